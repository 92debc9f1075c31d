package org.kermitftps.it.bench.micro;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.net.SocketFactory;
import org.kermitftps.fuzz.MemorySocket;

/**
 * A server in memory that answers at once and says the same on every data connection: what a client costs without the
 * network. For one thread.
 */
final class MemoryServer extends SocketFactory {

    private static final Map<String, String> REPLIES = Map.of(
            "SYST", "215 UNIX Type: L8\r\n",
            "FEAT", "211-Features:\r\n EPSV\r\n MLST type*;size*;modify*;perm*;\r\n SIZE\r\n211 End\r\n",
            "EPSV", "229 Entering Extended Passive Mode (|||20021|)\r\n",
            "LIST", "150 Here comes the directory listing.\r\n226 Directory send OK.\r\n",
            "MLSD", "150 Here comes the directory listing.\r\n226 Directory send OK.\r\n",
            "SIZE", "213 2000\r\n");

    private final byte[] data;
    private final Deque<byte[]> replies = new ArrayDeque<>();
    private boolean connected;

    MemoryServer(String data) {
        this.data = data.getBytes(StandardCharsets.US_ASCII);
        reply("220 (vsFTPd 3.0.3)\r\n");
    }

    @Override
    public Socket createSocket() {
        if (connected) {
            return new MemorySocket(new ByteArrayInputStream(data), OutputStream.nullOutputStream());
        }
        connected = true;
        return new MemorySocket(new Replies(), new Commands());
    }

    private void reply(String text) {
        replies.add(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** One reply a read, as they come from a network. */
    private final class Replies extends InputStream {

        private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (now.available() == 0) {
                if (replies.isEmpty()) {
                    throw new IOException("the client waits for a reply to nothing");
                }
                now = new ByteArrayInputStream(replies.remove());
            }
            return now.read(buffer, offset, length);
        }
    }

    private final class Commands extends OutputStream {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            line.write(one);
            if (one == '\n') {
                String verb = line.toString(StandardCharsets.US_ASCII).substring(0, 4);
                line.reset();
                reply(REPLIES.getOrDefault(verb, "200 OK.\r\n"));
            }
        }
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
