package org.kermitftps.tls;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/**
 * One TLS connection over a plain socket: its two halves and its end.
 *
 * <p>Threads: one may read and one may write at the same time, a third may close. Each half has a lock; close() takes
 * them one after the other for a bounded time, so that a stalled peer cannot hold it.
 */
final class TlsLink {

    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long ABORT_NANOS = TimeUnit.SECONDS.toNanos(1);
    // Tickets and a close_notify are some hundred bytes; who sends more is being cancelled, and a reset tells it
    // soonest.
    private static final int DRAIN_BYTES = 64 * 1024;

    private final Socket plain;
    private final Channel channel;
    private final boolean requireCloseNotify;
    private final Function<Exception, FtpsException> lateAlert;
    private final SSLEngine engine;
    private final RecordWriter writer;
    private final RecordReader reader;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean saidGoodbye = new AtomicBoolean();

    /** @param lateAlert explains an alert in a read: of TLS 1.3 about our certificate; {@code null} = nothing to add */
    TlsLink(
            Socket plain,
            SSLEngine engine,
            Channel channel,
            boolean requireCloseNotify,
            Function<Exception, FtpsException> lateAlert,
            Buffers buffers)
            throws IOException {
        this.plain = plain;
        this.engine = engine;
        this.channel = channel;
        this.requireCloseNotify = requireCloseNotify;
        this.lateAlert = lateAlert;
        writer = new RecordWriter(engine, plain.getOutputStream(), buffers);
        reader = new RecordReader(engine, plain.getInputStream(), writer, buffers);
    }

    SSLEngine engine() {
        return engine;
    }

    Socket plain() {
        return plain;
    }

    RecordWriter writer() {
        return writer;
    }

    RecordReader reader() {
        return reader;
    }

    boolean isClosed() {
        return closed.get();
    }

    boolean isOutputShutdown() {
        return saidGoodbye.get();
    }

    int read(byte[] into, int offset, int length) throws IOException {
        reader.lock.lock();
        try {
            int count = reader.read(into, offset, length);
            if (count < 0 && channel == Channel.DATA && requireCloseNotify && !reader.sawCloseNotify()) {
                throw new FtpsException(TransferFailure.TRANSFER_TRUNCATED, null);
            }
            return count;
        } catch (PlainTextException e) {
            throw new PlainText(plain, reader).inside(channel);
        } catch (SSLException e) {
            FtpsException known = lateAlert.apply(e);
            throw known == null ? e : known;
        } finally {
            reader.lock.unlock();
        }
    }

    void write(byte[] from, int offset, int length) throws IOException {
        writer.lock.lock();
        try {
            writer.write(from, offset, length);
        } finally {
            writer.lock.unlock();
        }
    }

    void flush() throws IOException {
        writer.lock.lock();
        try {
            writer.flush();
        } finally {
            writer.lock.unlock();
        }
    }

    /** Ends our half: what is still gathered, close_notify, FIN. Reading goes on with the JDK's engine, not with BC's. */
    void shutdownOutput() throws IOException {
        writer.lock.lock();
        saysGoodbye();
    }

    /** With the writer's lock held; gives it back. */
    private boolean saysGoodbye() throws IOException {
        try {
            return goodbye();
        } finally {
            writer.lock.unlock();
        }
    }

    /**
     * The end FTP servers need: the gathered rest, close_notify (vsftpd answers 426 without it), FIN, then read until the
     * peer closes as well (a close() with TLS 1.3 tickets unread makes the kernel send RST, and servers lose the tail of
     * an upload over it), at most 3 s.
     */
    void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        long deadline = System.nanoTime() + CLOSE_NANOS;
        try {
            if (lockedBefore(deadline, writer.lock) && saysGoodbye()) {
                // From now: the goodbye may have had an upload's last bytes to send.
                drain(System.nanoTime() + CLOSE_NANOS);
            }
            // Without the lock another thread is stuck in a write: closing the socket tells that thread, which owns the
            // loss.
        } finally {
            plain.close();
            Buffers.whenIdle(writer.lock, writer::release);
            Buffers.whenIdle(reader.lock, reader::release);
        }
    }

    /** Ends TLS in both directions and keeps the socket, which is the caller's then; what was received beyond TLS. */
    byte[] end(Duration wait) throws IOException {
        writer.lock.lock();
        reader.lock.lock();
        try {
            closed.set(true);
            saidGoodbye.set(true);
            return new Farewell(this, wait).run();
        } catch (IOException e) {
            plain.close();
            throw e;
        } finally {
            reader.lock.unlock();
            writer.lock.unlock();
        }
    }

    /** After a failed handshake: the alert that tells the peer why, if there is one, and no close_notify. */
    void abort() {
        closed.set(true);
        try (plain) {
            if (writer.alert()) {
                // As in close(): what stays unread makes the kernel send RST, and the peer may never see the alert.
                plain.shutdownOutput();
                new Drain(plain, engine, reader, System.nanoTime() + ABORT_NANOS).raw(DRAIN_BYTES);
            }
        } catch (IOException e) {
            // The failure itself is being reported.
        }
    }

    private static boolean lockedBefore(long deadline, ReentrantLock lock) {
        try {
            return lock.tryLock(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lock.tryLock();
        }
    }

    /**
     * What may be thrown here, and why. A flush that fails is lost data, always thrown. close_notify or FIN that cannot be
     * sent after an upload: the peer was gone before it could know that it had everything, so it may have less; thrown.
     * The same on the control channel or after a download: everything had been answered or read; not thrown. Once a
     * write has failed, its writer knows; not thrown a second time.
     *
     * @return whether the peer was told, so that waiting for its answer makes sense
     */
    private boolean goodbye() throws IOException {
        if (writer.isBroken()) {
            return false;
        }
        if (!saidGoodbye.compareAndSet(false, true)) {
            return true;
        }
        boolean upload = channel == Channel.DATA && writer.wroteData();
        if (!upload) {
            writer.flush();
        }
        try {
            writer.closeNotify();
            plain.shutdownOutput();
            return true;
        } catch (IOException e) {
            if (upload) {
                throw e;
            }
            return false;
        }
    }

    /** Errors end it and are not thrown: the server's 226 or 426 on the control connection says what it received. */
    private void drain(long deadline) {
        if (reader.hasEnded() || !lockedBefore(deadline, reader.lock)) {
            return;
        }
        try {
            new Drain(plain, engine, reader, deadline).run(DRAIN_BYTES);
        } catch (IOException e) {
            // Timeout, reset or a broken record: nothing more to be had.
        } finally {
            reader.lock.unlock();
        }
    }

    int available() {
        return reader.available();
    }

    boolean sawCloseNotify() {
        return reader.sawCloseNotify();
    }
}
