package org.kermitftps.tls;

import java.util.Objects;

/**
 * Whom we believe to talk to, on the control connection and on every data connection of it.
 *
 * @param host as the user wrote it: name or IP literal; goes into SNI (names only) and the certificate check
 * @param port of the control connection; with the host it is the key under which the JDK finds a session to resume
 */
public record TlsPeer(String host, int port) {

    public TlsPeer {
        Objects.requireNonNull(host, "host");
    }
}
