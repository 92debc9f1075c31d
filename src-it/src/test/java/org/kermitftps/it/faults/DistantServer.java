package org.kermitftps.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kermitftps.it.servers.FtpServerUnderTest;

/**
 * A server as it looks from far away: every byte takes half a round trip in either direction, on all of its connections.
 * Only the connecting itself is as near as ever, which a test has to add.
 */
final class DistantServer implements AutoCloseable {

    /** As {@link FaultProxy#HOST}: the certificate is for it. */
    static final String HOST = "127.0.0.2";

    private static final byte[] END = new byte[0];

    private record Parcel(byte[] bytes, long due) {}

    private final List<ServerSocket> listeners = new ArrayList<>();
    private final long halfNanos;

    DistantServer(FtpServerUnderTest server, long roundTripMillis) throws IOException {
        halfNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMillis) / 2;
        listen(server.port());
        for (int port = server.passiveLow(); port <= server.passiveHigh(); port++) {
            listen(port);
        }
    }

    private void listen(int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        listeners.add(listener);
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        start("distant-" + port, () -> accept(listener));
    }

    private void accept(ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                client.setTcpNoDelay(true);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
                server.setTcpNoDelay(true);
                carry(client, server);
                carry(server, client);
            } catch (IOException e) {
                // Closed, or the server does not listen on this port at present.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        BlockingQueue<Parcel> way = new LinkedBlockingQueue<>();
        start("distant-sender", () -> send(from, way));
        start("distant-receiver", () -> deliver(way, to));
    }

    private void send(Socket from, BlockingQueue<Parcel> way) {
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                way.add(new Parcel(Arrays.copyOf(buffer, read), System.nanoTime() + halfNanos));
            }
        } catch (IOException e) {
            // Its end travels like everything else.
        }
        way.add(new Parcel(END, System.nanoTime() + halfNanos));
    }

    private static void deliver(BlockingQueue<Parcel> way, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            for (Parcel next = way.take(); next.bytes().length > 0; next = way.take()) {
                TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
                out.write(next.bytes());
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // The receiver has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket listener : listeners) {
            listener.close();
        }
    }
}
