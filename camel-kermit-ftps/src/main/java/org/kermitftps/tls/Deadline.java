package org.kermitftps.tls;

import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** A wall-clock limit over many reads: a peer that trickles bytes would outlive any timeout per read. */
final class Deadline {

    private Deadline() {}

    /** Makes the next read end when the deadline comes, at the latest. */
    static void arm(Socket socket, long deadlineNanos) throws SocketException, SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("Time is up");
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    }
}
