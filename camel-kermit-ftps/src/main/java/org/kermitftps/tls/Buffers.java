package org.kermitftps.tls;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The arrays TLS needs, used again by the next data connection of the same control connection: a small file costs less
 * than making 130 kB of them anew. Whoever gives one back has forgotten it before.
 */
final class Buffers {

    /** Two connections' worth: the control connection keeps its own. */
    private static final int KEPT = 8;

    /** Softly: hundreds of idle connections are not to cost the heap what nobody uses. */
    private final List<SoftReference<ByteBuffer>> free = new ArrayList<>();

    /** The smallest there is, empty and with its limit at its capacity. */
    synchronized ByteBuffer take(int least) {
        Optional<ByteBuffer> fitting = free.stream()
                .map(SoftReference::get)
                .filter(each -> each != null && each.capacity() >= least)
                .min(Comparator.comparingInt(ByteBuffer::capacity));
        // By identity: equal() compares what is left to read, so that two empty ones are the same.
        fitting.ifPresent(taken -> free.removeIf(each -> each.refersTo(taken)));
        return fitting.map(ByteBuffer::clear).orElseGet(() -> ByteBuffer.allocate(least));
    }

    /** @param used nobody reads or writes it any more */
    synchronized void giveBack(ByteBuffer used) {
        free.removeIf(each -> each.refersTo(null));
        if (used.capacity() > 0 && free.size() < KEPT) {
            free.add(new SoftReference<>(used));
        }
    }

    /** Not while somebody, in whatever thread, is in the middle of a read or write: that one keeps its arrays. */
    static void whenIdle(ReentrantLock half, Runnable release) {
        if (!half.isHeldByCurrentThread() && half.tryLock()) {
            try {
                release.run();
            } finally {
                half.unlock();
            }
        }
    }
}
