package org.kermitftps.camel;

import java.util.function.Supplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.commons.net.ftp.FTPFile;

/** camel-ftp's consumer, which says each failure once and in one line, and fetches again what it could not fetch. */
final class KermitFtpsConsumer extends FtpConsumer {

    private final FailedDownloads failed;
    private final WantedFiles wanted;
    private volatile Thread starter;

    KermitFtpsConsumer(
            KermitFtpsEndpoint endpoint,
            Processor processor,
            RemoteFileOperations<FTPFile> operations,
            GenericFileProcessStrategy<FTPFile> strategy) {
        super(endpoint, processor, operations, strategy);
        failed = new FailedDownloads(endpoint, operations, strategy);
        wanted = new WantedFiles(endpoint, (KermitFtpsOperations) operations);
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
        return Thread.currentThread() != starter && super.hasStartingDirectory();
    }

    @Override
    protected boolean prePollCheck() throws Exception {
        boolean ready = super.prePollCheck();
        if (ready) {
            failed.putBack();
        }
        return ready;
    }

    @Override
    protected boolean isMatched(
            Exchange dynamic,
            Supplier<GenericFile<FTPFile>> file,
            String name,
            String absoluteFilePath,
            Supplier<String> relativeFilePath,
            boolean isDirectory,
            FTPFile[] files) {
        return super.isMatched(dynamic, file, name, absoluteFilePath, relativeFilePath, isDirectory, files)
                && (isDirectory || wanted.isWanted(file.get()));
    }

    @Override
    protected boolean processExchange(Exchange exchange) {
        GenericFile<FTPFile> listed = FailedDownloads.file(exchange);
        String key = ConsumedFiles.key(endpoint, exchange, listed);
        ListedName.keep(exchange, listed);
        boolean begun = super.processExchange(exchange);
        if (begun && Retrieval.failed(exchange)) {
            failed.undo(exchange, listed, key);
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
        failed.putBackAtLast(this::connect);
        disconnect();
    }

    private void connect() {
        if (!getOperations().isConnected()) {
            getOperations().connect(getEndpoint().getConfiguration(), null);
        }
    }

    private void leave() {
        if (isRunAllowed()) {
            forceDisconnect();
        }
    }

    /** A failed poll leaves the connection in an unknown state; camel-ftp's own strategy warns of that at every poll. */
    static final class LoginAnew extends DefaultPollingConsumerPollStrategy {

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception e) throws Exception {
            if (consumer instanceof KermitFtpsConsumer ours) {
                ours.leave();
            }
            return super.rollback(consumer, endpoint, retryCounter, e);
        }
    }
}
