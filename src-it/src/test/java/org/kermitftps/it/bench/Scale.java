package org.kermitftps.it.bench;

/**
 * How much is done: the whole table, or less of it while somebody works on it.
 *
 * @param rounds that count
 * @param files of the rows with many small ones
 * @param bytes of the rows with one large one
 */
record Scale(int rounds, int files, long bytes) {

    /** What the targets are for. */
    static final Scale WHOLE = new Scale(5, 1_000, 1L << 30);

    private static final int MEGABYTE = 1 << 20;

    /** By {@code -Dbench.rounds}, {@code -Dbench.files} and {@code -Dbench.bytes}. */
    static Scale asked() {
        return new Scale(
                Integer.getInteger("bench.rounds", WHOLE.rounds),
                Integer.getInteger("bench.files", WHOLE.files),
                Long.getLong("bench.bytes", WHOLE.bytes));
    }

    /** At least what the targets are for. */
    boolean whole() {
        return rounds >= WHOLE.rounds && files == WHOLE.files && bytes == WHOLE.bytes;
    }

    /** The large file's, for titles. */
    String size() {
        return bytes == WHOLE.bytes ? "1 GB" : bytes / MEGABYTE + " MB";
    }
}
