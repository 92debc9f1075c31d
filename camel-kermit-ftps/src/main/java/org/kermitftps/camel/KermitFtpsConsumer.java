package org.kermitftps.camel;

import java.util.Deque;
import java.util.Queue;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** camel-ftp's consumer, which says each failure once and in one line, and fetches again what it could not fetch. */
final class KermitFtpsConsumer extends SelectingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(KermitFtpsConsumer.class);

    private final FailedDownloads failed;
    private final Commits commits;
    private final PolledFiles polledFiles;
    private final ConsumerLanes lanes;
    private final boolean quits;
    private volatile Thread starter;
    private volatile boolean quitting;

    KermitFtpsConsumer(
            KermitFtpsEndpoint endpoint,
            Processor processor,
            ExclusiveOperations operations,
            GenericFileProcessStrategy<FTPFile> strategy)
            throws Exception {
        this(endpoint, processor, operations, new Commits(endpoint, operations, strategy));
    }

    private KermitFtpsConsumer(
            KermitFtpsEndpoint endpoint, Processor processor, ExclusiveOperations operations, Commits commits)
            throws Exception {
        super(endpoint, processor, operations, commits);
        this.commits = commits;
        commits.tell(this);
        failed = new FailedDownloads(endpoint, operations, commits);
        polledFiles = new PolledFiles(endpoint, this, failed);
        quits = endpoint.options().disposition().quits();
        boolean several = endpoint.options().speed().lanes().count() > 1;
        lanes = several ? new ConsumerLanes(this, endpoint, processor, operations, commits) : null;
        // Gives way to exceptionHandler, which the endpoint sets after this.
        setExceptionHandler(new PollFailures(getExceptionHandler()));
    }

    @Override
    protected void doStart() throws Exception {
        ((KermitFtpsEndpoint) getEndpoint()).options().local().prepare();
        starter = Thread.currentThread();
        try {
            super.doStart();
        } finally {
            starter = null;
        }
    }

    /**
     * Camel would connect while the route starts, only to make this directory, log a failure with its stack trace, and
     * fail once more in the first poll; which makes the directory as well. Other threads may poll already.
     */
    @Override
    protected boolean hasStartingDirectory() {
        return Thread.currentThread() != starter && !isSimulated() && super.hasStartingDirectory();
    }

    @Override
    protected boolean prePollCheck() throws Exception {
        quitting = false;
        if (lanes != null) {
            lanes.closeIdle();
        }
        boolean ready = super.prePollCheck();
        if (ready) {
            failed.putBack();
        }
        return ready;
    }

    /** What is done around Camel's way with one file. */
    PolledFiles polledFiles() {
        return polledFiles;
    }

    /** Whether those that wait for their turn are still to be routed. */
    boolean isProceeding() {
        return !quitting;
    }

    /** With {@code errorAction=quit} the others of this poll are left for the next. */
    void fileFailed() {
        quitting = quits;
    }

    @Override
    public boolean isBatchAllowed() {
        return !quitting && super.isBatchAllowed();
    }

    @Override
    protected void postPollCheck(int polledMessages) {
        super.postPollCheck(polledMessages);
        if (quitting) {
            LOG.info("errorAction=quit: a file has failed, the rest is left for the next poll");
            if (getEndpoint().isDisconnect()) {
                disconnect();
            }
        }
    }

    /** One file goes Camel's way, which is also that of pollEnrich. */
    @Override
    int handOut(Queue<Object> exchanges) {
        if (lanes == null || customProcessor != null || exchanges.size() < 2) {
            return super.handOut(exchanges);
        }
        int polled = exchanges.size();
        Batch batch = lanes.run(exchanges, maxMessagesPerPoll);
        Deque<Exchange> left = batch.left();
        int begun = polled - left.size();
        removeExcessiveInProgressFiles(left, 0);
        if (!isRunAllowed()) {
            failed.putBackAtLast(this::connect);
            disconnect();
        }
        batch.rethrow();
        return begun;
    }

    @Override
    protected boolean processExchange(Exchange exchange) {
        boolean begun = polledFiles.process(exchange, getOperations(), super::processExchange);
        if (begun && Retrieval.failed(exchange)) {
            leaveAfterTheLast(exchange);
        }
        return begun;
    }

    /** disconnect=true works at the end of the exchange, to which a file that could not be fetched does not come. */
    private void leaveAfterTheLast(Exchange exchange) {
        boolean last = exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE, true, Boolean.class);
        if (!isRunAllowed()) {
            failed.putBackAtLast(this::connect);
        }
        if (!isRunAllowed() || last && getEndpoint().isDisconnect()) {
            disconnect();
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (lanes != null) {
            lanes.stop();
        }
        failed.putBackAtLast(this::connect);
        disconnect();
    }

    private void connect() {
        if (!getOperations().isConnected()) {
            getOperations().connect(getEndpoint().getConfiguration(), null);
        }
    }

    /** After a failed poll. */
    void leave() {
        if (isRunAllowed()) {
            forceDisconnect();
        }
    }
}
