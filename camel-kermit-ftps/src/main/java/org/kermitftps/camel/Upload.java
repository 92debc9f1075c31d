package org.kermitftps.camel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.util.FileUtil;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.names.SentNames;
import org.kermitftps.policy.SkipReason;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file up: to a temporary name, then 226, then SIZE, then its final name. Whatever fails on the way, nothing short
 * stands under the final name afterwards, and no stub beside it.
 */
final class Upload {

    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String asked;
    private final String target;
    private final UploadBody body;
    private final ArrivalProof proof;
    private final Placement placement;
    private final Recovery recovery;
    private final long started = System.nanoTime();
    private boolean revived;
    private boolean suspect;
    private long before;
    private TransferOutcome outcome;

    /** @param name path as Camel gives it; its last part is converted by option {@code filenames} */
    Upload(
            KermitFtpsOperations operations,
            KermitFtpClient client,
            KermitFtpsEndpoint endpoint,
            Exchange exchange,
            String name)
            throws IOException {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.asked = FileUtil.stripPath(name);
        this.target = OutgoingName.of(client, endpoint, name);
        this.body = new UploadBody(endpoint, exchange, name);
        this.proof = operations.proof();
        this.placement = new Placement(operations, client, endpoint, exchange, target);
        this.recovery = new Recovery(operations, client, endpoint, body, LocalTime.of(exchange), target);
    }

    /** @return true; a file that is not to be written (fileExist=Ignore) counts as written, as in camel-ftp */
    boolean run() throws IOException {
        TransferHeaders.forget(exchange);
        TransferAccount.sentAs(exchange, target);
        if (endpoint.options().names().unique()) {
            return new UniqueUpload(operations, client, endpoint, exchange, target).run();
        }
        try (body) {
            return isStepwise() ? storeInDirectory() : store(target);
        }
    }

    private boolean storeInDirectory() throws IOException {
        String before = operations.getCurrentDirectory();
        operations.changeCurrentDirectory(FileUtil.onlyPath(target));
        boolean stored = store(FileUtil.stripPath(target));
        operations.changeCurrentDirectory(before);
        return stored;
    }

    private boolean isStepwise() {
        return endpoint.getConfiguration().isStepwise() && FileUtil.onlyPath(target) != null;
    }

    private boolean store(String name) throws IOException {
        client.typeSwitch().files(new FileTypes(client, endpoint).ofUpload(exchange, body, target));
        Optional<Destination> to = placement.of(name);
        if (to.isPresent()) {
            send(recovery.place(to.get()));
        }
        return true;
    }

    private void send(Destination to) throws IOException {
        while (!isSent(to)) {
            operations.reconnect();
        }
    }

    /** @return false if a new connection may do better; no stub is left then either */
    private boolean isSent(Destination to) throws IOException {
        Revival revival = operations.revival();
        try {
            sendOnce(to);
            return true;
        } catch (IOException e) {
            // Asked even if this upload cannot use it: the next connection will begin with that plan.
            boolean better = operations.hasAnotherSession(e) || isFirstDeath(revival, e) || recovery.isRefused(e);
            // A new connection starts in another directory than the one a stepwise upload has walked to.
            boolean again = better && !isStepwise() && body.isRepeatable();
            LostReply lost = new LostReply(operations, client, proof, target);
            if (!again && mayHaveArrived(e) && lost.hasArrived(to, before, body.count(), e)) {
                outcome = TransferOutcome.VERIFIED;
                completeLate(to, lost);
                return true;
            }
            return giveUp(to, lost, e, again);
        }
    }

    /** Everything was sent, and the reply was lost or that to SIZE or the hash. */
    private boolean mayHaveArrived(IOException e) {
        return outcome == null && client.dataOpened() && body.isExhausted() && !isStepwise() && SureRename.isLost(e);
    }

    private void completeLate(Destination to, LostReply lost) throws IOException {
        try {
            complete(to);
        } catch (IOException e) {
            giveUp(to, lost, e, false);
        }
    }

