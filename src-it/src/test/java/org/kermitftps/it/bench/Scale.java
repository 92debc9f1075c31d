package org.kermitftps.it.bench;

/**
 * How much is done: the whole table, or less of it while somebody works on it.
 *
 * @param rounds that count
 * @param files of the rows with many small ones
 * @param bytes of the rows with one large one
 */
record Scale(int rounds, int files, long bytes) {

    /** By {@code -Dbench.rounds}, {@code -Dbench.files} and {@code -Dbench.bytes}. */
    static Scale asked() {
        return new Scale(
                Integer.getInteger("bench.rounds", 5),
                Integer.getInteger("bench.files", 1_000),
                Long.getLong("bench.bytes", 1L << 30));
    }
}
