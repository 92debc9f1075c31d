package org.kermitftps.tls;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A plain socket that keeps the TLS records sent, and can behave badly. */
final class TappedSocket extends Socket {

    /** A record as it left: content type and length, RFC 5246 section 6.2. */
    record Sent(int type, int length) {}

    static final int ALERT = 21;
    static final int APPLICATION_DATA = 23;

    private final List<Sent> records = new ArrayList<>();
    private int writes;
    private boolean refuseWrites;
    private boolean stutter;
    private boolean corrupt;

    TappedSocket(int port) throws IOException {
        super(InetAddress.getLoopbackAddress(), port);
    }

    List<Sent> records() {
        return records;
    }

    int writes() {
        return writes;
    }

    /** From now on the peer is gone, as far as writes can tell. */
    void refuseWrites() {
        refuseWrites = true;
    }

    /** From now on every second read times out, the others give three bytes at most. */
    void stutter() {
        stutter = true;
    }

    /** From now on a bit is flipped in everything that comes in. */
    void corrupt() {
        corrupt = true;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                if (refuseWrites) {
                    throw new SocketException("Broken pipe");
                }
                writes++;
                keep(from, offset, length);
                out.write(from, offset, length);
            }
        };
    }

    private void keep(byte[] bytes, int offset, int length) {
        for (int at = offset; at < offset + length; ) {
            int size = (bytes[at + 3] & 0xff) << 8 | bytes[at + 4] & 0xff;
            records.add(new Sent(bytes[at], size));
            at += 5 + size;
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            private boolean now;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                now = stutter && !now;
                if (now) {
                    throw new SocketTimeoutException("Read timed out");
                }
                int count = in.read(into, offset, stutter ? Math.min(3, length) : length);
                if (corrupt && count > 0) {
                    into[offset + count - 1] ^= 1;
                }
                return count;
            }
        };
    }
}
