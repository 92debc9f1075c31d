package org.kermitftps.pool;

/** Something that sends over a connection of its own, one thing at a time. */
public interface Lane {

    /** Whether it has a connection now, as far as is known without asking the server. */
    boolean isOpen();

    /** Ends its connection, if it has one; the next use makes another. May take seconds, and never throws. */
    void close();
}
