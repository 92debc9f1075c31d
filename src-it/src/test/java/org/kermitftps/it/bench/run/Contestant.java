package org.kermitftps.it.bench.run;

/** A client that does the work of a row; made for one row, opened lazily, closed after it. */
public interface Contestant extends AutoCloseable {

    /** For tables, and for {@link Target}; unique within a row. */
    String name();

    /** What it is told to do for this work, for readers who want to judge whether the comparison is fair; Markdown. */
    String asked(Work work);

    /**
     * Does the work once. Preparing and checking is the harness's part, and is not measured.
     *
     * @throws Exception if it did not get through; the row goes on without this contestant and says so
     */
    Sample run(Work work, Site site) throws Exception;

    /** Runs before the first round that do not count: for what gets faster while it lives. */
    default int warmUps() {
        return 0;
    }

    /** At most so many rounds, for contestants so slow that the others would wait for them. */
    default int rounds() {
        return Integer.MAX_VALUE;
    }

    @Override
    default void close() throws Exception {}
}
