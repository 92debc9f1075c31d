package org.kermitftps.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.InputLimit;

/**
 * Stands where a server's bytes become lines and ends what does not end: Commons Net itself collects a line, a reply or
 * a listing of any length in memory. Time counts from the first byte, so that waiting for it is left to the socket.
 */
class BoundedInput extends FilterInputStream {

    private final InputLimit limit;
    private long total;
    private int lines;
    private int line;
    private long millis;
    private long started;

    BoundedInput(InputStream in, InputLimit limit) {
        super(in);
        this.limit = limit;
    }

    /**
     * What follows is counted anew.
     *
     * @param newMillis how long it may take from its first byte to its last; 0 for any time
     */
    final void begin(long newMillis) {
        total = 0;
        lines = 0;
        line = 0;
        millis = newMillis;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (total == 0) {
            started = System.nanoTime();
        }
        for (int i = offset; i < offset + n; i++) {
            check(buffer[i], total++);
            count(buffer[i]);
        }
        if (millis > 0 && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) > millis) {
            throw tooMuch(limit.what() + " that was not complete after " + millis + " ms");
        }
        return n;
    }

    /** For subclasses that know what must not stand at a position. */
    void check(byte b, long position) throws IOException {
        // Every byte is welcome here.
    }

    private void count(byte b) throws FtpsException {
        line = b == '\n' ? 0 : line + 1;
        lines += b == '\n' ? 1 : 0;
        if (line > limit.line()) {
            throw tooMuch(limit.what() + " with a line of more than " + limit.line() + " bytes");
        }
        if (lines > limit.lines()) {
            throw tooMuch(limit.what() + " of more than " + limit.lines() + " lines");
        }
        if (total > limit.total()) {
            throw tooMuch(limit.what() + " of more than " + limit.total() + " bytes");
        }
    }

    private FtpsException tooMuch(String what) {
        return new FtpsException(limit.failure(), what);
    }
}
