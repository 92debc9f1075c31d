package org.kermitftps.camel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/** The files of one poll while the lanes take them, in the order of the listing. */
final class Batch {

    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private final Deque<Exchange> notBegun = new ArrayDeque<>();
    private final int total;
    private final Entrance entrance;
    private final BooleanSupplier allowed;
    private int taken;
    private Throwable broken;

    /**
     * @param polled left empty
     * @param most how many are processed, 0 or less for all
     * @param allowed whether another one may begin
     */
    Batch(Queue<Object> polled, int most, Entrance entrance, BooleanSupplier allowed) {
        for (Object each = polled.poll(); each != null; each = polled.poll()) {
            waiting.add((Exchange) each);
        }
        this.total = most > 0 ? Math.min(most, waiting.size()) : waiting.size();
        this.entrance = entrance;
        this.allowed = allowed;
    }

    int total() {
        return total;
    }

    synchronized boolean hasNext() {
        return broken == null && taken < total && allowed.getAsBoolean();
    }

    /** The next file, {@code null} if none is to begin any more. */
    synchronized Exchange next() {
        if (!hasNext()) {
            return null;
        }
        Exchange next = waiting.poll();
        next.setProperty(ExchangePropertyKey.BATCH_INDEX, taken);
        next.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        next.setProperty(ExchangePropertyKey.BATCH_COMPLETE, taken == total - 1);
        entrance.begin(taken);
        taken++;
        return next;
    }

    /** It was taken, and nothing came of it. */
    synchronized void notBegun(Exchange exchange) {
        notBegun.add(exchange);
    }

    /** Something nobody expects: no other file begins. */
    synchronized void broken(Throwable by) {
        if (broken == null) {
            broken = by;
        }
    }

    /** What nobody expected fails the poll, as it does with one connection. */
    synchronized void rethrow() {
        if (broken instanceof Error error) {
            throw error;
        }
        if (broken instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Those the next poll is to find again, once no lane works any more. */
    synchronized Deque<Exchange> left() {
        Deque<Exchange> left = new ArrayDeque<>(notBegun);
        left.addAll(waiting);
        return left;
    }
}
