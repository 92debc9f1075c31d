package org.kermitftps.content;

/** What of a text crossed the wire: its bytes, and the line ends among them, so that a size at either end can be judged. */
public final class Crossed {

    /** What a size says of a text. */
    public enum Fit {
        /** It is that of the whole text, with line ends of one byte or of two. */
        WHOLE,
        /** Nothing: the server keeps its texts in another form. */
        UNTOLD,
        /** Too small for all that was sent, in whatever form. */
        SHORT
    }

    private long bytes;
    private long crs;
    private long lfs;
    private long pairs;
    private byte last;

    /** Counts some. */
    public void count(byte[] from, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            byte b = from[i];
            crs += b == '\r' ? 1 : 0;
            lfs += b == '\n' ? 1 : 0;
            pairs += b == '\n' && last == '\r' ? 1 : 0;
            last = b;
        }
        bytes += length;
    }

    /** Bytes on the wire. */
    public long bytes() {
        return bytes;
    }

    /** Compares the size of the file on the server: a Unix server drops the CR of CR LF, others keep both. */
    public Fit compare(long size) {
        if (size == bytes || size == bytes - pairs) {
            return Fit.WHOLE;
        }
        return size < bytes - crs - lfs ? Fit.SHORT : Fit.UNTOLD;
    }
}
