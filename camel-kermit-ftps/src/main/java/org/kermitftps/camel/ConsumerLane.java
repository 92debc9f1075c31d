package org.kermitftps.camel;

import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.SynchronizationAdapter;
import org.kermitftps.pool.Lane;

/**
 * One of the connections of a consumer that fetches several files at once, and Camel's way with one file over it: it is
 * fetched, routed and deleted or moved over the same connection. Never started, because it polls nothing.
 */
final class ConsumerLane extends FtpConsumer implements Lane {

    private final KermitFtpsConsumer consumer;
    private final ExclusiveOperations connection;
    private final Entrance entrance;
    private final boolean streams;
    private volatile boolean lost;

    ConsumerLane(
            KermitFtpsConsumer consumer,
            KermitFtpsEndpoint endpoint,
            Entrance entrance,
            ExclusiveOperations connection,
            Commits commits) {
        super(endpoint, entrance, connection, commits);
        this.consumer = consumer;
        this.connection = connection;
        this.entrance = entrance;
        this.streams = endpoint.getConfiguration().isStreamDownload();
    }

    /** Takes file after file until there is none, or no connection. */
    void work(Batch batch, ConsumerLanes told) {
        try {
            setRetrieveFile(consumer.isRetrieveFile());
            while (batch.hasNext() && isReady(told)) {
                Exchange next = batch.next();
                if (next != null) {
                    take(next, batch);
                }
            }
        } catch (RuntimeException | Error e) {
            batch.broken(e);
        }
    }

    private void take(Exchange exchange, Batch batch) {
        int index = Entrance.index(exchange);
        boolean begun = false;
        try {
            begun = mayBegin(exchange, index) && processExchange(exchange);
        } finally {
            entrance.end(index);
            if (!begun) {
                batch.notBegun(exchange);
            }
        }
    }

    /** A data connection is not opened to wait: the server would close it. What is stopped meanwhile does not begin. */
    private boolean mayBegin(Exchange exchange, int index) {
        boolean last = exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE, false, boolean.class);
        return !(streams && last) || entrance.awaitTurn(index, consumer::isBatchAllowed);
    }

    /** Asked before a file is taken, so that one that is taken has a connection; the others go on without this one. */
    boolean isReady(ConsumerLanes told) {
        try {
            connection.ready();
            told.connected(this);
            return true;
        } catch (GenericFileOperationFailedException e) {
            connection.forceDisconnect();
            told.notConnected(e);
            return false;
        }
    }

    @Override
    protected boolean processExchange(Exchange exchange) {
        lost = false;
        CountDownLatch done = new CountDownLatch(1);
        exchange.getExchangeExtension().addOnCompletion(new Done(done));
        boolean begun = consumer.polledFiles().process(exchange, connection, super::processExchange);
        if (streams && begun && !lost && !Retrieval.failed(exchange)) {
            await(done);
        }
        return begun;
    }

    /** The stream is read by another thread: until then the connection is not free for another file. */
    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Camel has no completion for such a file. */
    @Override
    protected void handleException(String message, Exchange exchange, Throwable t) {
        lost = true;
        super.handleException(message, exchange, t);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return consumer == null ? super.getExceptionHandler() : consumer.getExceptionHandler();
    }

    /** Of Camel, after the last file of a poll; others may be under way then. {@link #close} is what disconnects. */
    @Override
    protected void disconnect() {
        // At the end of the poll.
    }

    @Override
    public boolean isOpen() {
        return connection.isConnected();
    }

    @Override
    public void close() {
        super.disconnect();
    }

    private static final class Done extends SynchronizationAdapter {

        private final CountDownLatch done;

        Done(CountDownLatch done) {
            this.done = done;
        }

        @Override
        public void onDone(Exchange exchange) {
            done.countDown();
        }

        @Override
        public int getOrder() {
            return LOWEST;
        }
    }
}
