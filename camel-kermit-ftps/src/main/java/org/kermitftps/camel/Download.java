package org.kermitftps.camel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.FtpConstants;
import org.kermitftps.content.Crossed;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.journal.Direction;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file down, never less than listed. Where its bytes go is the idea of each subclass. */
abstract class Download {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    /**
     * What is to be fetched, and by whom.
     *
     * @param byListing size in bytes by the listing, negative if there was none (useList=false)
     */
    record Request(
            KermitFtpsOperations operations,
            KermitFtpClient client,
            KermitFtpsEndpoint endpoint,
            Exchange exchange,
            String name,
            long byListing) {}

    final KermitFtpsOperations operations;
    final KermitFtpClient client;
    final KermitFtpsEndpoint endpoint;
    final Exchange exchange;
    final String name;
    final ArrivalProof proof;
    private final long byListing;
    private final long started = System.nanoTime();
    private final ServerTime time;
    private long listed;
    private TransferAccount account;

    Download(Request request) {
        operations = request.operations();
        client = request.client();
        endpoint = request.endpoint();
        exchange = request.exchange();
        name = request.name();
        byListing = request.byListing();
        proof = operations.proof();
        time = new ServerTime(client, endpoint.getConfiguration());
    }

    /** The way the endpoint wants it. */
    static Download of(Request request) {
        if (request.endpoint().options().local().directory() != null) {
            return new KeptDownload(request);
        }
        if (request.endpoint().getLocalWorkDirectory() != null) {
            return new WorkDirectoryDownload(request);
        }
        boolean streamed = request.endpoint().getConfiguration().isStreamDownload();
        return streamed ? new StreamedDownload(request) : new SpooledDownload(request);
    }

    /** @return false only if the file is gone and the endpoint ignores that */
    final boolean run() throws IOException {
        LocalPath.check(endpoint, exchange);
        client.typeSwitch().files(new FileTypes(client, endpoint).ofDownload(name));
        listed = expected();
        while (true) {
            try {
                boolean got = once();
                LocalPath.convert(endpoint, exchange);
                return got;
            } catch (FtpsException e) {
                if (!operations.movedToNextSession(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether its bytes come while the route reads them. */
    boolean isStreamed() {
        return false;
    }

    /** Who wants to know how it ended. */
    final TransferAccount account() {
        if (account == null) {
            account = new TransferAccount(endpoint, client, exchange, Direction.GET, name);
        }
        return account;
    }

    /** Over the connection there is. */
    abstract boolean once() throws IOException;

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

    /** Size in bytes as the server tells it, 0 or less if it does not. */
    final long listed() {
        return listed;
    }

    /** RETR, from some place on. */
    final boolean retrieve(OutputStream to, long from) throws IOException {
        client.expectSize(listed);
        Activity activity = operations.activity();
        activity.beginDownload(name, listed, from);
        try {
            boolean complete = Stepwise.run(operations, name, step -> {
                client.setRestartOffset(from);
                boolean done = client.retrieveFile(step, to);
                TransferHeaders.reply(exchange, client);
                return done;
            });
            activity.endDownload(name, complete);
            return complete;
        } catch (FtpsException e) {
            activity.failed(e);
            throw e;
        } finally {
            client.setRestartOffset(0);
            proof.end();
        }
    }

    /** What is known of a download that ended well, with that many bytes in all; an exception if it is not whole. */
    final TransferOutcome proven(long bytes) throws IOException {
        if (bytes < listed) {
            throw new FtpsException(
                    TransferFailure.TRANSFER_TRUNCATED, name + ": " + bytes + " bytes of " + listed + " arrived");
        }
        notGrown(bytes);
        warnOfShortText(bytes);
        return proof.ofDownload(name, isOfListedSize(bytes));
    }

    /** A server adds CR on the way and leaves nothing out; one that pads its records does, so it is no failure. */
    private void warnOfShortText(long bytes) {
        if (!client.isBinary() && client.onWire(bytes) < byListing) {
            LOG.warn(
                    "{}: {} bytes of text arrived, and the server lists {}; compare both files, or fetch with type=binary",
                    Printable.of(name),
                    client.onWire(bytes),
                    byListing);
        }
    }

    /** More than listed is the beginning of a file that is being written. */
    final void notGrown(long bytes) throws FtpsException {
        operations.grown.check(client, name, byListing, listed, bytes);
    }

    /** Of a text whose line ends changed on the way only the bytes that crossed the wire can tell. */
    private boolean isOfListedSize(long bytes) {
        return byListing > 0 && client.fit(byListing, bytes) == Crossed.Fit.WHOLE || listed > 0 && bytes == listed;
    }

    /** Into the headers, with the bytes that crossed the wire. */
    final void tell(long crossed, TransferOutcome outcome) {
        TransferHeaders.transfer(exchange, client, started, crossed);
        if (outcome != null) {
            TransferHeaders.outcome(exchange, outcome, proof.sha256());
        }
    }

    /** The reply is in the headers since the transfer; after the way back of stepwise=true the last one is that of CWD. */
    final boolean refused() throws IOException {
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

    /** The server's time of the file, asked for once; {@code null} if it does not tell. */
    final Instant modified() throws IOException {
        return time.of(name, file().getFile());
    }

    /** With dates=true, into the header; {@code null} otherwise, or if the server does not tell. */
    final Instant keptDate() throws IOException {
        Instant modified = endpoint.getConfiguration().isDates() ? modified() : null;
        if (modified != null) {
            exchange.getIn().setHeader(KermitFtpsConstants.LAST_MODIFIED, modified.toEpochMilli());
        }
        return modified;
    }

    @SuppressWarnings("unchecked")
    final GenericFile<Object> file() {
        return (GenericFile<Object>) exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE);
    }
}
