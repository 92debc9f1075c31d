package org.kermitftps.it.bench.micro;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import org.kermitftps.policy.TlsPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One MB through TLS over loopback, up and down, with the server's half of the work in it. */
@State(Scope.Thread)
public class TlsCopyBenchmark {

    private static final int MEGABYTE = 1 << 20;

    /** A row of the plan table. */
    @Param({"bc/TLSv1.2", "jdk/TLSv1.2", "jdk/TLSv1.3"})
    public String plan;

    /** {@code up} or {@code down}. */
    @Param({"up", "down"})
    public String direction;

    private final byte[] buffer = new byte[32 * 1024];
    private TlsPeerServer server;
    private Socket ours;
    private Socket stock;

    @Setup(Level.Iteration)
    public void connect() throws IOException, GeneralSecurityException {
        TlsPlan row = TlsClients.plan(plan);
        server = new TlsPeerServer(row.protocol());
        ours = asking(TlsClients.ours(row, server).secureControl(server.connect()));
        stock = asking(TlsClients.stock(TlsClients.stock(), row, server, server.connect()));
    }

    private Socket asking(Socket socket) throws IOException {
        socket.getOutputStream().write(isUp() ? TlsPeerServer.BRINGS_DATA : TlsPeerServer.WANTS_DATA);
        socket.getOutputStream().flush();
        return socket;
    }

    /** The one below: what is under way in the other direction would keep an orderly end waiting. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        server.close();
        abort(ours);
        abort(stock);
    }

    private static void abort(Socket socket) {
        try {
            socket.shutdownInput();
            socket.close();
        } catch (IOException | UnsupportedOperationException cut) {
            // It was to be.
        }
    }

    @Benchmark
    public int ours() throws IOException {
        return copy(ours);
    }

    @Benchmark
    public int peer() throws IOException {
        return copy(stock);
    }

    private int copy(Socket socket) throws IOException {
        int done = 0;
        while (done < MEGABYTE) {
            if (isUp()) {
                socket.getOutputStream().write(buffer);
                done += buffer.length;
            } else {
                done += socket.getInputStream().read(buffer);
            }
        }
        return done;
    }

    private boolean isUp() {
        return direction.equals("up");
    }
}
