package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;

/**
 * Acknowledges at once what has come (TCP_QUICKACK, Linux only). After 150 this side has nothing to say on the control
 * connection, so the kernel keeps its acknowledgement back for 40 ms; a server that has not set TCP_NODELAY keeps its
 * 226 back until it comes (Nagle, RFC 896), and each small file costs those 40 ms.
 */
final class QuickAck {

    private final Socket socket;
    private final SocketOption<Boolean> option;

    private QuickAck(Socket socket, SocketOption<Boolean> option) {
        this.socket = socket;
        this.option = option;
    }

    /** @param socket of the control connection, below TLS or above */
    static QuickAck of(Socket socket) {
        return new QuickAck(socket, find(socket));
    }

    @SuppressWarnings("unchecked")
    private static SocketOption<Boolean> find(Socket socket) {
        for (SocketOption<?> each : socket.supportedOptions()) {
            if (each.name().equals("TCP_QUICKACK") && each.type() == Boolean.class) {
                return (SocketOption<Boolean>) each;
            }
        }
        return null;
    }

    /** Once: the kernel falls back into waiting by itself. */
    void now() {
        if (option != null) {
            try {
                socket.setOption(option, true);
            } catch (IOException e) {
                // Only time is lost; whether the connection still stands is for the next read to say.
            }
        }
    }
}
