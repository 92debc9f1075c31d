package org.kermitftps.negotiate;

/**
 * Who logs in.
 *
 * @param server for messages
 * @param host for HOST (RFC 7151), {@code null} if it is not sent
 * @param user user name
 * @param password sent only when asked for
 * @param account {@code null} if there is none
 */
public record Credentials(String server, String host, String user, String password, String account) {

    /** Without what is secret. */
    @Override
    public String toString() {
        return user + " at " + server;
    }
}
