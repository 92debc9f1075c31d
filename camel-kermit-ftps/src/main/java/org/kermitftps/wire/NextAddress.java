package org.kermitftps.wire;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kermitftps.negotiate.Reply;

/**
 * The reply to an EPSV that was sent ahead of the file it is for. Kept for seconds only: the port is held open on the
 * server, and the EPSV that begins a transfer after a pause is what notices a dead connection.
 */
final class NextAddress {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final int EXTENDED_PASSIVE = 229;

    /** Commands that use up what the server listens on, or end it. */
    private static final Set<String> ENDING =
            Set.of("STOR", "STOU", "APPE", "RETR", "LIST", "NLST", "MLSD", "PASV", "EPSV", "PORT", "EPRT");

    private static final Set<String> OTHER_WAYS = Set.of("PASV", "PORT", "EPRT");

    private Reply reply;
    private long since;
    private boolean byEpsv;
    private long latestFile;

    /** Whether files follow each other closely, and their data connections begin with EPSV. */
    boolean isWorthwhile() {
        boolean close = latestFile != 0 && System.nanoTime() - latestFile < FRESH_NANOS;
        return close && byEpsv;
    }

    /** A file is about to end, or has. */
    void fileEnds() {
        latestFile = System.nanoTime() | 1;
    }

    void keep(Reply told) {
        reply = told.code() == EXTENDED_PASSIVE ? told : null;
        since = System.nanoTime();
    }

    /** What is kept, if it still may be used. */
    Reply fresh() {
        return reply != null && System.nanoTime() - since < FRESH_NANOS ? reply : null;
    }

    /** What is kept, once. */
    Reply take() {
        Reply taken = fresh();
        reply = null;
        return taken;
    }

    /** A command was answered. */
    void heard(String verb, int code) {
        if (ENDING.contains(verb)) {
            reply = null;
        }
        if (OTHER_WAYS.contains(verb) || verb.equals("EPSV")) {
            byEpsv = verb.equals("EPSV") && code == EXTENDED_PASSIVE;
        }
    }

    void forget() {
        reply = null;
        byEpsv = false;
        latestFile = 0;
    }
}