    private boolean giveUp(Destination to, LostReply lost, IOException reason, boolean again) throws IOException {
        if (!recovery.keeps(reason)) {
            new Stub(operations, client, target, isStepwise()).remove(to, reason, lost.isAsked());
        }
        if (again) {
            suspect = client.mayHaveMadeFile();
            return false;
        }
        IOException last = isStepwise() ? reason : lost.last(to, before, reason);
        if (last instanceof FtpsException ours && ours.failure() == TransferFailure.ARRIVAL_UNCERTAIN) {
            TransferHeaders.outcome(exchange, TransferOutcome.UNCERTAIN, proof.sha256());
        }
        throw last;
    }

    /** The connection had died before anything was sent over it, and it is the first one of this upload. */
    private boolean isFirstDeath(Revival revival, IOException e) {
        boolean first = !revived && revival.isCalledFor(e);
        revived |= first;
        return first;
    }

    private void sendOnce(Destination to) throws IOException {
        outcome = null;
        client.beginTransfer();
        recovery.begin(to);
        if (recovery.isWhole() && to.inPlace()) {
            Skips.skip(exchange, SkipReason.RECOVERY_NOT_NEEDED, target);
            return;
        }
        client.beginTransfer();
        proof.begin();
        before = to.append() ? unchanged(to, placement.sizeBefore(to.first())) : recovery.kept();
        transfer(to);
        TransferHeaders.reply(exchange, client);
        outcome = proof.ofUpload(to.first(), before, body.count());
        recovery.prove(outcome);
        complete(to);
    }

    /** Nobody knows what a server makes of the line ends of a text. */
    private long sizeThere() {
        return client.isBinary() ? before + body.count() : -1;
    }

    /** The bytes have arrived; what is missing is the name. */
    private void complete(Destination to) throws IOException {
        new FileAttributes(client, operations.dates, endpoint.getConfiguration(), exchange).set(to.first(), target);
        String name = to.inPlace() ? to.name() : new FinalName(operations, client, endpoint, sizeThere()).give(to);
        produced(name);
        KeptName.check(operations, client, name);
        TransferHeaders.transfer(exchange, client, started, client.onWire(body.count()));
        TransferHeaders.outcome(exchange, outcome, proof.sha256());
        recovery.tell(exchange);
    }

    /** Where Camel would tell the name it asked for. */
    private void produced(String name) {
        String only = FileUtil.stripPath(name);
        if (!only.equals(asked)) {
            Produced.tell(exchange, OutgoingName.directoryOf(target) + only);
        }
    }

    /** What the first attempt has appended before it was refused would be there twice. */
    private long unchanged(Destination to, long size) throws FtpsException {
        if (suspect && size != before) {
            throw new FtpsException(
                    TransferFailure.ARRIVAL_UNCERTAIN,
                    "appending to " + to.name() + " was refused, but it has grown from " + before + " to " + size
                            + " bytes");
        }
        return size;
    }

    private void transfer(Destination to) throws IOException {
        SourceFile source = SourceFile.of(exchange);
        boolean complete;
        try (InputStream in = body.openAfter(recovery.kept(), proof.beginning())) {
            complete = recovery.isWhole() || send(to, in);
        } finally {
            proof.end();
        }
        if (!complete) {
            throw client.refused(
                    client.dataOpened() ? TransferFailure.TRANSFER_BROKEN : SentNames.refused(to.first()),
                    "upload of " + target + hint());
        }
        source.checkUnchanged(client);
    }

    /** RFC 959 has no reply of its own for a missing directory: 550 and 553 are for other reasons as well. */
    private String hint() {
        int code = client.getReplyCode();
        boolean mayBeMissing = !client.dataOpened() && (code == 550 || code == 553);
        return mayBeMissing && !endpoint.isAutoCreate() ? " with autoCreate=false" : "";
    }

    private boolean send(Destination to, InputStream in) throws IOException {
        client.setRestartOffset(recovery.restartOffset());
        Foresight.ofUpload(client, endpoint, proof, to, Foresight.isLast(exchange));
        return to.append() || recovery.appends() ? client.appendFile(to.first(), in) : client.storeFile(to.first(), in);
    }
}
