package org.kermitftps.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Where the next data connection of a conversation comes from: a passive port, or the client's address. */
final class FtpDataPort {

    private static final int PATIENCE_MILLIS = 5_000;

    private final InetAddress host;
    private ServerSocket passive;
    private InetSocketAddress active;
    private volatile Socket current;

    /** @param host where the control connection is: loopback, IPv4 or IPv6 */
    FtpDataPort(InetAddress host) {
        this.host = host;
    }

    int listen() throws IOException {
        closePassive();
        passive = new ServerSocket(0, 1, host);
        passive.setSoTimeout(PATIENCE_MILLIS);
        return passive.getLocalPort();
    }

    /** Only to loopback, whatever the client says: no test may reach out. */
    void call(int port) {
        active = new InetSocketAddress(host, port);
    }

    Socket open() throws IOException {
        if (passive == null && active == null) {
            throw new IOException("no PASV and no PORT before a transfer");
        }
        current = passive != null ? passive.accept() : new Socket(active.getAddress(), active.getPort());
        current.setTcpNoDelay(true);
        current.setSoTimeout(PATIENCE_MILLIS);
        closePassive();
        active = null;
        return current;
    }

    private void closePassive() throws IOException {
        if (passive != null) {
            passive.close();
            passive = null;
        }
    }

    void close() throws IOException {
        closePassive();
        if (current != null) {
            current.close();
        }
    }
}
