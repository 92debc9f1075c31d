package org.kermitftps.camel;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * The way into the route for files that are fetched side by side. With {@code transferOrder=listed} each waits for those
 * listed before it; with {@code any} only the last one does, so that nothing comes after {@code CamelBatchComplete}.
 */
final class Entrance extends DelegateAsyncProcessor {

    private static final String NOT_ENTERED = "KermitFtpsNotEntered";

    private final boolean listed;
    private final BooleanSupplier open;

    /** The places in the listing of the files that are under way. */
    private final SortedSet<Integer> underWay = new TreeSet<>();

    /** @param open whether those who wait for their turn are still wanted */
    Entrance(Processor route, boolean listed, BooleanSupplier open) {
        super(route);
        this.listed = listed;
        this.open = open;
    }

    /** A file begins; to be called in the order of the listing. */
    synchronized void begin(int index) {
        underWay.add(index);
    }

    /** The route is done with it, or never got it. */
    synchronized void end(int index) {
        underWay.remove(index);
        notifyAll();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (isOrdered(exchange) && !awaitTurn(index(exchange), listed ? open : () -> true)) {
            exchange.setProperty(NOT_ENTERED, true);
            callback.done(true);
            return true;
        }
        return super.process(exchange, callback);
    }

    private boolean isOrdered(Exchange exchange) {
        return listed || exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE, false, boolean.class);
    }

    /** Whether it was turned away, and neither routed nor committed. */
    static boolean turnedAway(Exchange exchange) {
        return exchange.getProperty(NOT_ENTERED, false, boolean.class);
    }

    static int index(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.BATCH_INDEX, 0, int.class);
    }

    /** @return false if the turn will not come */
    synchronized boolean awaitTurn(int index, BooleanSupplier wanted) {
        try {
            while (wanted.getAsBoolean() && underWay.first() < index) {
                wait();
            }
            return wanted.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
