package org.kermitftps.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The slots of a pool that nobody uses, the one used last in front; guarded by the partner's lock. */
final class IdleSlots<L extends Lane> {

    private final Deque<Slot<L>> slots = new ArrayDeque<>();

    void add(Slot<L> slot) {
        slots.addFirst(slot);
    }

    void remove(Slot<?> slot) {
        slots.remove(slot);
    }

    /** Takes the one used last that has a connection, or has none; {@code null} if there is none such. */
    Slot<L> take(boolean open) {
        Optional<Slot<L>> found =
                slots.stream().filter(each -> each.counted == open).findFirst();
        found.ifPresent(slots::remove);
        return found.orElse(null);
    }

    /** The connection that has been idle for the longest time. */
    Optional<Slot<L>> longest() {
        return slots.stream().filter(each -> each.counted).reduce((first, second) -> second);
    }

    /** Takes the connections that were idle at {@code now} for so long; also one that was made after its slot was given back. */
    List<Slot<L>> takeIdleFor(long nanos, long now) {
        List<Slot<L>> found = new ArrayList<>(slots);
        found.removeIf(each -> !(each.counted || each.lane.isOpen()) || now - each.idleSince < nanos);
        slots.removeAll(found);
        return found;
    }

    int size() {
        return slots.size();
    }

    int open() {
        return (int) slots.stream().filter(each -> each.counted).count();
    }
}
