package org.kermitftps.camel;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOnCompletion;
import org.apache.camel.spi.ReactiveExecutor;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.UnitOfWorkHelper;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done around Camel's way with one polled file, so that one that never got to the route is found once more. */
final class PolledFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PolledFiles.class);
    private static final String BROKEN = "KermitFtpsBroken";

    private final KermitFtpsEndpoint endpoint;
    private final KermitFtpsConsumer consumer;
    private final FailedDownloads failed;

    PolledFiles(KermitFtpsEndpoint endpoint, KermitFtpsConsumer consumer, FailedDownloads failed) {
        this.endpoint = endpoint;
        this.consumer = consumer;
        this.failed = failed;
    }

    /**
     * @param over the connection that fetches it
     * @param camels fetches it and gives it to the route; false if it did not begin with it
     * @return what that said
     */
    boolean process(Exchange exchange, KermitFtpsOperations over, Predicate<Exchange> camels) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onFailure(Exchange done) {
                consumer.fileFailed();
            }
        });
        GenericFile<FTPFile> listed = FailedDownloads.file(exchange);
        String key = ConsumedFiles.key(endpoint, exchange, listed);
        ListedName.keep(exchange, listed);
        boolean begun = isBegun(exchange, camels);
        if (begun && Retrieval.failed(exchange)) {
            consumer.fileFailed();
            failed.undo(over, exchange, listed, key);
        }
        if (Entrance.turnedAway(exchange) || isBroken(exchange)) {
            release(exchange);
            failed.undo(over, exchange, listed, key);
            endpoint.getInProgressRepository().remove(listed.getAbsoluteFilePath());
        }
        return begun;
    }

    /**
     * Camel 4.14 catches exceptions only: after an {@link Error} this file and the others of its poll would be marked as taken
     * for as long as the consumer runs, and what is left of its route would go on as if all were well, and delete it.
     */
    private boolean isBegun(Exchange exchange, Predicate<Exchange> camels) {
        AtomicBoolean done = new AtomicBoolean();
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange ended) {
                done.set(true);
            }
        });
        try {
            return camels.test(exchange);
        } catch (Error e) {
            exchange.setException(e);
            end(exchange, done);
            String name = FailedDownloads.file(exchange).getAbsoluteFilePath();
            consumer.getExceptionHandler().handleException(name + " is left for the next poll", exchange, e);
            return true;
        }
    }

    private void end(Exchange exchange, AtomicBoolean done) {
        ReactiveExecutor left =
                endpoint.getCamelContext().getCamelContextExtension().getReactiveExecutor();
        while (!done.get() && left.executeFromQueue()) {
            LOG.debug("{}: the route goes on to its end", exchange.getExchangeId());
        }
        if (!done.get() && exchange.getUnitOfWork() != null) {
            UnitOfWorkHelper.doneUow(exchange.getUnitOfWork(), exchange);
        } else if (!done.get()) {
            exchange.setProperty(BROKEN, true);
        }
    }

    /** By an error before the route had it. */
    private static boolean isBroken(Exchange exchange) {
        return exchange.getProperty(BROKEN, false, boolean.class);
    }

    /** It is fetched, and Camel's completion would delete or move it at the server. */
    private void release(Exchange exchange) {
        consumer.wanted().owe(exchange);
        List<Synchronization> completions = exchange.getExchangeExtension().handoverCompletions();
        completions.removeIf(each -> each instanceof GenericFileOnCompletion);
        UnitOfWorkHelper.doneSynchronizations(exchange, completions);
    }
}
