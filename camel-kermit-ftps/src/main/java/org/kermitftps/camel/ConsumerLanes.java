package org.kermitftps.camel;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExecutorServiceManager;
import org.kermitftps.pool.LanePool;
import org.kermitftps.pool.Lease;
import org.kermitftps.pool.Partners;
import org.kermitftps.pool.PoolSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of a consumer with {@code concurrentTransfers}: the one that polls, which takes its share, and as many more
 * as files wait. Those are made when a file waits for them and kept for the next poll, unless {@code disconnect=true}; they
 * count among the partner's connections, and make room for a producer that needs theirs.
 */
final class ConsumerLanes {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLanes.class);

    private final KermitFtpsConsumer consumer;
    private final KermitFtpsEndpoint endpoint;
    private final Entrance entrance;
    private final int count;
    private final ExclusiveOperations first;
    private final Commits commits;

    /** All there ever were, the one that polls in front; the pool has the others. */
    private final List<ConsumerLane> lanes = new CopyOnWriteArrayList<>();

    private final Set<ConsumerLane> connected = ConcurrentHashMap.newKeySet();
    private ExecutorService workers;
    private LanePool<ConsumerLane> pool;
    private boolean told;

    /** Logins at the same time. */
    private final Semaphore logins = new Semaphore(3);

    private final Pause refusals;

    /** @param first the connection that polls */
    ConsumerLanes(
            KermitFtpsConsumer consumer,
            KermitFtpsEndpoint endpoint,
            Processor route,
            ExclusiveOperations first,
            Commits commits) {
        this.consumer = consumer;
        this.endpoint = endpoint;
        this.first = first;
        this.commits = commits;
        LaneOptions options = endpoint.options().speed().lanes();
        count = options.count();
        refusals = new Pause(endpoint.getConfiguration().getPermanentFailureDelay());
        entrance = new Entrance(route, options.listed(), consumer::isProceeding);
        lanes.add(new ConsumerLane(consumer, endpoint, entrance, first, commits));
    }

    /** Processes the files of one poll, and comes back when no lane works any more. */
    Batch run(Queue<Object> polled, int most) {
        Batch batch = new Batch(polled, most, entrance, consumer::isBatchAllowed);
        connected.clear();
        List<Future<?>> others = start(batch);
        lanes.get(0).work(batch, this);
        awaitAll(others);
        leave();
        return batch;
    }

    private synchronized List<Future<?>> start(Batch batch) {
        List<Future<?>> others = new ArrayList<>();
        if (!consumer.isRunAllowed()) {
            // Stopped since the listing: nobody would end what is made here.
            return others;
        }
        open();
        try {
            while (others.size() < Math.min(count, batch.total()) - 1) {
                others.add(workers.submit(() -> workOn(batch)));
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("No thread for another file: {}", e.getMessage());
        }
        return others;
    }

    /** The connections count against {@code connectionCeiling}, and wait for nobody: the files have one already. */
    private void open() {
        if (pool == null) {
            PoolSettings ofProducers = endpoint.options().speed().pool();
            PoolSettings settings =
                    new PoolSettings(count - 1, ofProducers.ceiling(), ofProducers.idle(), Duration.ZERO);
            Partners partners = endpoint.shared().sharedLanes().partners();
            pool = partners.pool(endpoint.lanes().partner(), settings, this::make);
            workers = manager().newThreadPool(consumer, "KermitFtpsTransfer", count - 1, count - 1);
        }
    }

    private ConsumerLane make() throws IOException {
        try {
            ExclusiveOperations more = (ExclusiveOperations) endpoint.createRemoteFileOperations();
            more.grown = first.grown;
            ConsumerLane lane = new ConsumerLane(consumer, endpoint, entrance, more, commits);
            lanes.add(lane);
            return lane;
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void workOn(Batch batch) {
        LanePool<ConsumerLane> from = opened();
        if (from == null || !batch.hasNext()) {
            return;
        }
        try (Lease<ConsumerLane> lease = from.borrow()) {
            if (lease.lane().isOpen() || isConnected(lease.lane())) {
                lease.lane().work(batch, this);
            }
        } catch (IOException e) {
            notConnected(e);
        }
    }

    /** A few at a time, so that a password that was changed meanwhile is not refused once for each of many lanes. */
    private boolean isConnected(ConsumerLane lane) {
        logins.acquireUninterruptibly();
        try {
            return !refusals.isWaiting() && lane.isReady(this);
        } finally {
            logins.release();
        }
    }

    private synchronized LanePool<ConsumerLane> opened() {
        return pool;
    }

    private synchronized void leave() {
        told = told && connected.size() < count;
        if (endpoint.isDisconnect() || !consumer.isRunAllowed()) {
            if (pool != null) {
                pool.closeAllIdle();
            }
            lanes.get(0).close();
        }
    }

    /** Before a poll: those that no file has waited for lately, and what a late delete has made meanwhile. */
    synchronized void closeIdle() {
        if (pool != null && endpoint.isDisconnect()) {
            pool.closeAllIdle();
        } else if (pool != null && !endpoint.options().speed().pool().idle().isZero()) {
            pool.closeIdle();
        }
    }

    private ExecutorServiceManager manager() {
        return endpoint.getCamelContext().getExecutorServiceManager();
    }

    /** To its end also if this thread is interrupted: a file under way is not let go of in the middle. */
    private static void awaitAll(List<Future<?>> others) {
        boolean interrupted = false;
        for (int done = 0; done < others.size(); ) {
            try {
                others.get(done).get();
                done++;
            } catch (ExecutionException | CancellationException e) {
                done++;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Said once until all were there: a server that allows fewer sessions says so at every poll. */
    synchronized void notConnected(Exception why) {
        refusals.after(why);
        if (!told) {
            LOG.warn(
                    "{}: concurrentTransfers={}, and another connection cannot be had now; going on with those there are: {}",
                    MaskedUri.of(endpoint),
                    count,
                    why.getMessage());
        } else {
            LOG.debug("{}: one connection fewer: {}", MaskedUri.of(endpoint), why.getMessage());
        }
        told = true;
    }

    /** It was not begun, and the poll waits for its end. */
    private static void cancel(Runnable task) {
        if (task instanceof Future<?> waited) {
            waited.cancel(false);
        }
    }

    /** It takes a file. */
    void connected(ConsumerLane lane) {
        connected.add(lane);
    }

    /** With the consumer. What is still under way after Camel's patience is cut. */
    synchronized void stop() {
        if (pool != null) {
            pool.close();
            lanes.subList(1, lanes.size()).forEach(ConsumerLane::close);
            lanes.subList(1, lanes.size()).clear();
            manager().shutdownNow(workers).forEach(ConsumerLanes::cancel);
            pool = null;
        }
    }
}
