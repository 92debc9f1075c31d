package org.kermitftps.it.faults;

/**
 * What went through the proxy since it was armed.
 *
 * @param commands messages to the server on control connections: lines, then TLS records
 * @param replies messages to the client on control connections
 * @param uploaded bytes to the server on data connections, TLS included
 * @param downloaded bytes to the client on data connections, TLS included
 */
record Traffic(long commands, long replies, long uploaded, long downloaded) {

    /** The bytes of the direction in which the file went. */
    long dataBytes() {
        return Math.max(uploaded, downloaded);
    }
}
