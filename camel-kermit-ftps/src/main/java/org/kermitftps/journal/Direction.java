package org.kermitftps.journal;

/** Which way a file went, in Kermit's words. */
public enum Direction {
    /** From the server. */
    GET,
    /** To the server. */
    PUT
}
