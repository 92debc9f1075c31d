package org.kermitftps.camel;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * camel-ftp's consumer, with a failed download undone: Camel 4.14 leaves a file that could not be fetched marked as
 * consumed (idempotent, eagerly) and under the name of {@code preMove}, so that no later poll would find it.
 */
public class KermitFtpsConsumer extends FtpConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(KermitFtpsConsumer.class);

    private final GenericFileProcessStrategy<FTPFile> strategy;

    /** Files to get their names back as soon as there is a connection again. */
    private final Deque<MovedAhead> movedAhead = new ArrayDeque<>();

    private record MovedAhead(String from, String to) {}

    KermitFtpsConsumer(
            KermitFtpsEndpoint endpoint,
            Processor processor,
            RemoteFileOperations<FTPFile> operations,
            GenericFileProcessStrategy<FTPFile> strategy) {
        super(endpoint, processor, operations, strategy);
        this.strategy = strategy;
    }

    @Override
    protected boolean prePollCheck() throws Exception {
        boolean ready = super.prePollCheck();
        while (ready && !movedAhead.isEmpty()) {
            putBack(movedAhead.peek());
            movedAhead.remove();
        }
        return ready;
    }

    @Override
    protected boolean processExchange(Exchange exchange) {
        GenericFile<FTPFile> listed = file(exchange);
        String key = ConsumedFiles.key(endpoint, exchange, listed);
        boolean begun = super.processExchange(exchange);
        if (begun && Retrieval.failed(exchange)) {
            undo(exchange, listed, key);
        }
        return begun;
    }

    private void undo(Exchange exchange, GenericFile<FTPFile> listed, String key) {
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

    /** A refusal is final: the file may be somebody else's by now. A lost connection is tried again at the next poll. */
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
    private static GenericFile<FTPFile> file(Exchange exchange) {
        return (GenericFile<FTPFile>) exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE);
    }
}
