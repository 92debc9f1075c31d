package org.kermitftps.it.bench.run;

/**
 * What every contestant of a row has to do.
 *
 * @param kind what becomes of the files
 * @param files how many
 * @param bytes of each
 * @param connections over which they go at the same time
 */
public record Work(Kind kind, int files, long bytes, int connections) {

    /** Where the files are before and after. */
    public enum Kind {
        /** From {@link Site#outbox()} into the home, the originals stay. */
        UP,
        /** From the home into {@link Site#inbox()}, the originals stay. */
        DOWN,
        /** The same, and they are deleted on the server. */
        DOWN_AND_DELETE,
        /** Whatever else: the row's own hooks prepare it and say whether it was done. */
        OTHER
    }

    public static Work up(int files, long bytes) {
        return new Work(Kind.UP, files, bytes, 1);
    }

    public static Work down(int files, long bytes) {
        return new Work(Kind.DOWN, files, bytes, 1);
    }

    public static Work downAndDelete(int files, long bytes) {
        return new Work(Kind.DOWN_AND_DELETE, files, bytes, 1);
    }

    public static Work other() {
        return other(0);
    }

    /** Something with so many files. */
    public static Work other(int files) {
        return new Work(Kind.OTHER, files, 0, 1);
    }

    public Work over(int parallel) {
        return new Work(kind, files, bytes, parallel);
    }

    public long totalBytes() {
        return files * bytes;
    }
}
