package org.kermitftps.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/**
 * What Camel does to the server's file after the route (delete, move), with a failure that nobody can overlook: it reaches the
 * route with {@code bridgeErrorHandler=true}, and the file is not handed out a second time by the next poll. Camel itself
 * logs it and forgets it.
 */
final class Commits extends ServiceSupport implements GenericFileProcessStrategy<FTPFile>, CamelContextAware {

    private final KermitFtpsEndpoint endpoint;
    private final GenericFileProcessStrategy<FTPFile> strategy;
    private final UnfinishedFiles unfinished;
    private final Places places;
    private KermitFtpsConsumer consumer;

    /** @param strategy Camel's, or one of the user's own */
    Commits(KermitFtpsEndpoint endpoint, ExclusiveOperations operations, GenericFileProcessStrategy<FTPFile> strategy) {
        this.endpoint = endpoint;
        this.strategy = strategy;
        this.places = new Places(endpoint);
        this.unfinished = new UnfinishedFiles(operations, (exchange, file) -> commitAgain(operations, exchange, file));
    }

    /** Whose exception handler is told. */
    void tell(KermitFtpsConsumer toldOf) {
        consumer = toldOf;
    }

    /** The files that are still there though the route is done with them. */
    UnfinishedFiles unfinished() {
        return unfinished;
    }

    @Override
    public void commit(
            GenericFileOperations<FTPFile> with,
            GenericFileEndpoint<FTPFile> of,
            Exchange exchange,
            GenericFile<FTPFile> file)
            throws Exception {
        consumer.wanted().settle(exchange);
        // The one that fetched the file; the route may have ended in a thread that has nothing to do with it.
        ExclusiveOperations over = (ExclusiveOperations) with;
        endpoint.listings().end(() -> {
            commitOrReport(over, exchange, file);
            return null;
        });
        leaveIfStopped(over);
    }

    private void commitOrReport(ExclusiveOperations over, Exchange exchange, GenericFile<FTPFile> file) {
        try {
            commitAgain(over, exchange, file);
        } catch (FtpsOperationFailedException failure) {
            Exchange copy = unfinished.add(over, exchange, file);
            TransferHeaders.failure(copy, failure);
            report(copy, failure);
        }
    }

    /** A route that ends after its consumer was stopped has made a connection that nobody else would close. */
    private void leaveIfStopped(ExclusiveOperations over) {
        if (consumer.isStoppingOrStopped() && over.isConnected()) {
            over.disconnect();
        }
    }

    /** In place of Camel's three attempts in three seconds: a refusal is a refusal. */
    private void commitOrFail(ExclusiveOperations over, Exchange exchange, GenericFile<FTPFile> file) throws Exception {
        over.deletes.fetched(file.getAbsoluteFilePath(), file.getFileLength());
        over.deletes.demand(file.getAbsoluteFilePath());
        try {
            strategy.commit(over, endpoint, exchange, file);
        } finally {
            over.deletes.demand(null);
        }
    }

    private void commitAgain(ExclusiveOperations over, Exchange exchange, GenericFile<FTPFile> file) {
        places.alone(() -> over.alone(() -> {
            try {
                commitOrFail(over, exchange, file);
                return null;
            } catch (Exception e) {
                throw failure(over, file, e);
            }
        }));
    }

    private FtpsOperationFailedException failure(
            ExclusiveOperations operations, GenericFile<FTPFile> file, Exception e) {
        FtpsException ours = FailureEnding.ours(e);
        String name = file.getAbsoluteFilePath();
        // Camel's own exception says only that it did not work; its last command was the one that was refused.
        int code = ours != null ? ours.replyCode() : operations.getClient().getReplyCode();
        String reply = ours != null ? ours.replyText() : operations.getClient().getReplyString();
        String detail = reply == null ? name + ": " + e.getMessage() : name;
        return new FtpsOperationFailedException(
                new FtpsException(TransferFailure.COMMIT_FAILED, detail, code, reply, e));
    }

    /** Camel gives such failures to this handler of the endpoint or to none, never to the consumer's. */
    private void report(Exchange copy, FtpsOperationFailedException failure) {
        ExceptionHandler asked = endpoint.getOnCompletionExceptionHandler();
        ExceptionHandler handler = asked != null ? asked : consumer.getExceptionHandler();
        consumer.fileFailed();
        handler.handleException(failure.getMessage(), copy, failure);
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<FTPFile> with, GenericFileEndpoint<FTPFile> of)
            throws Exception {
        strategy.prepareOnStartup(with, of);
    }

    @Override
    public boolean begin(
            GenericFileOperations<FTPFile> with,
            GenericFileEndpoint<FTPFile> of,
            Exchange exchange,
            GenericFile<FTPFile> file)
            throws Exception {
        // Without preMove it moves nothing, and may wait for a read lock.
        return endpoint.getPreMove() == null
                ? strategy.begin(with, of, exchange, file)
                : places.call(() -> strategy.begin(with, of, exchange, file));
    }

    @Override
    public void abort(
            GenericFileOperations<FTPFile> with,
            GenericFileEndpoint<FTPFile> of,
            Exchange exchange,
            GenericFile<FTPFile> file)
            throws Exception {
        strategy.abort(with, of, exchange, file);
    }

    @Override
    public void rollback(
            GenericFileOperations<FTPFile> with,
            GenericFileEndpoint<FTPFile> of,
            Exchange exchange,
            GenericFile<FTPFile> file)
            throws Exception {
        consumer.wanted().owe(exchange);
        endpoint.listings()
                .end(() -> places.call(() -> {
                    strategy.rollback(with, of, exchange, file);
                    return null;
                }));
        leaveIfStopped((ExclusiveOperations) with);
    }

    @Override
    public CamelContext getCamelContext() {
        return endpoint.getCamelContext();
    }

    @Override
    public void setCamelContext(CamelContext context) {
        CamelContextAware.trySetCamelContext(strategy, context);
    }

    @Override
    protected void doStart() {
        ServiceHelper.startService(strategy);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(strategy);
    }
}
