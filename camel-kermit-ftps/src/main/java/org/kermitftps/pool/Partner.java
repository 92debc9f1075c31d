package org.kermitftps.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One account at one server, and all pools of connections to it. Its lock guards them all, and is never held while
 * something is said to the server. Borrowers are served in the order they came, but nobody waits for a place that only
 * somebody before him has no use for.
 */
public final class Partner {

    /** A limit of the server may have been somebody else's doing: after this time one more is tried. */
    private static final Duration BELIEVED = Duration.ofMinutes(5);

    final ReentrantLock lock = new ReentrantLock();
    final LongSupplier nanos;
    private final List<LanePool<?>> pools = new ArrayList<>();
    private final LinkedList<Waiter<?>> queue = new LinkedList<>();
    private int connections;
    private int taught = Integer.MAX_VALUE;
    private long taughtAt;

    /** @param nanos a clock in the manner of {@link System#nanoTime} */
    public Partner(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A pool more, until it is closed. */
    public <L extends Lane> LanePool<L> pool(PoolSettings settings, LaneMaker<L> maker) {
        LanePool<L> pool = new LanePool<>(this, settings, maker);
        locked(() -> pools.add(pool));
        return pool;
    }

    /** Whether it has no pools, so that nothing is lost if it is forgotten. */
    public boolean isUnused() {
        return locked(pools::isEmpty);
    }

    <T> T locked(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    /** A change after which somebody may be served. */
    void free(Runnable change) {
        lock.lock();
        try {
            change.run();
            serve();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the connection that has been idle for the longest time, in whichever pool, if there is one. */
    public void makeRoom() {
        Optional<Slot<?>> found = locked(this::takenLongestIdle);
        found.ifPresent(this::closeForOthers);
    }

    private void closeForOthers(Slot<?> slot) {
        slot.lane.close();
        free(() -> forget(slot));
    }

    private void forget(Slot<?> slot) {
        discount(slot);
        slot.pool.putBack(slot);
    }

    private Optional<Slot<?>> takenLongestIdle() {
        Optional<Slot<?>> found = longestIdle();
        found.ifPresent(slot -> slot.pool.take(slot));
        return found;
    }

    void remove(LanePool<?> pool) {
        pools.remove(pool);
    }

    void enqueue(Waiter<?> waiter) {
        queue.add(waiter);
        serve();
    }

    void leave(Waiter<?> waiter) {
        queue.remove(waiter);
    }

    int waiting(LanePool<?> pool) {
        return (int) queue.stream().filter(each -> each.pool == pool).count();
    }

    /** Something has become free: whoever can go, goes. */
    private void serve() {
        for (Iterator<Waiter<?>> each = queue.iterator(); each.hasNext(); ) {
            Waiter<?> waiter = each.next();
            if (waiter.pool.isClosed() || isServed(waiter)) {
                each.remove();
                waiter.served.signal();
            }
        }
    }

    private <L extends Lane> boolean isServed(Waiter<L> waiter) {
        Slot<L> open = waiter.pool.opened();
        waiter.slot = open != null ? open : unopened(waiter);
        return waiter.slot != null;
    }

    private <L extends Lane> Slot<L> unopened(Waiter<L> waiter) {
        boolean full = isFull();
        Optional<Slot<?>> victim = full ? longestIdle() : Optional.empty();
        if (full && victim.isEmpty()) {
            return null;
        }
        Slot<L> slot = waiter.pool.unopened();
        if (slot == null) {
            return null;
        }
        slot.counted = true;
        // A victim's connection is there until it is closed, but its place is promised already.
        waiter.victim = victim.orElse(null);
        if (waiter.victim == null) {
            connections++;
        } else {
            waiter.victim.pool.take(waiter.victim);
        }
        return slot;
    }

    private Optional<Slot<?>> longestIdle() {
        long now = nanos.getAsLong();
        Slot<?> found = null;
        for (LanePool<?> pool : pools) {
            Slot<?> longest = pool.longestIdle().orElse(null);
            if (longest != null && (found == null || longest.idleSince - now < found.idleSince - now)) {
                found = longest;
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean isFull() {
        return connections >= ceiling();
    }

    /** Whether there are more connections than may be, since a pool with a lower ceiling has come. */
    boolean isOverfull() {
        return connections > ceiling();
    }

    private int ceiling() {
        int wanted = pools.stream()
                .mapToInt(pool -> pool.settings().ceiling())
                .filter(each -> each > 0)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean believed = nanos.getAsLong() - taughtAt < BELIEVED.toNanos();
        return believed ? Math.min(wanted, taught) : wanted;
    }

    /**
     * The server has refused the connection that somebody is making.
     *
     * @return whether there are others to go on with; for a while no more are made then
     */
    boolean turnedAway() {
        boolean others = connections > 1;
        if (others) {
            taught = connections - 1;
            taughtAt = nanos.getAsLong();
        }
        return others;
    }

    /** A connection of this slot is gone. */
    void discount(Slot<?> slot) {
        if (slot.counted) {
            slot.counted = false;
            connections--;
        }
    }

    /** Its connection is gone, and its place has another. */
    void evicted(Slot<?> slot) {
        slot.counted = false;
        slot.pool.putBack(slot);
    }
}
