package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.kermitftps.failure.FtpsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the failures of one consumer say in the log: one line that begins with the code, the stack trace at DEBUG. A
 * remembered refusal is no news after the first time, however often the consumer polls.
 */
final class PollFailures implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PollFailures.class);

    private final ExceptionHandler others;
    private FtpsException told;

    /** @param others for what is not of our family: Camel's own, with the stack trace */
    PollFailures(ExceptionHandler others) {
        this.others = others;
    }

    @Override
    public void handleException(Throwable exception) {
        handleException(null, null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        FtpsException ours = ours(exception);
        if (ours == null) {
            others.handleException(message, exchange, exception);
            return;
        }
        if (isNews(ours)) {
            LOG.warn("{} [{}]", ours.getMessage(), message);
        }
        LOG.debug(message, exception);
    }

    /** Compared by identity: the same refusal given by the server once more is another one. */
    private synchronized boolean isNews(FtpsException failure) {
        FtpsException before = told;
        told = failure instanceof RememberedRefusal ? (FtpsException) failure.getCause() : failure;
        return told != before;
    }

    private static FtpsException ours(Throwable exception) {
        Throwable cause = exception;
        while (cause != null && !(cause instanceof FtpsException)) {
            cause = cause.getCause();
        }
        return (FtpsException) cause;
    }
}
