package org.kermitftps.it.bench.micro;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.kermitftps.support.TestCertificates;

/**
 * The JDK's own TLS on loopback, in the JVM that is measured: its half of the work is in every figure, ours and the peer's.
 * The first byte of a connection says what it wants: {@code D} to be sent data without end, anything else to be read.
 */
final class TlsPeerServer implements AutoCloseable {

    static final byte[] WANTS_DATA = {'D'};
    static final byte[] BRINGS_DATA = {'U'};

    private final SSLContext context =
            TestCertificates.serverContext(TestCertificates.authority("Bench").issue("localhost", "127.0.0.1"));
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String protocol;

    TlsPeerServer(String protocol) throws IOException {
        this.protocol = protocol;
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** In clear text so far. */
    Socket connect() throws IOException {
        Socket socket = new Socket(listener.getInetAddress(), port());
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket plain = listener.accept();
                plain.setTcpNoDelay(true);
                start(() -> serve(plain));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true)) {
            socket.setEnabledProtocols(new String[] {protocol});
            byte[] buffer = new byte[64 * 1024];
            boolean send = socket.getInputStream().read() == WANTS_DATA[0];
            while (send || socket.getInputStream().read(buffer) >= 0) {
                if (send) {
                    socket.getOutputStream().write(buffer);
                }
            }
        } catch (IOException gone) {
            // The iteration is over.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "tls-peer");
        thread.setDaemon(true);
        thread.start();
    }
}
