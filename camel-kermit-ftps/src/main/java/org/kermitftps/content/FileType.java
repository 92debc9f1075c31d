package org.kermitftps.content;

/** How a file travels: the representation types of RFC 959 section 3.1.1 that are sent. */
public enum FileType {
    /** TYPE I: byte by byte. */
    BINARY("I"),
    /** TYPE A: lines that end in CR LF on the wire, whatever they end in at either side. */
    TEXT("A"),
    /** TYPE E: the server takes the bytes for EBCDIC; here they stay as they are. */
    EBCDIC("E");

    private final String letter;

    FileType(String letter) {
        this.letter = letter;
    }

    /** What follows {@code TYPE}. */
    public String letter() {
        return letter;
    }
}
