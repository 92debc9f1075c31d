package org.kermitftps.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;

/** Where this side listens in active mode, and what it calls itself. */
final class ActivePorts {

    /** How many ports of a crowded activePortRange are tried for one data connection. */
    private static final int PORTS_TRIED = 20;

    private int lowest;
    private int highest;
    private InetAddress bound;
    private InetAddress reported;

    void range(int newLowest, int newHighest) {
        lowest = newLowest;
        highest = newHighest;
    }

    /** The address to listen on; {@code null} for that of the control connection. */
    void bound(InetAddress address) {
        bound = address;
    }

    /** The address to tell; {@code null} for the one listened on. */
    void reported(InetAddress address) {
        reported = address;
    }

    /** A port of the range, listening; somebody may have the one that was drawn. */
    ServerSocket listen(InetAddress local) throws IOException {
        for (int ports = 1; ; ports++) {
            try {
                return new ServerSocket(draw(), 1, bound == null ? local : bound);
            } catch (BindException e) {
                if (ports == PORTS_TRIED) {
                    throw new FtpsException(DataFailure.DATA_CONNECT_FAILED, "no free port in activePortRange", e);
                }
            }
        }
    }

    private int draw() {
        return lowest > 0 && highest >= lowest ? ThreadLocalRandom.current().nextInt(lowest, highest + 1) : 0;
    }

    InetAddress told(InetAddress local) {
        return reported != null ? reported : bound != null ? bound : local;
    }
}
