package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;

/** TCP's own keep-alive: no server can misunderstand it, and most firewalls count it as traffic. */
final class TcpKeepAlive {

    /** Below the idle time-outs of common firewalls; the system's default of two hours is above all of them. */
    private static final Integer IDLE_SECONDS = 60;

    private TcpKeepAlive() {}

    static void on(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            if (option.name().equals("TCP_KEEPIDLE") && option.type() == Integer.class) {
                @SuppressWarnings("unchecked")
                SocketOption<Integer> idle = (SocketOption<Integer>) option;
                socket.setOption(idle, IDLE_SECONDS);
            }
        }
    }
}
