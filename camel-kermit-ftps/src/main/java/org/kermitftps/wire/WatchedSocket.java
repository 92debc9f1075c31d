package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.tls.SocketOverSocket;

/** A TCP connection whose writes a {@link WriteWatch} ends if the peer takes no byte for too long. */
final class WatchedSocket extends SocketOverSocket {

    /**
     * A write is progress once it returns, so it must not be too long for a slow line. What TLS gathers for one write (80
     * kB) still goes in one.
     */
    private static final int PIECE = 96 * 1024;

    private final Socket tcp;
    private final WriteWatch watch;
    private final int millis;
    /** When the write under way began; 0 if there is none. */
    private volatile long since;

    private volatile boolean stalled;

    private WatchedSocket(Socket tcp, WriteWatch watch, int millis) throws SocketException {
        super(tcp);
        this.tcp = tcp;
        this.watch = watch;
        this.millis = millis;
    }

    /** @param millis how long one write may stand still; the socket is returned as it is if that is 0 */
    static Socket of(Socket tcp, WriteWatch watch, int millis) throws SocketException {
        if (millis <= 0) {
            return tcp;
        }
        WatchedSocket watched = new WatchedSocket(tcp, watch, millis);
        watch.add(watched);
        return watched;
    }

    /** Called from time to time by the watch. */
    void endStalledWrite(long now) {
        long began = since;
        if (began == 0 || now - began < TimeUnit.MILLISECONDS.toNanos(millis)) {
            return;
        }
        stalled = true;
        try {
            // RST: after a FIN a server would take what it has for the whole file.
            tcp.setSoLinger(true, 0);
            tcp.close();
        } catch (IOException e) {
            // Closed is closed.
        }
    }

    private void write(OutputStream out, byte[] from, int offset, int length) throws IOException {
        since = System.nanoTime() | 1;
        try {
            out.write(from, offset, length);
        } catch (IOException e) {
            throw stalled ? stalled(e) : e;
        } finally {
            since = 0;
        }
    }

    private FtpsException stalled(IOException e) {
        return new FtpsException(
                TransferFailure.WRITE_STALLED,
                tcp.getRemoteSocketAddress() + " took no byte within " + millis + " ms (soTimeout)",
                e);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return tcp.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        OutputStream out = tcp.getOutputStream();
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                for (int done = 0; done < length; done += PIECE) {
                    WatchedSocket.this.write(out, from, offset + done, Math.min(PIECE, length - done));
                }
            }

            @Override
            public void close() throws IOException {
                WatchedSocket.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        watch.remove(this);
        tcp.close();
    }

    @Override
    public boolean isClosed() {
        return tcp.isClosed();
    }

    @Override
    public void shutdownOutput() throws IOException {
        tcp.shutdownOutput();
    }

    @Override
    public boolean isOutputShutdown() {
        return tcp.isOutputShutdown();
    }
}
