package org.kermitftps.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** What we send, encrypted; gathered until {@link #flush}. Closing it closes the socket, and says so if data was lost. */
final class TlsOutput extends OutputStream {

    private final TlsSocket socket;
    private final TlsLink link;
    private final byte[] single = new byte[1];

    TlsOutput(TlsSocket socket, TlsLink link) {
        this.socket = socket;
        this.link = link;
    }

    @Override
    public void write(int one) throws IOException {
        single[0] = (byte) one;
        link.write(single, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        link.write(from, offset, length);
    }

    @Override
    public void flush() throws IOException {
        link.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
