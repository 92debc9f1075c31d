package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.Failure;
import org.kermitftps.wire.KermitFtpClient;

/** One file of a poll is fetched, on its own: the others do not fail with the one over which the connection was lost. */
final class Retrieval {

    /** Set on an exchange whose file could not be fetched. */
    private static final String NOT_RETRIEVED = "KermitFtpsNotRetrieved";

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final Exchange exchange;

    Retrieval(KermitFtpsOperations operations, KermitFtpClient client, Exchange exchange) {
        this.operations = operations;
        this.client = client;
        this.exchange = exchange;
    }

    /** Whether it failed for this exchange, which never reaches a route then. */
    static boolean failed(Exchange exchange) {
        return exchange.getProperty(NOT_RETRIEVED, false, boolean.class);
    }

    boolean run(Download download) {
        exchange.removeProperty(NOT_RETRIEVED);
        try {
            return settled(download, connected(download));
        } catch (GenericFileOperationFailedException e) {
            exchange.setProperty(NOT_RETRIEVED, true);
            download.account().failed(e);
            // camel-ftp's stepwise way does not come back from the file's directory; the next file would be looked for
            // there.
            if (operations.isStepwise() || isLost(e)) {
                client.abandon();
            }
            throw e;
        }
    }

    /** A streamed one has only begun. */
    private boolean settled(Download download, boolean retrieved) {
        if (!retrieved) {
            download.account().gone();
        } else if (!download.isStreamed()) {
            download.account().settled();
        }
        return retrieved;
    }

    private static boolean isLost(GenericFileOperationFailedException e) {
        return e instanceof FtpsOperationFailedException ours && ours.failure().again() == Failure.Again.RECONNECT;
    }

    private boolean connected(Download download) {
        CamelEdge.run(operations::connectForTheNextFile);
        return operations.revival().run(download::run);
    }
}
