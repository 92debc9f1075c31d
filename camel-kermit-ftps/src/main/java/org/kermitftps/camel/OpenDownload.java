package org.kermitftps.camel;

import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.FtpConstants;
import org.kermitftps.wire.DownloadStream;
import org.kermitftps.wire.KermitFtpClient;

/** The streamed download a connection is busy with, if any: the reply to whatever else is said over it would be its own. */
final class OpenDownload {

    private final KermitFtpClient client;
    private volatile DownloadStream stream;

    OpenDownload(KermitFtpClient client) {
        this.client = client;
    }

    /** The connection is busy from now on. */
    void begin(DownloadStream begun) {
        stream = begun;
    }

    /** The exchange is done with its stream. */
    void release(Exchange exchange) {
        InputStream inHeader = exchange.getIn().getHeader(FtpConstants.REMOTE_FILE_INPUT_STREAM, InputStream.class);
        // The header may be gone, and the stream's reply would pass for that of the DELE; or come from another
        // consumer.
        DownloadStream ending = inHeader instanceof DownloadStream known && known.isFrom(client) ? known : stream;
        stream = null;
        if (ending != null) {
            CamelEdge.run(() -> StreamedDownload.release(ending, client));
        }
    }

    /**
     * Before another command. Camel deletes a done file before it releases the stream; and a route that hands the stream to
     * another thread goes on to the next file while it is read. The stream is cut then, which its reader cannot overlook.
     */
    void end() {
        DownloadStream open = stream;
        if (open != null && !open.isComplete()) {
            stream = null;
            CamelEdge.run(() -> StreamedDownload.release(open, client));
        }
    }
}
