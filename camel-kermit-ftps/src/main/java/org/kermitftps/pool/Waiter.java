package org.kermitftps.pool;

import java.util.concurrent.locks.Condition;

/** One borrower in the queue of a partner; guarded by the partner's lock. */
final class Waiter<L extends Lane> {

    final LanePool<L> pool;
    final Condition served;

    /** What it got, or {@code null} as long as it waits. */
    Slot<L> slot;

    /** Whose connection has to be closed first, or {@code null}. */
    Slot<?> victim;

    Waiter(LanePool<L> pool, Condition served) {
        this.pool = pool;
        this.served = served;
    }
}
