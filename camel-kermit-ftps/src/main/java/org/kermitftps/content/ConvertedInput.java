package org.kermitftps.content;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A text that is converted while it is read. */
public final class ConvertedInput extends FilterInputStream {

    private static final int CHUNK = 8_192;

    private final TextConversion conversion;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream made = new ByteArrayOutputStream(2 * CHUNK);
    private byte[] ready = new byte[0];
    private int taken;
    private boolean ended;

    /** @param from the text as it comes */
    public ConvertedInput(InputStream from, TextConversion conversion) {
        super(from);
        this.conversion = conversion;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (taken == ready.length && !ended) {
            readOn();
        }
        if (taken == ready.length) {
            return -1;
        }
        int n = Math.min(length, ready.length - taken);
        System.arraycopy(ready, taken, buffer, offset, n);
        taken += n;
        return n;
    }

    private void readOn() throws IOException {
        int n = super.read(chunk, 0, CHUNK);
        ended = n < 0;
        if (ended) {
            conversion.end(made);
        } else {
            conversion.take(chunk, 0, n, made);
        }
        ready = made.toByteArray();
        made.reset();
        taken = 0;
    }

    @Override
    public int available() {
        return ready.length - taken;
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] scratch = new byte[(int) Math.max(0, Math.min(n, CHUNK))];
        return Math.max(0, read(scratch, 0, scratch.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
