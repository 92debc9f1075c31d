package org.kermitftps.journal;

/**
 * Over what a file travelled.
 *
 * @param server host and port
 * @param tls version of the data connection's TLS, {@code null} in clear text or if none was opened
 * @param cipher its cipher suite
 * @param resumed whether it resumed the session of the control connection
 */
public record Link(String server, String tls, String cipher, boolean resumed) {

    /** Nothing was transferred. */
    public static Link unused(String server) {
        return new Link(server, null, null, false);
    }
}
