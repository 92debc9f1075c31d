package org.kermitftps.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Issued;

/**
 * A TLS server of the JDK's {@link SSLSocket}, nothing of ours in it. It tells full handshakes from resumed ones by
 * whether its key manager was asked for a certificate.
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
    private final Map<Object, Boolean> asked = new ConcurrentHashMap<>();

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
        SSLContext one = server.context(certificate);
        return server.serving(() -> one, protocol, session);
    }

    /** A context for every connection: nothing resumes. */
    static TestServer forgetful(Issued certificate, String protocol, Session session) throws IOException {
        TestServer server = new TestServer();
        return server.serving(() -> server.context(certificate), protocol, session);
    }

    private TestServer serving(Supplier<SSLContext> context, String protocol, Session session) {
        start(() -> accept(plain -> {
            try (SSLSocket socket = (SSLSocket) context.get().getSocketFactory().createSocket(plain, null, true)) {
                socket.setEnabledProtocols(new String[] {protocol});
                socket.startHandshake();
                handshakes.add(asked.remove(socket) != null);
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

    private SSLContext context(Issued certificate) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager real = TestCertificates.keyManagers(certificate)[0];
            context.init(new KeyManager[] {new Asked((X509ExtendedKeyManager) real)}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Asked extends X509ExtendedKeyManager {

        private final X509ExtendedKeyManager real;

        Asked(X509ExtendedKeyManager real) {
            this.real = real;
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            asked.put(socket, true);
            return real.chooseServerAlias(keyType, issuers, socket);
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return real.getCertificateChain(alias);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return real.getPrivateKey(alias);
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return real.getServerAliases(keyType, issuers);
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
            throw new UnsupportedOperationException();
        }
    }
}
