package org.kermitftps.camel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.util.FileUtil;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.names.SentNames;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.policy.VerifyTransfer;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file up under a name of the server's choice (option {@code uniqueServerNames}, STOU). In the current directory, as
 * RFC 959 has it: ProFTPD and Pure-FTPd leave out any directory that stands before the name. It is sent once: a second
 * STOU would be a second file.
 */
final class UniqueUpload {

    private static final Logger LOG = LoggerFactory.getLogger(UniqueUpload.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String target;
    private final UploadBody body;
    private final ArrivalProof proof;
    private final long started = System.nanoTime();
    private TransferOutcome outcome;

    /** @param target path with the name that is wished for */
    UniqueUpload(
            KermitFtpsOperations operations,
            KermitFtpClient client,
            KermitFtpsEndpoint endpoint,
            Exchange exchange,
            String target) {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.target = target;
        this.body = new UploadBody(endpoint, exchange, target);
        this.proof = operations.proof();
    }

    /** @return true */
    boolean run() throws IOException {
        client.typeSwitch().files(new FileTypes(client, endpoint).ofUpload(exchange, body, target));
        // Its first command shows whether the connection lives: nothing but STOU is left to be said after it.
        CurrentDirectory directory = new CurrentDirectory(client, FileUtil.onlyPath(target));
        operations.revival().run(directory::enter);
        client.beginTransfer();
        try (body) {
            sendOnce();
            done(told());
            directory.leave();
        } catch (IOException e) {
            // Asked though nothing is sent again: the next connection will begin with that plan.
            operations.hasAnotherSession(e);
            new UniqueEnd(operations, client, proof, target).after(e, exchange, body);
            outcome = TransferOutcome.VERIFIED;
            done(told());
        }
        return true;
    }

    private void sendOnce() throws IOException {
        proof.begin();
        SourceFile source = SourceFile.of(exchange);
        boolean stored;
        try (InputStream in = body.open()) {
            stored = client.uniqueStore().store(FileUtil.stripPath(target), in);
        } finally {
            proof.end();
        }
        if (!stored) {
            throw client.refused(refusal(), "upload of " + target + " under a name of the server's choice (STOU)");
        }
        source.checkUnchanged(client);
        TransferHeaders.reply(exchange, client);
        outcome = proven();
    }

    private Failure refusal() {
        if (client.dataOpened()) {
            return TransferFailure.TRANSFER_BROKEN;
        }
        int code = client.getReplyCode();
        return code == 500 || code == 502 ? TransferFailure.STOU_NOT_OFFERED : SentNames.refused(target);
    }

    private Optional<String> told() {
        return client.uniqueStore().name();
    }

    private TransferOutcome proven() throws IOException {
        Optional<String> name = told();
        if (name.isEmpty()) {
            return unproven();
        }
        TransferOutcome proven = proof.ofUpload(name.get(), 0, body.count());
        new FileAttributes(client, operations.dates, endpoint.getConfiguration(), exchange).set(name.get(), target);
        return proven;
    }

    /** It has arrived all the same: a failure would have it delivered twice. */
    private TransferOutcome unproven() throws FtpsException {
        if (endpoint.options().verifyTransfer() == VerifyTransfer.HASH) {
            throw new FtpsException(
                    TransferFailure.UNIQUE_NAME_UNTOLD, target, client.getReplyCode(), client.getReplyString(), null);
        }
        LOG.warn("{}: stored under a name that the server does not tell: {}", target, client.getReplyString());
        return TransferOutcome.STORED;
    }

    private void done(Optional<String> name) {
        TransferHeaders.transfer(exchange, client, started, client.onWire(body.count()));
        TransferHeaders.outcome(exchange, outcome, proof.sha256());
        name.ifPresent(known -> {
            exchange.getIn().setHeader(KermitFtpsConstants.UNIQUE_NAME, known);
            String path = UniqueEnd.path(target, known);
            Produced.tell(exchange, path);
            TransferAccount.sentAs(exchange, path);
        });
    }
}
