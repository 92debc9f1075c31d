package org.kermitftps.pool;

import java.util.concurrent.atomic.AtomicBoolean;

/** A lane, for as long as it is borrowed. */
public final class Lease<L extends Lane> implements AutoCloseable {

    private final Slot<L> slot;
    private final AtomicBoolean back = new AtomicBoolean();

    Lease(Slot<L> slot) {
        this.slot = slot;
    }

    /** What was borrowed; nobody else has it. */
    public L lane() {
        return slot.lane;
    }

    /** Gives it back; with its connection, if that is still open. A second time does nothing. */
    @Override
    public void close() {
        if (!back.getAndSet(true)) {
            slot.pool.giveBack(slot);
        }
    }
}
