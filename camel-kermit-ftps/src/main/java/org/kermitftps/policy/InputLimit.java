package org.kermitftps.policy;

import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;

/** How much is read from a server before it is called hostile or broken, one row each, with the reason. */
public enum InputLimit {
    REPLY(
            "a reply",
            64 * 1024,
            1_000,
            1024 * 1024,
            ConnectionFailure.REPLY_ENDLESS,
            "RFC 959 expects lines for people; the longest seen are SITE HELP and FEAT with a few hundred lines"),
    LISTING(
            "a listing",
            64 * 1024,
            1_000_000,
            256 * 1024 * 1024,
            DataFailure.LISTING_ENDLESS,
            "a path has 4,096 characters on most systems; a million entries is where LIST stops being the right tool");

    private final String what;
    private final int line;
    private final int lines;
    private final int total;
    private final Failure failure;
    private final String because;

    InputLimit(String what, int line, int lines, int total, Failure failure, String because) {
        this.what = what;
        this.line = line;
        this.lines = lines;
        this.total = total;
        this.failure = failure;
        this.because = because;
    }

    /** What is bounded, in words. */
    public String what() {
        return what;
    }

    /** Bytes in one line. */
    public int line() {
        return line;
    }

    /** Lines in all. */
    public int lines() {
        return lines;
    }

    /** Bytes in all. */
    public int total() {
        return total;
    }

    /** The row of the failure table for a server that sends more. */
    public Failure failure() {
        return failure;
    }

    /** Why these figures. */
    public String because() {
        return because;
    }
}
