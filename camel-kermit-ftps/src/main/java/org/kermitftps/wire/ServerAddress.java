package org.kermitftps.wire;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.commons.net.ftp.FTPClient;
import org.kermitftps.proxy.Target;

/**
 * Where data connections go: to the address the control connection has reached; behind a proxy to the host as the user
 * wrote it, because the address of that connection is the proxy's, and the partner's name may be unknown here.
 */
final class ServerAddress {

    private final FTPClient client;
    private final WireSettings settings;

    ServerAddress(FTPClient client, WireSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    private boolean isBehindProxy() {
        return settings.network().proxy() != null;
    }

    /** The address of the control host; its name behind a proxy. */
    String host() throws IOException {
        return isBehindProxy()
                ? Target.of(settings.host(), settings.port()).host()
                : client.getRemoteAddress().getHostAddress();
    }

    /** Whether that is known to be an IPv6 address, which PASV cannot name. */
    boolean isIpv6() throws IOException {
        return isBehindProxy()
                ? Target.of(settings.host(), settings.port()).isIpv6()
                : client.getRemoteAddress() instanceof Inet6Address;
    }

    /** A port of the control host. */
    InetSocketAddress at(int port) throws IOException {
        return isBehindProxy()
                ? InetSocketAddress.createUnresolved(host(), port)
                : new InetSocketAddress(client.getRemoteAddress(), port);
    }

    /** A port of the host in a reply to PASV. */
    InetSocketAddress at(String told, int port) {
        return isBehindProxy() ? InetSocketAddress.createUnresolved(told, port) : new InetSocketAddress(told, port);
    }

    /** The host for Commons Net, which would look its name up; a tunnel asks for the name alone. */
    static InetAddress unresolved(String host) throws IOException {
        return InetAddress.getByAddress(host, new byte[4]);
    }
}
