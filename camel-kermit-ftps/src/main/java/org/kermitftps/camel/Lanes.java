package org.kermitftps.camel;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.pool.LanePool;
import org.kermitftps.pool.Lease;
import org.kermitftps.pool.NameLocks;
import org.kermitftps.pool.PoolCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections that all producers of an endpoint share. There is a pool as long as one of them runs; what a stopped one
 * still sends is sent to its end.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

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

    /**
     * Whether a connection of a producer was refused because there are too many, and there are others to wait for. Said once.
     */
    boolean turnedAway(FtpsException e) {
        boolean fewer = isCrowd(e) && pool.turnedAway();
        if (fewer && shared().isNews(partner())) {
            LOG.warn(
                    "{}: going on with the connections there are, the server takes no more: {}. Set connections or"
                            + " connectionCeiling to what it allows",
                    endpoint.wireSettings().server(),
                    ReplyText.of(e.replyText()));
        }
        return fewer;
    }

    /** Where a consumer, or a producer that has no other connection, was refused because there are too many. */
    void makeRoom(FtpsException e) {
        if (isCrowd(e)) {
            shared().partners().makeRoom(partner());
        }
    }

    /** Servers give 421 for a crowd; whatever the words are, it may be ours. */
    private static boolean isCrowd(FtpsException e) {
        return e.failure() == ConnectionFailure.TOO_MANY_CONNECTIONS
                || e.failure() == ConnectionFailure.GREETING_REFUSED && e.replyCode() == 421;
    }

    /** Who counts the connections: server and account. */
    String partner() {
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
        synchronized (this) {
            looking = false;
        }
        pool.closeIdle().ifPresent(this::lookIn);
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
