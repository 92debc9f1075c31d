package org.kermitftps.fuzz;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.SocketFactory;

/** A network made of one input: what stands before the first form feed is said on the first connection, and so on. */
public final class MemoryNetwork extends SocketFactory {

    private static final byte FORM_FEED = '\f';

    private final byte[] input;
    private final List<MemorySocket> sockets = new ArrayList<>();
    private int next;

    /** @param input what all peers say */
    public MemoryNetwork(byte[] input) {
        this.input = input;
    }

    /** Every connection there was, in order. */
    public List<MemorySocket> sockets() {
        return sockets;
    }

    @Override
    public Socket createSocket() {
        int end = next;
        while (end < input.length && input[end] != FORM_FEED) {
            end++;
        }
        MemorySocket socket = new MemorySocket(Arrays.copyOfRange(input, next, end));
        next = Math.min(input.length, end + 1);
        sockets.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
