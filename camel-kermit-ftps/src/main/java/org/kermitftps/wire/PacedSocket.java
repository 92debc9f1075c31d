package org.kermitftps.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.tls.SocketOverSocket;

/**
 * A data connection that keeps to the partner's {@link RateLimit}. It stands above TLS, so that nothing is locked and no
 * write is under way while it waits: whoever closes it ends the wait at once, and no time limit for a peer runs.
 */
final class PacedSocket extends SocketOverSocket {

    private final Socket data;
    private final RateLimits.Partner limits;
    private final Runnable meanwhile;
    private boolean closed;

    private PacedSocket(Socket data, RateLimits.Partner limits, Runnable meanwhile) throws SocketException {
        super(data);
        this.data = data;
        this.limits = limits;
        this.meanwhile = meanwhile;
    }

    /**
     * @param limits the socket is returned as it is if that is {@code null}
     * @param meanwhile what is to be done from time to time while data flow slowly
     */
    static Socket of(Socket data, RateLimits.Partner limits, Runnable meanwhile) throws SocketException {
        return limits == null ? data : new PacedSocket(data, limits, meanwhile);
    }

    private synchronized void waitFor(long nanos) throws IOException {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closed; left = until - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FtpsException(
                        TransferFailure.TRANSFER_BROKEN, "interrupted while it waited for its turn (rateLimit)", e);
            }
        }
        if (closed) {
            throw new SocketException("Socket closed");
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new PacedInput(data.getInputStream(), limits.down());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new PacedOutput(data.getOutputStream(), limits.up());
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        data.close();
    }

    @Override
    public boolean isClosed() {
        return data.isClosed();
    }

    @Override
    public void shutdownOutput() throws IOException {
        data.shutdownOutput();
    }

    @Override
    public boolean isOutputShutdown() {
        return data.isOutputShutdown();
    }

    private final class PacedInput extends FilterInputStream {

        private final RateLimit limit;

        PacedInput(InputStream in, RateLimit limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        /** Waits once it is known how much has come; meanwhile TCP slows the server down. */
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, Math.min(length, limit.piece()));
            if (count > 0) {
                waitFor(limit.book(count));
            }
            return count;
        }

        /** What is here already is waited for as well; buffered streams read on while there is anything. */
        @Override
        public int available() {
            return 0;
        }

        @Override
        public void close() throws IOException {
            PacedSocket.this.close();
        }
    }

    private final class PacedOutput extends FilterOutputStream {

        private final RateLimit limit;

        PacedOutput(OutputStream out, RateLimit limit) {
            super(out);
            this.limit = limit;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int piece = limit.piece();
            for (int done = 0; done < length; done += piece) {
                writePiece(from, offset + done, Math.min(piece, length - done));
            }
        }

        private void writePiece(byte[] from, int offset, int length) throws IOException {
            long wait = limit.book(length);
            if (wait > 0) {
                // TLS gathers 16 kB: at a low rate the server would see nothing for longer than it has patience.
                out.flush();
                meanwhile.run();
                waitFor(wait);
            }
            out.write(from, offset, length);
        }

        @Override
        public void close() throws IOException {
            // The stream's own end, with close_notify and what is still gathered, comes with the socket's.
            PacedSocket.this.close();
        }
    }
}
