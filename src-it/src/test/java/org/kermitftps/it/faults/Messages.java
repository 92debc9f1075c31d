package org.kermitftps.it.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts the bytes of a control connection into messages: a line while it is in clear text, a TLS record afterwards. */
final class Messages {

    private static final int FIRST_RECORD_TYPE = 20;
    private static final int LAST_RECORD_TYPE = 23;

    private final DataInputStream in;

    Messages(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** The next message, empty at the end. */
    byte[] next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return new byte[0];
        }
        return first >= FIRST_RECORD_TYPE && first <= LAST_RECORD_TYPE ? tlsRecord(first) : line(first);
    }

    /** RFC 8446 section 5.1: type, version (2), length (2), fragment. */
    private byte[] tlsRecord(int type) throws IOException {
        byte[] head = new byte[4];
        in.readFully(head);
        byte[] message = new byte[5 + ((head[2] & 0xff) << 8 | head[3] & 0xff)];
        message[0] = (byte) type;
        System.arraycopy(head, 0, message, 1, 4);
        in.readFully(message, 5, message.length - 5);
        return message;
    }

    private byte[] line(int first) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = first;
        while (next >= 0) {
            line.write(next);
            next = next == '\n' ? -1 : in.read();
        }
        return line.toByteArray();
    }
}
