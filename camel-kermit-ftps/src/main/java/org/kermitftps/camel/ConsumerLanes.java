package org.kermitftps.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.spi.ExecutorServiceManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of a consumer with {@code concurrentTransfers}: the one that polls, which takes its share, and as many more
 * as files wait. Those are made when a file waits for them and kept for the next poll, unless {@code disconnect=true}.
 */
final class ConsumerLanes {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLanes.class);

    private final KermitFtpsConsumer consumer;
    private final KermitFtpsEndpoint endpoint;
    private final Entrance entrance;
    private final List<Lane> lanes = new ArrayList<>();
    private ExecutorService workers;
    private Lane without;

    /** @param first the connection that polls */
    ConsumerLanes(
            KermitFtpsConsumer consumer,
            KermitFtpsEndpoint endpoint,
            Processor route,
            ExclusiveOperations first,
            Commits commits)
            throws Exception {
        this.consumer = consumer;
        this.endpoint = endpoint;
        LaneOptions options = endpoint.options().speed().lanes();
        entrance = new Entrance(route, options.listed(), consumer::isProceeding);
        lanes.add(new Lane(consumer, endpoint, entrance, first, commits));
        while (lanes.size() < options.count()) {
            ExclusiveOperations more = (ExclusiveOperations) endpoint.createRemoteFileOperations();
            more.grown = first.grown;
            lanes.add(new Lane(consumer, endpoint, entrance, more, commits));
        }
    }

    /** Processes the files of one poll, and comes back when no lane works any more. */
    Batch run(Queue<Object> polled, int most) {
        Batch batch = new Batch(polled, most, entrance, consumer::isBatchAllowed);
        List<Future<?>> others = new ArrayList<>();
        try {
            for (Lane lane : lanes.subList(1, Math.min(lanes.size(), Math.max(1, batch.total())))) {
                others.add(workers().submit(() -> lane.work(batch, this)));
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("No thread for another file: {}", e.getMessage());
        }
        lanes.get(0).work(batch, this);
        awaitAll(others);
        if (endpoint.isDisconnect() || !consumer.isRunAllowed()) {
            lanes.forEach(Lane::leave);
        }
        return batch;
    }

    private synchronized ExecutorService workers() {
        if (workers == null) {
            int threads = lanes.size() - 1;
            workers = manager().newThreadPool(consumer, "KermitFtpsTransfer", threads, threads);
        }
        return workers;
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

    /** Said once until that lane is connected again: a server that allows fewer sessions says so at every poll. */
    synchronized void notConnected(Lane lane, GenericFileOperationFailedException why) {
        if (without == null) {
            without = lane;
            LOG.warn(
                    "{}: concurrentTransfers={}, and the server does not take that many connections now; going on with "
                            + "those there are: {}",
                    MaskedUri.of(endpoint),
                    lanes.size(),
                    why.getMessage());
        } else {
            LOG.debug("{}: one connection fewer: {}", MaskedUri.of(endpoint), why.getMessage());
        }
    }

    /** It takes a file. */
    synchronized void connected(Lane lane) {
        if (without == lane) {
            without = null;
        }
    }

    /** With the consumer. What is still under way after Camel's patience is cut. */
    synchronized void stop() {
        lanes.subList(1, lanes.size()).forEach(Lane::leave);
        if (workers != null) {
            manager().shutdownNow(workers);
            workers = null;
        }
    }
}
