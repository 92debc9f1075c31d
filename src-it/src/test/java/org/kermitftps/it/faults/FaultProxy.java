package org.kermitftps.it.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kermitftps.it.servers.FtpServerUnderTest;

/**
 * Stands between a client and a server that listens on 127.0.0.1: the same ports on another loopback address, control
 * and passive ones, so that EPSV leads through it. Cuts one connection where it is told to.
 */
final class FaultProxy implements AutoCloseable {

    /** All of 127/8 is loopback on Linux. */
    static final String HOST = "127.0.0.2";

    private final Scissors scissors = new Scissors();
    private final List<ServerSocket> listeners = new ArrayList<>();
    private final Set<Relay> controls = ConcurrentHashMap.newKeySet();

    FaultProxy(FtpServerUnderTest server) throws IOException {
        listen(server.port(), Cut.Channel.CONTROL);
        for (int port = server.passiveLow(); port <= server.passiveHigh(); port++) {
            listen(port, Cut.Channel.DATA);
        }
    }

    /** From now on everything is counted from zero, and {@code cut} is done once. */
    void arm(Cut cut) {
        scissors.arm(cut);
    }

    /** Whether the cut was done. */
    boolean hasCut() {
        return scissors.hasCut();
    }

    /** What went through since {@link #arm}. */
    Traffic traffic() {
        return scissors.traffic();
    }

    /** Ends every control connection, as an idle firewall does, so that the next transfer begins with a login. */
    void dropControls() {
        controls.forEach(relay -> relay.close(false));
        controls.clear();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket listener : listeners) {
            listener.close();
        }
        dropControls();
    }

    private void listen(int port, Cut.Channel channel) throws IOException {
        ServerSocket listener = new ServerSocket();
        listeners.add(listener);
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        Thread thread = new Thread(() -> accept(listener, channel), "fault-proxy-" + port);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket listener, Cut.Channel channel) {
        while (!listener.isClosed()) {
            try {
                relay(listener.accept(), channel, listener.getLocalPort());
            } catch (IOException e) {
                // Closed, or the server does not listen on this port at present.
            }
        }
    }

    private void relay(Socket client, Cut.Channel channel, int port) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            Relay relay = new Relay(client, server, channel, scissors);
            if (channel == Cut.Channel.CONTROL) {
                controls.add(relay);
            }
            relay.start();
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }
}
