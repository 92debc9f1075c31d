package org.kermitftps.it.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A control port and, above it, the passive ports of one server. They lie below the ports that Linux hands out for
 * outgoing connections (32768 and up), so that no client of ours takes one between the look and the start.
 *
 * @param control the control port
 * @param size number of ports, the control port included
 */
record PortBlock(int control, int size) {

    /** Enough for a server whose clients do not come by the hundred. */
    static final int SMALL = 64;

    private static final int LOW = 16_000;
    private static final int HIGH = 32_000;

    static PortBlock free(int size) {
        for (int attempt = 0; attempt < 100; attempt++) {
            PortBlock block = new PortBlock(ThreadLocalRandom.current().nextInt(LOW / size, HIGH / size) * size, size);
            if (block.isFree()) {
                return block;
            }
        }
        throw new IllegalStateException("no block of " + size + " free ports between " + LOW + " and " + HIGH);
    }

    int passiveLow() {
        return control + 1;
    }

    int passiveHigh() {
        return control + size - 1;
    }

    private boolean isFree() {
        for (int port = control; port <= passiveHigh(); port++) {
            if (!isFree(port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
