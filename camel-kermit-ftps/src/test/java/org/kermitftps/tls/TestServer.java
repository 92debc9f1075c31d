package org.kermitftps.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

/**
 * A TLS server of the JDK's {@link SSLSocket}, nothing of ours in it. It has its own view of which handshakes were full.
 */
final class TestServer implements AutoCloseable {

    /** What the server does on one connection once TLS stands; then TLS is closed, and the plain socket below it. */
    interface Session {
        void serve(SSLSocket socket, Socket plain) throws Exception;
    }

    /** What the server does with a connection, from its first byte on. */
    interface Connection {
        void serve(Socket socket) throws Exception;
    }

    static final Session ECHO = (socket, plain) -> {
        byte[] buffer = new byte[8192];
        for (int n = socket.getInputStream().read(buffer);
                n >= 0;
                n = socket.getInputStream().read(buffer)) {
            socket.getOutputStream().write(buffer, 0, n);
        }
    };

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Exception> faults = new CopyOnWriteArrayList<>();
    private final List<Boolean> handshakes = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private volatile boolean demanding;

    private TestServer() throws IOException {}

    /** A server without TLS of its own. */
    static TestServer plain(Connection connection) throws IOException {
        TestServer server = new TestServer();
        server.start(() -> server.accept(connection));
        return server;
    }

    /** One context for all connections: sessions resume. */
    static TestServer tls(Issued certificate, String protocol, Session session) throws IOException {
        TestServer server = new TestServer();
        SSLContext one = TestCertificates.serverContext(certificate);
        return server.serving(() -> one, protocol, session);
    }

    /** A context for every connection: nothing resumes. */
    static TestServer forgetful(Issued certificate, String protocol, Session session) throws IOException {
        TestServer server = new TestServer();
        return server.serving(() -> TestCertificates.serverContext(certificate), protocol, session);
    }

    /** Wants a certificate of the authority from its clients. */
    static TestServer demanding(Issued certificate, Authority clients, String protocol, Session session)
            throws IOException {
        TestServer server = new TestServer();
        server.demanding = true;
        SSLContext one = TestCertificates.serverContext(certificate, clients);
        return server.serving(() -> one, protocol, session);
    }

    /** The same, and a context for every connection: nothing resumes. */
    static TestServer demandingAndForgetful(Issued certificate, Authority clients, Session session) throws IOException {
        TestServer server = new TestServer();
        server.demanding = true;
        return server.serving(() -> TestCertificates.serverContext(certificate, clients), TlsPlans.TLS12, session);
    }

    private TestServer serving(Supplier<SSLContext> context, String protocol, Session session) {
        start(() -> accept(plain -> {
            try (SSLSocket socket = (SSLSocket) context.get().getSocketFactory().createSocket(plain, null, true)) {
                socket.setEnabledProtocols(new String[] {protocol});
                socket.setNeedClientAuth(demanding);
                // A resumed session keeps the time it was made at; two milliseconds apart, to tell it by the clock.
                Thread.sleep(2);
                long start = System.currentTimeMillis();
                socket.startHandshake();
                handshakes.add(socket.getSession().getCreationTime() >= start);
                session.serve(socket, plain);
            }
        }));
        return this;
    }

    private void accept(Connection connection) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                start(() -> serve(connection, socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Connection connection, Socket socket) {
        try (socket) {
            connection.serve(socket);
        } catch (Exception e) {
            faults.add(e);
        }
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "test-server-" + listener.getLocalPort());
        threads.add(thread);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    Socket connect() throws IOException {
        return new Socket(listener.getInetAddress(), port());
    }

    /** In the order of completion: whether the handshake was a full one. */
    List<Boolean> fullHandshakes() {
        return handshakes;
    }

    /** What went wrong on the server's side. */
    List<Exception> faults() {
        return faults;
    }

    /** Lets the connections finish, then ends all. */
    void await() throws InterruptedException {
        for (Thread thread : threads.subList(1, threads.size())) {
            thread.join(10_000);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        for (Thread thread : threads) {
            thread.join(10_000);
        }
    }
}
