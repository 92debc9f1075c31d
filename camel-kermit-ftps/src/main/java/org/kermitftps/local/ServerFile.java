package org.kermitftps.local;

import java.time.Instant;

/**
 * One file at a server, and all that tells whether it is still the same one.
 *
 * @param where server, user and absolute path
 * @param size in bytes, 0 or less if the server does not tell
 * @param modified the server's own time, {@code null} if it does not tell
 */
public record ServerFile(String where, long size, Instant modified) {

    /** Whether the server tells both, so that a changed file is noticed. */
    public boolean isTold() {
        return size > 0 && modified != null;
    }

    /** What changes with the file. */
    String facts() {
        return Math.max(0, size) + " " + (modified == null ? "-" : modified.getEpochSecond());
    }
}
