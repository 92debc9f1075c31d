package org.kermitftps.camel;

import java.util.List;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOnCompletion;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.UnitOfWorkHelper;
import org.apache.commons.net.ftp.FTPFile;

/** What is done around Camel's way with one polled file, so that one that never got to the route is found once more. */
final class PolledFiles {

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
        boolean begun = camels.test(exchange);
        if (begun && Retrieval.failed(exchange)) {
            consumer.fileFailed();
            failed.undo(over, exchange, listed, key);
        }
        if (Entrance.turnedAway(exchange)) {
            release(exchange);
            failed.undo(over, exchange, listed, key);
            endpoint.getInProgressRepository().remove(listed.getAbsoluteFilePath());
        }
        return begun;
    }

    /** It is fetched, and Camel's completion would delete or move it at the server. */
    private void release(Exchange exchange) {
        consumer.wanted().owe(exchange);
        List<Synchronization> completions = exchange.getExchangeExtension().handoverCompletions();
        completions.removeIf(each -> each instanceof GenericFileOnCompletion);
        UnitOfWorkHelper.doneSynchronizations(exchange, completions);
    }
}
