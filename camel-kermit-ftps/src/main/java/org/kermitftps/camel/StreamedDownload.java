package org.kermitftps.camel;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.component.file.remote.FtpConstants;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.policy.VerifyTransfer;
import org.kermitftps.wire.DownloadStream;
import org.kermitftps.wire.KermitFtpClient;

/** With streamDownload=true: the body is the data connection, and its last read tells whether the file is whole. */
final class StreamedDownload extends Download {

    private TransferOutcome byHash = TransferOutcome.STORED;
    private DownloadStream body;

    StreamedDownload(Request request) {
        super(request);
    }

    @Override
    boolean isStreamed() {
        return true;
    }

    @Override
    boolean once() throws IOException {
        keptDate();
        proof.begin();
        operations.activity().beginDownload(name, listed(), 0);
        InputStream data = client.retrieveFileStream(name);
        TransferHeaders.reply(exchange, client);
        if (data == null) {
            return refused();
        }
        body = new DownloadStream(client, data, name, listed(), this::atTheEnd);
        body.whenEnded(failure -> ended(failure, body.count()));
        operations.streams(body);
        file().setBody(body);
        exchange.getIn().setHeader(FtpConstants.REMOTE_FILE_INPUT_STREAM, body);
        // Of a text nobody knows before the last line end.
        tell(client.isBinary() ? Math.max(0, listed()) : -1, null);
        return true;
    }

    /** The stream's last read fails if the hash differs; whoever reads it learns of it before the file is deleted. */
    private void atTheEnd() throws IOException {
        proof.end();
        notGrown(body.count());
        byHash = proof.ofDownload(name, false);
    }

    private void ended(IOException failure, long bytes) {
        if (failure != null) {
            account().broken(failure, client.onWire(bytes));
        } else {
            boolean sizeFits = bytes == listed() && endpoint.options().verifyTransfer() != VerifyTransfer.NONE;
            account().streamed(sizeFits ? TransferOutcome.VERIFIED : byHash, client.onWire(bytes), proof.sha256());
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
