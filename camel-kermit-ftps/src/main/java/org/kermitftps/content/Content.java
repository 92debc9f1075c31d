package org.kermitftps.content;

/** What the first bytes of a file say of it. */
public enum Content {
    /** Nothing that could be relied on. */
    UNKNOWN,
    BINARY,
    TEXT,
    /** Text in UTF-16 (Kermit's UCS-2), whose line ends are not single bytes. */
    WIDE_TEXT
}
