package org.kermitftps.it.contract;

import java.io.IOException;
import java.io.InputStream;

/** A body that breaks after a while, as a file on a network drive does. */
final class BreakingStream extends InputStream {

    private long left;

    BreakingStream(long good) {
        left = good;
    }

    @Override
    public int read() throws IOException {
        if (left-- <= 0) {
            throw new IOException("the disk is gone");
        }
        return 'x';
    }
}
