package org.kermitftps.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/**
 * A download whose end of stream is the truth: the last {@code read} reads the server's final reply too and fails if
 * that is not 2yz or if bytes are missing. Either alone would be a lie.
 */
public final class DownloadStream extends FilterInputStream {

    /** Something that must hold, or an exception. */
    @FunctionalInterface
    public interface Check {
        /** @throws IOException if it does not hold */
        void run() throws IOException;
    }

    /** Who wants to know how it ended; told once. */
    @FunctionalInterface
    public interface Ending {
        /** @param failure {@code null} if the file is whole */
        void ended(IOException failure);
    }

    private final KermitFtpClient client;
    private final String name;
    private final long expected;
    private final Check atEnd;
    private long count;
    private boolean ended;
    private boolean closed;
    private IOException failure;
    private Ending ending = none -> {};

    /** With nothing else to hold. */
    DownloadStream(KermitFtpClient client, InputStream in, String name, long expected) {
        this(client, in, name, expected, () -> {});
    }

    /**
     * @param in the data connection's stream
     * @param name remote name, for messages
     * @param expected size in bytes by the listing; 0 or less if unknown
     * @param atEnd what must hold besides, asked once the server has confirmed the end
     */
    public DownloadStream(KermitFtpClient client, InputStream in, String name, long expected, Check atEnd) {
        super(in);
        this.atEnd = atEnd;
        this.client = client;
        this.name = name;
        this.expected = expected;
    }

    /** To be told when it ends: with its last byte, with a failure, or because it is closed before. */
    public void whenEnded(Ending told) {
        ending = told;
    }

    private void end(IOException reason) {
        Ending told = ending;
        ending = none -> {};
        told.ended(reason);
    }

    /** Bytes read so far. */
    public long count() {
        return count;
    }

    /** Whether it is a download of this client. */
    public boolean isFrom(KermitFtpClient other) {
        return client == other;
    }

    /** Whether the file was read to its end and the server confirmed it. */
    public boolean isComplete() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (closed) {
            // Not -1: a second delivery of the same message would store an empty file.
            throw new IOException(name + ": the stream is closed");
        }
        if (failure != null) {
            throw failure;
        }
        try {
            return ended ? -1 : readOn(buffer, offset, length);
        } catch (IOException e) {
            failure = e;
            end(e);
            throw e;
        }
    }

    private int readOn(byte[] buffer, int offset, int length) throws IOException {
        int n = readData(buffer, offset, length);
        if (n < 0) {
            finish();
        } else {
            count += n;
        }
        return n;
    }

    private int readData(byte[] buffer, int offset, int length) throws IOException {
        try {
            int n = super.read(buffer, offset, length);
            if (n >= 0) {
                client.dataFlowed(); // Never at the end: the server is writing its final reply then.
            }
            return n;
        } catch (IOException e) {
            throw learntFrom(client.explain(e, TransferFailure.TRANSFER_BROKEN));
        }
    }

    private void finish() throws IOException {
        if (!isConfirmed()) {
            throw refused();
        }
        if (count < expected) {
            throw new FtpsException(
                    TransferFailure.TRANSFER_TRUNCATED, name + ": " + count + " bytes of " + expected + " arrived");
        }
        client.judgeEnd(name, count, expected);
        atEnd.run();
        ended = true;
        end(null);
    }

    private FtpsException refused() {
        return learntFrom(client.refused(TransferFailure.TRANSFER_BROKEN, name));
    }

    /** A route cannot be given the file twice, but the next connection can do better. */
    private FtpsException learntFrom(FtpsException refusal) {
        if (refusal.failure().again() == Failure.Again.NEXT_TLS_PLAN) {
            client.refusePlan();
        }
        return refusal;
    }

    private boolean isConfirmed() throws IOException {
        try {
            super.close();
            return client.completePendingCommand();
        } catch (IOException e) {
            throw learntFrom(client.explain(e, TransferFailure.TRANSFER_BROKEN));
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        end(new FtpsException(TransferFailure.ROUTE_STOPPED_EARLY, name + ": " + count + " bytes were read"));
        super.close();
    }

    @Override
    public long skip(long n) throws IOException {
        if (n <= 0) {
            return 0;
        }
        byte[] scratch = new byte[(int) Math.min(n, 8_192)];
        return Math.max(0, read(scratch, 0, scratch.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
