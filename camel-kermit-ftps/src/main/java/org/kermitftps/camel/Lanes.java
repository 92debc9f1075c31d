package org.kermitftps.camel;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.pool.LanePool;
import org.kermitftps.pool.Lease;
import org.kermitftps.pool.NameLocks;
import org.kermitftps.pool.PoolCounts;

/**
 * The connections that all producers of an endpoint share. There is a pool as long as one of them runs; what a stopped one
 * still sends is sent to its end.
 */
final class Lanes {

    private final KermitFtpsEndpoint endpoint;
    private int producers;
    private volatile LanePool<KermitFtpsProducer> pool;
    private boolean looking;

    Lanes(KermitFtpsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    private SharedLanes shared() {
        return endpoint.shared().sharedLanes();
    }

    /** A producer starts. */
    synchronized void open() {
        if (producers++ == 0) {
            pool = shared().partners()
                    .pool(partner(), endpoint.options().speed().pool(), this::make);
        }
    }

    /** A producer stops; with the last one who waits is told, and idle connections are closed. */
    synchronized void close() {
        if (--producers == 0) {
            pool.close();
        }
    }

    private String partner() {
        return endpoint.wireSettings().server() + "|"
                + endpoint.options().credentials().user();
    }

    /** @throws FtpsException of the 1xx codes */
    private synchronized KermitFtpsProducer make() throws IOException {
        return KermitFtpsProducer.of(endpoint);
    }

    /** @throws FtpsException if there is none in time, or no longer */
    Lease<KermitFtpsProducer> borrow() throws IOException {
        return pool.borrow();
    }

    /** Whoever gives a connection back sees to it that it is closed when it has been idle for long. */
    void lookForIdle() {
        Duration idle = endpoint.options().speed().pool().idle();
        if (!idle.isZero()) {
            lookIn(idle);
        }
    }

    private synchronized void lookIn(Duration idle) {
        if (!looking && producers > 0) {
            looking = true;
            shared().timer(endpoint.getCamelContext())
                    .schedule(this::look, Math.max(1, idle.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Optional<Duration> next = pool.closeIdle();
        synchronized (this) {
            looking = false;
        }
        next.ifPresent(this::lookIn);
    }

    /**
     * Waits until nobody writes to these names at the partner, over whichever endpoint.
     *
     * @throws FtpsException {@link ConnectionFailure#POOL_CLOSED} if the thread is interrupted
     */
    NameLocks.Held hold(Set<String> names) throws FtpsException {
        try {
            return shared().names()
                    .hold(names.stream().map(each -> partner() + "|" + each).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FtpsException(
                    ConnectionFailure.POOL_CLOSED, "interrupted, waiting for another message of that name");
        }
    }

    /** Closes the connections that nobody uses. */
    void closeAllIdle() {
        pool.closeAllIdle();
    }

    PoolCounts counts() {
        LanePool<KermitFtpsProducer> latest = pool;
        return latest == null ? PoolCounts.NONE : latest.counts();
    }
}
