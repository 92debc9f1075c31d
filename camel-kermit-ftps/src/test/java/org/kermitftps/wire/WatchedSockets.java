package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;

/** Lets other packages put a {@link WatchedSocket} below what they measure. */
public final class WatchedSockets {

    private static final int SO_TIMEOUT_MILLIS = 300_000;

    private WatchedSockets() {}

    /** As every connection of a client is. */
    public static Socket over(Socket tcp) throws IOException {
        return WatchedSocket.of(tcp, new WriteWatch(), SO_TIMEOUT_MILLIS);
    }
}
