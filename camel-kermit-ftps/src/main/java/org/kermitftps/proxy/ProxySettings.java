package org.kermitftps.proxy;

import org.kermitftps.policy.ProxyKind;

/**
 * A proxy and who we are there.
 *
 * @param kind how it is asked
 * @param host name, or address without brackets
 * @param port 1 to 65535
 * @param username {@code null} if it is asked without credentials
 * @param password {@code null} exactly if the user name is
 */
public record ProxySettings(ProxyKind kind, String host, int port, String username, String password) {

    /** Whether it gets a user name and a password from us. */
    public boolean hasCredentials() {
        return username != null;
    }

    /** As the option is written, without credentials. */
    @Override
    public String toString() {
        return kind.option() + "=" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
