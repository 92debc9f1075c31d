package org.kermitftps.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;

/**
 * The lanes of one endpoint. The one used last is lent first, so that the others can idle out. A lane without a connection
 * stays in the pool and counts for nothing at the partner. Thread-safe.
 */
public final class LanePool<L extends Lane> {

    private final Partner partner;
    private final PoolSettings settings;
    private final LaneMaker<L> maker;
    private final IdleSlots<L> idle = new IdleSlots<>();
    private int slots;
    private int lent;
    private boolean closed;

    LanePool(Partner partner, PoolSettings settings, LaneMaker<L> maker) {
        this.partner = partner;
        this.settings = settings;
        this.maker = maker;
    }

    /**
     * A lane, opened or not; waits for one if all are in use.
     *
     * @throws FtpsException {@link ConnectionFailure#NO_CONNECTION_FREE} after {@link PoolSettings#borrow()},
     *     {@link ConnectionFailure#POOL_CLOSED} if the pool is closed or the thread interrupted
     */
    public Lease<L> borrow() throws IOException {
        Waiter<L> waiter = served();
        if (waiter.victim != null) {
            evict(waiter.victim);
        }
        Lease<L> lease = new Lease<>(waiter.slot);
        try {
            if (waiter.slot.lane == null) {
                waiter.slot.lane = maker.make();
            }
            return lease;
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private Waiter<L> served() throws FtpsException {
        partner.lock.lock();
        try {
            Waiter<L> waiter = new Waiter<>(this, partner.lock.newCondition());
            partner.enqueue(waiter);
            await(waiter);
            if (waiter.slot == null) {
                throw closed ? gone("the route was stopped") : tired();
            }
            lent++;
            return waiter;
        } finally {
            partner.lock.unlock();
        }
    }

    private void await(Waiter<L> waiter) throws FtpsException {
        long left = settings.borrow().toNanos();
        try {
            while (waiter.slot == null && !closed && left > 0) {
                left = waiter.served.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (waiter.slot == null) {
                throw gone("the thread was interrupted");
            }
        } finally {
            partner.leave(waiter);
        }
    }

    private FtpsException tired() {
        return new FtpsException(
                ConnectionFailure.NO_CONNECTION_FREE,
                "none of " + settings.connections() + " after "
                        + settings.borrow().toMillis() + " ms, " + (partner.waiting(this) + 1) + " waiting");
    }

    private static FtpsException gone(String why) {
        return new FtpsException(ConnectionFailure.POOL_CLOSED, why);
    }

    /**
     * The server has too many connections to take the one that a borrower is making.
     *
     * @return whether the partner has others, so that it is worth to give this one back and wait for one of them
     */
    public boolean turnedAway() {
        return partner.locked(partner::turnedAway);
    }

    private static void close(Slot<?> slot) {
        slot.lane.close();
    }

    private void evict(Slot<?> victim) {
        close(victim);
        partner.free(() -> partner.evicted(victim));
    }

    void giveBack(Slot<L> slot) {
        boolean open = slot.lane != null && slot.lane.isOpen();
        boolean unwanted = open && partner.locked(() -> closed || partner.isOverfull());
        if (unwanted) {
            close(slot);
        }
        partner.free(() -> {
            lent--;
            settle(slot, open && !unwanted);
        });
    }

    private void settle(Slot<L> slot, boolean open) {
        if (!open) {
            partner.discount(slot);
        }
        putBack(slot);
    }

    /** Nobody uses it, from now on. */
    void putBack(Slot<?> slot) {
        @SuppressWarnings("unchecked")
        Slot<L> own = (Slot<L>) slot;
        own.idleSince = partner.nanos.getAsLong();
        if (own.lane == null) {
            slots--;
        } else {
            idle.add(own);
        }
        forgetIfDone();
    }

    private void forgetIfDone() {
        if (closed && lent == 0 && idle.size() == slots && idle.open() == 0) {
            partner.remove(this);
        }
    }

    /** A slot with a connection, or {@code null} if none is idle. */
    Slot<L> opened() {
        return idle.take(true);
    }

    /** A slot without a connection, or {@code null} if all that may be are in use. */
    Slot<L> unopened() {
        Slot<L> known = idle.take(false);
        if (known == null && slots < settings.connections()) {
            slots++;
            return new Slot<>(this);
        }
        return known;
    }

    Optional<Slot<L>> longestIdle() {
        return idle.longest();
    }

    void take(Slot<?> slot) {
        idle.remove(slot);
    }

    boolean isClosed() {
        return closed;
    }

    PoolSettings settings() {
        return settings;
    }

    /**
     * Closes what has been idle for long enough.
     *
     * @return when to look again, or nothing if no connection is idle
     */
    public Optional<Duration> closeIdle() {
        closeIdleFor(settings.idle().toNanos());
        return partner.locked(() ->
                idle.longest().map(next -> settings.idle().minusNanos(partner.nanos.getAsLong() - next.idleSince)));
    }

    /** Closes every connection that nobody uses. */
    public void closeAllIdle() {
        closeIdleFor(Long.MIN_VALUE);
    }

    private void closeIdleFor(long nanos) {
        for (Slot<L> slot : partner.locked(() -> idle.takeIdleFor(nanos, partner.nanos.getAsLong()))) {
            close(slot);
            partner.free(() -> settle(slot, false));
        }
    }

    /** Closes what is idle and tells who waits; what is in use is closed when it is given back. */
    public void close() {
        partner.free(() -> {
            closed = true;
            forgetIfDone();
        });
        closeAllIdle();
    }

    /** What it is doing now. */
    public PoolCounts counts() {
        return partner.locked(() -> new PoolCounts(settings.connections(), idle.open(), lent, partner.waiting(this)));
    }
}
