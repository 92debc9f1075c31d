package org.kermitftps.local;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Where the rest of a download goes that is taken up again: its first bytes are those at the end of the part, and prove
 * that it goes on with the same file.
 */
public final class Overlap extends OutputStream {

    /** How many bytes are fetched again at most: a cut tail of a disk block, or a page of zeros, would show in them. */
    public static final int LONGEST = 65_536;

    private final byte[] kept;
    private final OutputStream rest;
    private int compared;
    private boolean differs;

    private Overlap(byte[] kept, OutputStream rest) {
        this.kept = kept;
        this.rest = rest;
    }

    /** Where to begin with a part of this size. */
    public static long start(long size) {
        return Math.max(0, size - LONGEST);
    }

    /** For a part that is fetched from {@link #start} of its size on. */
    public static Overlap of(Part part) throws IOException {
        long size = part.size();
        byte[] tail = part.read(start(size), (int) (size - start(size)));
        return new Overlap(tail, part.writeFrom(size));
    }

    /** Whether the server sent something else than was kept. */
    public boolean isDifferent() {
        return differs;
    }

    /** Whether all that was kept of it has been compared. */
    public boolean isCompared() {
        return compared == kept.length;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int known = Math.min(length, kept.length - compared);
        if (known > 0) {
            if (!Arrays.equals(kept, compared, compared + known, from, offset, offset + known)) {
                differs = true;
                throw new IOException("the server's file is not the one the part was begun with");
            }
            compared += known;
        }
        rest.write(from, offset + known, length - known);
    }

    @Override
    public void flush() throws IOException {
        rest.flush();
    }
}
