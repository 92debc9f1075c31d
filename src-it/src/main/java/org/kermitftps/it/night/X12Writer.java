package org.kermitftps.it.night;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes X12 segments and counts them: {@code *} between elements, {@code ~} after a segment, no line ends, US-ASCII.
 * Nothing is held back, so a file may be as long as it likes.
 */
final class X12Writer {
    private final OutputStream out;
    private long bytes;
    private int segments;

    X12Writer(OutputStream out) {
        this.out = out;
    }

    void segment(String... elements) throws IOException {
        byte[] line = (String.join("*", elements) + "~").getBytes(StandardCharsets.US_ASCII);
        out.write(line);
        bytes += line.length;
        segments++;
    }

    /** Bytes so far. */
    long bytes() {
        return bytes;
    }

    /** Segments so far; SE01 is a difference of two of these. */
    int segments() {
        return segments;
    }
}
