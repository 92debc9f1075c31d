package org.kermitftps.content;

/** Servers that are so different that the endpoint has to say so. */
public enum ServerProfile {
    /** Files in directories. */
    NONE,
    /** IBM z/OS: data sets, named whole and in quotes; records in EBCDIC. */
    ZOS
}
