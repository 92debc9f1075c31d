package org.kermitftps.it.bench.micro;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.tls.ControlTls;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One data connection of a small file: connect, resume the session, 2 kB up, the orderly end. */
@State(Scope.Thread)
public class TlsResumeBenchmark {

    /** A row of the plan table; TLS 1.3 is left out, whose tickets end with the connection they came on. */
    @Param({"bc/TLSv1.2", "jdk/TLSv1.2"})
    public String plan;

    private final byte[] file = new byte[2_000];
    private TlsPlan row;
    private TlsPeerServer server;
    private ControlTls ours;
    private SSLContext stock;
    private Socket control;

    @Setup(Level.Iteration)
    public void connect() throws IOException, GeneralSecurityException {
        row = TlsClients.plan(plan);
        server = new TlsPeerServer(row.protocol());
        ours = TlsClients.ours(row, server);
        control = ours.secureControl(server.connect());
        stock = TlsClients.stock();
        TlsClients.stock(stock, row, server, server.connect()).close();
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        control.close();
        server.close();
    }

    @Benchmark
    public int ours() throws IOException {
        return upload(ours.secureData(server.connect()));
    }

    @Benchmark
    public int peer() throws IOException {
        return upload(TlsClients.stock(stock, row, server, server.connect()));
    }

    private int upload(Socket socket) throws IOException {
        try (socket) {
            socket.getOutputStream().write(TlsPeerServer.BRINGS_DATA);
            socket.getOutputStream().write(file);
            socket.getOutputStream().flush();
            return socket.getPort();
        }
    }
}
