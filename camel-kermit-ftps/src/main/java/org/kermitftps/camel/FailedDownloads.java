package org.kermitftps.camel;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undoes what Camel 4.14 has done to a file before its download failed: it stays marked as consumed (idempotent, eagerly)
 * and keeps the name of {@code preMove}, so that no later poll would find it.
 */
final class FailedDownloads {

    private static final Logger LOG = LoggerFactory.getLogger(FailedDownloads.class);

    private final GenericFileEndpoint<FTPFile> endpoint;
    private final GenericFileOperations<FTPFile> operations;
    private final GenericFileProcessStrategy<FTPFile> strategy;

    /** Files to get their names back as soon as there is a connection again. */
    private final Deque<MovedAhead> movedAhead = new ConcurrentLinkedDeque<>();

    private record MovedAhead(String from, String to) {}

    FailedDownloads(
            GenericFileEndpoint<FTPFile> endpoint,
            GenericFileOperations<FTPFile> operations,
            GenericFileProcessStrategy<FTPFile> strategy) {
        this.endpoint = endpoint;
        this.operations = operations;
        this.strategy = strategy;
    }

    /**
     * @param over the connection it was fetched over
     * @param key what {@link ConsumedFiles#key} said before the download
     */
    void undo(GenericFileOperations<FTPFile> over, Exchange exchange, GenericFile<FTPFile> listed, String key) {
        ConsumedFiles.forget(endpoint, key);
        GenericFile<FTPFile> fetched = file(exchange);
        if (!fetched.getAbsoluteFilePath().equals(listed.getAbsoluteFilePath())) {
            movedAhead.add(new MovedAhead(fetched.getAbsoluteFilePath(), listed.getAbsoluteFilePath()));
        }
        try {
            strategy.abort(over, endpoint, exchange, fetched);
        } catch (Exception e) {
            LOG.debug("{}: releasing it failed: {}", fetched, e.getMessage());
        }
    }

    /** To be called with a connection, before a poll. If that is lost the rest is done at the next poll. */
    synchronized void putBack() {
        while (!movedAhead.isEmpty()) {
            putBack(movedAhead.peek());
            movedAhead.remove();
        }
    }

    /**
     * To be called when there is no next poll: what is left then is found by nobody but the reader of the log.
     *
     * @param connect called only if something is left
     */
    void putBackAtLast(Runnable connect) {
        try {
            if (!movedAhead.isEmpty()) {
                connect.run();
            }
            putBack();
        } catch (GenericFileOperationFailedException e) {
            movedAhead.forEach(file -> LOG.warn(
                    "{} was moved ahead to {} and could not be fetched; rename it back by hand, or it is never polled "
                            + "again: {}",
                    file.to(),
                    file.from(),
                    e.getMessage()));
            movedAhead.clear();
        }
    }

    private void putBack(MovedAhead file) {
        if (operations.existsFile(file.to())) {
            keepBoth(file);
        } else if (!operations.renameFile(file.from(), file.to())) {
            // Final: the file may be somebody else's by now.
            LOG.warn(
                    "{} was moved ahead to {} and could not be fetched; the server refuses to rename it back, so it is "
                            + "not polled again",
                    file.to(),
                    file.from());
        }
    }

    /** RNTO would write over the newer file, and Camel's next {@code preMove} would delete the older one. */
    private void keepBoth(MovedAhead file) {
        String kept = file.from() + "." + Destination.random() + ".old";
        boolean renamed = operations.renameFile(file.from(), kept);
        LOG.warn(
                "{} was moved ahead and could not be fetched, and there is a newer file of its name: it is kept as {}, "
                        + "fetch it by hand",
                file.to(),
                renamed ? kept : file.from());
    }

    @SuppressWarnings("unchecked")
    static GenericFile<FTPFile> file(Exchange exchange) {
        return (GenericFile<FTPFile>) exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE);
    }
}
