package org.kermitftps.local;

/** What came of {@code recover=true} for one download; the words are those of header {@code KermitFtpRecovery}. */
public enum Recovery {
    /** Nothing was kept of an earlier try. */
    NOTHING_KEPT("nothing was kept of an earlier try"),
    /** Only the rest was fetched. */
    RECOVERED("the part was taken up again"),
    /** The tail of the part is not what the server has there. */
    DIFFERENT("the end of the part is not what the server has there"),
    /** The part is longer than the file. */
    TOO_LONG("the part is longer than the server's file"),
    /** The server tells no size or no time, so a changed file would not be noticed. */
    NOT_TOLD("the server tells no size or no time of the file"),
    /** TYPE A: places in the part are not places in the file. */
    NOT_BINARY("in text mode places here are not places there"),
    /** The server said no to REST. */
    REST_REFUSED("the server refused to begin in the middle");

    private final String words;

    Recovery(String words) {
        this.words = words;
    }

    /** For the log. */
    public String words() {
        return words;
    }

    /** What is to be done with what was kept, before the server is asked. */
    public static Recovery of(long kept, ServerFile file, boolean binary) {
        if (kept == 0) {
            return NOTHING_KEPT;
        }
        if (!binary) {
            return NOT_BINARY;
        }
        if (!file.isTold()) {
            return NOT_TOLD;
        }
        return kept > file.size() ? TOO_LONG : RECOVERED;
    }
}
