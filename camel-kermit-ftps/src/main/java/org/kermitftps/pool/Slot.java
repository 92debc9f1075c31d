package org.kermitftps.pool;

/** One place in a pool. Everything but the lane is guarded by the partner's lock. */
final class Slot<L extends Lane> {

    final LanePool<L> pool;

    /** Made by its first borrower, and used by who has the slot only. */
    L lane;

    /** Whether it counts among the partner's connections. */
    boolean counted;

    /** When it was given back, in nanoseconds of the partner's clock. */
    long idleSince;

    Slot(LanePool<L> pool) {
        this.pool = pool;
    }
}
