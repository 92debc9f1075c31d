package org.kermitftps.camel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.FtpConstants;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.journal.Direction;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.policy.VerifyTransfer;
import org.kermitftps.wire.DownloadStream;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.ListedFile;
import org.kermitftps.wire.MdtmCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file down: into memory or a local work directory as camel-ftp does it, or as a stream; never less than listed. */
final class Download {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String name;
    private final long byListing;
    private final ArrivalProof proof;
    private final long started = System.nanoTime();
    private long listed;
    private TransferAccount account;
    private TransferOutcome byHash = TransferOutcome.STORED;

    /** @param byListing size in bytes by the listing, negative if there was none (useList=false) */
    Download(
            KermitFtpsOperations operations,
            KermitFtpClient client,
            KermitFtpsEndpoint endpoint,
            Exchange exchange,
            String name,
            long byListing) {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.name = name;
        this.byListing = byListing;
        this.proof = operations.proof();
    }

    /**
     * As Kermit does, SIZE is asked where no listing told it; TYPE A changes line ends, sizes mean nothing there, and after
     * CCC anybody on the path can answer.
     */
    private long expected() throws IOException {
        if (!client.isBinary()) {
            return 0;
        }
        boolean trusted = client.security().isSecured() || client.security().data() == ProtectionLevel.CLEAR;
        return byListing < 0 && trusted ? RemoteSize.of(client, name) : byListing;
    }

    /** Whether its bytes come while the route reads them. */
    boolean isStreamed() {
        return endpoint.getConfiguration().isStreamDownload();
    }

    /** Who wants to know how it ended. */
    TransferAccount account() {
        if (account == null) {
            account = new TransferAccount(endpoint, client, exchange, Direction.GET, name);
        }
        return account;
    }

    /** @return false only if the file is gone and the endpoint ignores that */
    boolean run() throws IOException {
        LocalPath.check(endpoint, exchange);
        listed = expected();
        while (true) {
            try {
                boolean got = isStreamed() ? stream() : whole();
                LocalPath.convert(endpoint, exchange);
                return got;
            } catch (FtpsException e) {
                if (!operations.movedToNextSession(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean whole() throws IOException {
        proof.begin();
        boolean complete = retrieveAsCamelDoes();
        if (!complete) {
            return refused();
        }
        long bytes = bytesOf(file().getBody());
        if (bytes < listed) {
            discard(file().getBody());
            throw new FtpsException(
                    TransferFailure.TRANSFER_TRUNCATED, name + ": " + bytes + " bytes of " + listed + " arrived");
        }
        TransferOutcome outcome = proven(bytes);
        TransferHeaders.transfer(exchange, client, started, bytes);
        TransferHeaders.outcome(exchange, outcome, proof.sha256());
        keepDate(file().getBody());
        return true;
    }

    private TransferOutcome proven(long bytes) throws IOException {
        try {
            return proof.ofDownload(name, listed > 0 && bytes == listed);
        } catch (FtpsException e) {
            discard(file().getBody());
            throw e;
        }
    }

    private boolean retrieveAsCamelDoes() throws FtpsException {
        client.expectSize(listed);
        try {
            return operations.retrieveAsCamelDoes(name, exchange, listed);
        } catch (GenericFileOperationFailedException e) {
            throw LocalFault.behind(e, endpoint.getLocalWorkDirectory(), name);
        } finally {
            proof.end();
        }
    }

    private boolean stream() throws IOException {
        keepDate(null);
        proof.begin();
        operations.beginDownload(name, listed);
        InputStream data = client.retrieveFileStream(name);
        TransferHeaders.reply(exchange, client);
        if (data == null) {
            return refused();
        }
        DownloadStream body = new DownloadStream(client, data, name, listed, this::atTheEnd);
        body.whenEnded(failure -> streamed(failure, body.count()));
        operations.streams(body);
        file().setBody(body);
        exchange.getIn().setHeader(FtpConstants.REMOTE_FILE_INPUT_STREAM, body);
        TransferHeaders.transfer(exchange, client, started, Math.max(0, listed));
        return true;
    }

    /** The stream's last read fails if the hash differs; whoever reads it learns of it before the file is deleted. */
    private void atTheEnd() throws IOException {
        proof.end();
        byHash = proof.ofDownload(name, false);
    }

    private void streamed(IOException failure, long bytes) {
        if (failure != null) {
            account().broken(failure, bytes);
        } else {
            boolean sizeFits = bytes == listed && endpoint.options().verifyTransfer() != VerifyTransfer.NONE;
            account().streamed(sizeFits ? TransferOutcome.VERIFIED : byHash, bytes, proof.sha256());
        }
    }

    /** The reply is in the headers since the transfer; after the way back of stepwise=true the last one is that of CWD. */
    private boolean refused() throws IOException {
        discardWorkFile();
        Message message = exchange.getIn();
        int code = message.getHeader(FtpConstants.FTP_REPLY_CODE, 0, int.class);
        if (code == 550 && endpoint.getConfiguration().isIgnoreFileNotFoundOrPermissionError()) {
            return false;
        }
        throw client.refused(
                client.dataOpened() ? TransferFailure.TRANSFER_BROKEN : TransferFailure.TRANSFER_REFUSED,
                "download of " + name,
                new Reply(code, message.getHeader(FtpConstants.FTP_REPLY_STRING, String.class)));
    }

    /** camel-ftp forgets its unfinished work file when the server says no; only resumeDownload has a use for it. */
    private void discardWorkFile() throws IOException {
        String local = exchange.getIn().getHeader(FtpConstants.FILE_LOCAL_WORK_PATH, String.class);
        if (local != null && !endpoint.isResumeDownload()) {
            Files.deleteIfExists(Path.of(local + ".inprogress"));
        }
    }

    /** The server's own time in UTC: MLSD told it, or MDTM does (RFC 3659 section 3); LIST knows no seconds and no zone. */
    private void keepDate(Object body) throws IOException {
        if (!endpoint.getConfiguration().isDates()) {
            return;
        }
        Instant told = file().getFile() instanceof ListedFile listedFile && listedFile.modified() != null
                ? listedFile.modified()
                : MdtmCommand.ask(client, name);
        if (told == null) {
            LOG.debug("{}: the server does not tell the time: {}", name, client.getReplyString());
            return;
        }
        Instant modified = told.plus(AttributeOptions.serverTimeOffset(endpoint.getConfiguration()));
        exchange.getIn().setHeader(KermitFtpsConstants.LAST_MODIFIED, modified.toEpochMilli());
        if (body instanceof File local && !local.setLastModified(modified.toEpochMilli())) {
            LOG.warn("{}: cannot set the time of the local file", local);
        }
    }

    @SuppressWarnings("unchecked")
    private GenericFile<Object> file() {
        return (GenericFile<Object>) exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE);
    }

    private static long bytesOf(Object body) {
        return body instanceof File local ? local.length() : ((byte[]) body).length;
    }

    private static void discard(Object body) {
        if (body instanceof File local && !local.delete()) {
            LOG.warn("{}: cannot delete the short local file", local);
        }
    }

    /**
     * Ends a streamed download. One the route read to its end is already confirmed; one it did not read is cut off with
     * its connection, because servers disagree on what follows a cancelled RETR (Pure-FTPd: a second 150).
     */
    static void release(DownloadStream download, KermitFtpClient client) throws IOException {
        if (!download.isComplete()) {
            client.abandon();
        }
        download.close();
    }
}
