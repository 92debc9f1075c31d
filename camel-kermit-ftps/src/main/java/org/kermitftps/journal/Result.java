package org.kermitftps.journal;

/** What became of one file. */
public enum Result {
    /** The server's size or hash of the file is that of what crossed the wire. */
    VERIFIED,
    /** The server confirmed it, and nothing more is known. */
    STORED,
    /** The connection was lost where nobody can tell whether the file arrived. */
    UNCERTAIN,
    /** It did not arrive. */
    FAILED,
    /** It was left alone on purpose. */
    SKIPPED;

    /** Whether the file is there. */
    public boolean isComplete() {
        return this == VERIFIED || this == STORED;
    }
}
