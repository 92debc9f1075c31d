package org.kermitftps.wire;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many bytes a second, however many connections share it: a token bucket, kept as the time at which the next byte may go.
 * Who books first goes first, and in pieces, so that no connection waits for the whole file of another. What was not used
 * is kept for 100 ms and lost then: a pause is not followed by a burst, and a small file does not wait at all.
 */
final class RateLimit {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** How much may go at once, as time: what was not used, and one piece. */
    static final long SMOOTH_NANOS = SECOND / 10;

    /** Two TLS records; more at once saves nothing. */
    private static final int LARGEST_PIECE = 32 * 1024;

    private static final int SMALLEST_BUFFER = 8 * 1024;

    private final long bytesPerSecond;
    private final LongSupplier clock;
    private long free;

    /**
     * @param bytesPerSecond above 0
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    RateLimit(long bytesPerSecond, LongSupplier clock) {
        this.bytesPerSecond = bytesPerSecond;
        this.clock = clock;
        free = clock.getAsLong();
    }

    /** The most that may be booked at once, in bytes. */
    int piece() {
        return (int) Math.max(1, Math.min(LARGEST_PIECE, bytesPerSecond / (SECOND / SMOOTH_NANOS)));
    }

    /**
     * Books the next turn.
     *
     * @param bytes at most a {@link #piece}
     * @return nanoseconds until they may go; 0 for at once
     */
    synchronized long book(int bytes) {
        long now = clock.getAsLong();
        // By their difference, as nanoTime wants it: the clock may pass Long.MAX_VALUE.
        if (now - free > SMOOTH_NANOS) {
            free = now - SMOOTH_NANOS;
        }
        long wait = Math.max(0, free - now);
        free += 1 + (bytes * SECOND - 1) / bytesPerSecond;
        return wait;
    }

    /**
     * How far the other side may be ahead, in bytes; 0 if any buffer will do. A server that has filled a large one stands
     * still for minutes at a low rate, takes the transfer for dead, or has said 226 long before the end is here.
     */
    int ahead() {
        return bytesPerSecond < LARGEST_PIECE ? (int) Math.max(SMALLEST_BUFFER, 2 * bytesPerSecond) : 0;
    }

    /** Bytes a second. */
    long bytesPerSecond() {
        return bytesPerSecond;
    }
}
