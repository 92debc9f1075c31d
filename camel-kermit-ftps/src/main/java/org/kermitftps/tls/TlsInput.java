package org.kermitftps.tls;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What the peer sends, decrypted. Closing it closes the socket. */
final class TlsInput extends InputStream {

    private final TlsSocket socket;
    private final TlsLink link;
    private final byte[] single = new byte[1];

    TlsInput(TlsSocket socket, TlsLink link) {
        this.socket = socket;
        this.link = link;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        return length == 0 ? 0 : link.read(into, offset, length);
    }

    @Override
    public int available() {
        return link.available();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
