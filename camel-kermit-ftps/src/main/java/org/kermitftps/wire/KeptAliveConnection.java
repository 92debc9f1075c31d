package org.kermitftps.wire;

import java.io.IOException;
import java.time.Duration;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.io.CopyStreamListener;
import org.kermitftps.negotiate.Reply;

/** A {@link TypedConnection} whose transfers send NOOPs if that is wanted, in place of Commons Net's way. */
abstract class KeptAliveConnection extends TypedConnection {

    private final ControlKeepAlive keepAlive;
    private final Progress progress = new Progress(System::nanoTime);

    KeptAliveConnection(WireSettings settings) {
        super(settings);
        keepAlive = new ControlKeepAlive(this, settings.network().keepAlive());
    }

    @Override
    public void setCopyStreamListener(CopyStreamListener listener) {
        progress.tell(listener);
    }

    /** Option {@code ftpClient.controlKeepAliveTimeout}: the same as controlKeepAlive, and not Commons Net's own way. */
    @Override
    public void setControlKeepAliveTimeout(Duration every) {
        keepAlive.every(every);
    }

    @Override
    public void setControlKeepAliveTimeout(long seconds) {
        keepAlive.every(Duration.ofSeconds(seconds));
    }

    /** A data connection is open. */
    final void beginKeepAlive() {
        keepAlive.begin();
        progress.begin();
    }

    /** A piece of a file has been moved. */
    final void moved(long total, int bytes) {
        keepAlive.tick();
        progress.moved(total, bytes);
    }

    /** The whole file. */
    final void movedAll(long total) {
        progress.end(total);
    }

    /** What {@link ControlKeepAlive} sends NOOPs by. */
    final void dataFlowed() {
        keepAlive.tick();
    }

    /** The last byte of an upload has left. A NOOP that was not answered yet would share replies with what goes ahead. */
    final void lastByteSent() throws IOException {
        if (!keepAlive.isOwed()) {
            ahead().lastByteSent();
        }
    }

    /** The reply that ends a transfer, whatever the NOOPs sent meanwhile were answered. */
    final Reply transferReply() throws IOException {
        return new Reply(keepAlive.finalReply(), getReplyString());
    }

    @Override
    public boolean completePendingCommand() throws IOException {
        boolean complete = FTPReply.isPositiveCompletion(transferReply().code());
        if (complete) {
            ahead().sendAfterUpload();
        }
        return complete;
    }
}
