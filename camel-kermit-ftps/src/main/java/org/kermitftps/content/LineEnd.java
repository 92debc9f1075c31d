package org.kermitftps.content;

/** What lines of a text end in here, where the wire has CR LF (RFC 959 section 3.1.1.1). */
public enum LineEnd {
    LF,
    CRLF,
    /** As the system this runs on has it. */
    NATIVE;

    boolean isLf() {
        return this == LF || this == NATIVE && System.lineSeparator().equals("\n");
    }
}
