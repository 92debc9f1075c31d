package org.kermitftps.camel;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
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
    private final Deque<MovedAhead> movedAhead = new ArrayDeque<>();

    private record MovedAhead(String from, String to) {}

    FailedDownloads(
            GenericFileEndpoint<FTPFile> endpoint,
            GenericFileOperations<FTPFile> operations,
            GenericFileProcessStrategy<FTPFile> strategy) {
        this.endpoint = endpoint;
        this.operations = operations;
        this.strategy = strategy;
    }

    /** @param key what {@link ConsumedFiles#key} said before the download */
    void undo(Exchange exchange, GenericFile<FTPFile> listed, String key) {
        ConsumedFiles.forget(endpoint, key);
        GenericFile<FTPFile> fetched = file(exchange);
        if (!fetched.getAbsoluteFilePath().equals(listed.getAbsoluteFilePath())) {
            movedAhead.add(new MovedAhead(fetched.getAbsoluteFilePath(), listed.getAbsoluteFilePath()));
        }
        try {
            strategy.abort(operations, endpoint, exchange, fetched);
        } catch (Exception e) {
            LOG.debug("{}: releasing it failed: {}", fetched, e.getMessage());
        }
    }

    /** To be called with a connection, before a poll. If that is lost the rest is done at the next poll. */
    void putBack() {
        while (!movedAhead.isEmpty()) {
            putBack(movedAhead.peek());
            movedAhead.remove();
        }
    }

    /** A refusal is final: the file may be somebody else's by now. */
    private void putBack(MovedAhead file) {
        boolean renamed = operations.renameFile(file.from(), file.to());
        if (!renamed) {
            LOG.warn(
                    "{} was moved ahead to {} and could not be fetched; the server refuses to rename it back, so it is "
                            + "not polled again",
                    file.to(),
                    file.from());
        }
    }

    @SuppressWarnings("unchecked")
    static GenericFile<FTPFile> file(Exchange exchange) {
        return (GenericFile<FTPFile>) exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE);
    }
}
