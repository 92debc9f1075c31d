package org.kermitftps.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.kermitftps.policy.TlsReport;

/**
 * A TLS connection as the {@link Socket} Commons Net wants. Addresses, options and timeouts are the plain socket's below.
 *
 * <p>Writes are gathered until {@code flush()} or {@code close()}. {@code close()} sends what is left, close_notify and
 * FIN, waits at most 3 s for the peer's end and throws an {@link IOException} if an upload may have lost its tail. A data
 * connection that ends without close_notify throws {@link org.kermitftps.failure.FtpsException} TRANSFER_TRUNCATED on
 * read, if the settings require one. One thread may read and one write at the same time; any may close.
 */
public final class TlsSocket extends SocketOverSocket {

    private final TlsLink link;
    private final TlsReport report;
    private final InputStream input;
    private final OutputStream output;

    TlsSocket(TlsLink link, TlsReport report) throws SocketException {
        super(link.plain());
        this.link = link;
        this.report = report;
        input = new TlsInput(this, link);
        output = new TlsOutput(this, link);
    }

    /** What the handshake came to. */
    public TlsReport report() {
        return report;
    }

    /** Whether the peer has ended its half in the way TLS wants, so that nothing was cut off. */
    public boolean sawCloseNotify() {
        return link.sawCloseNotify();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        requireOpen();
        return input;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        requireOpen();
        return output;
    }

    private void requireOpen() throws SocketException {
        if (isClosed()) {
            throw new SocketException("Socket is closed");
        }
    }

    /**
     * Ends TLS with close_notify in both directions and gives the connection back in clear text (CCC of RFC 2228). This
     * socket is closed then, the one below it is not. The peer's unencrypted bytes are never lost and never decrypted.
     *
     * @param wait how long the peer's close_notify is waited for; without one the connection goes on all the same
     * @throws IOException if the peer goes away or goes on inside TLS; the connection is closed then
     */
    public ClearText endTls(Duration wait) throws IOException {
        requireOpen();
        byte[] received = link.end(wait);
        if (received.length == 0) {
            return new ClearText(plain, plain.getInputStream());
        }
        PushbackInputStream both = new PushbackInputStream(plain.getInputStream(), received.length);
        both.unread(received);
        return new ClearText(plain, both);
    }

    // No lock of the socket's own here: close() must work while others read and write.
    @Override
    public void close() throws IOException {
        link.close();
    }

    @Override
    public boolean isClosed() {
        return link.isClosed() || plain.isClosed();
    }

    @Override
    public void shutdownOutput() throws IOException {
        link.shutdownOutput();
    }

    @Override
    public boolean isOutputShutdown() {
        return link.isOutputShutdown() || plain.isOutputShutdown();
    }

    @Override
    public String toString() {
        return report.protocol() + " over " + plain;
    }
}
