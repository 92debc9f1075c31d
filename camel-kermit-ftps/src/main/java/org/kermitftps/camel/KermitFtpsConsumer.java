package org.kermitftps.camel;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** camel-ftp's consumer, which says each failure once and in one line, and fetches again what it could not fetch. */
final class KermitFtpsConsumer extends FtpConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(KermitFtpsConsumer.class);

    private final FailedDownloads failed;
    private final WantedFiles wanted;
    private final Commits commits;
    private final ConsumerSelection selection;
    private final boolean quits;
    private volatile Thread starter;
    private volatile boolean quitting;

    KermitFtpsConsumer(
            KermitFtpsEndpoint endpoint,
            Processor processor,
            KermitFtpsOperations operations,
            GenericFileProcessStrategy<FTPFile> strategy) {
        this(endpoint, processor, operations, new Commits(endpoint, operations, strategy));
    }

    private KermitFtpsConsumer(
            KermitFtpsEndpoint endpoint, Processor processor, KermitFtpsOperations operations, Commits commits) {
        super(endpoint, processor, operations, commits);
        this.commits = commits;
        commits.tell(this);
        wanted = new WantedFiles(endpoint, operations);
        selection = new ConsumerSelection(endpoint, operations);
        failed = new FailedDownloads(endpoint, operations, commits);
        quits = endpoint.options().disposition().quits();
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

    private SelectionOptions options() {
        return ((KermitFtpsEndpoint) endpoint).options().selection();
    }

    private boolean isSimulated() {
        return options().simulate();
    }

    @Override
    protected boolean prePollCheck() throws Exception {
        quitting = false;
        boolean ready = super.prePollCheck();
        if (ready) {
            failed.putBack();
        }
        return ready;
    }

    @Override
    protected boolean pollDirectory(Exchange dynamic, String name, List<GenericFile<FTPFile>> files, int depth) {
        CamelEdge.run(selection::begin);
        boolean all = super.pollDirectory(dynamic, name, files, depth);
        commits.unfinished().finish();
        CamelEdge.run(selection::end);
        return all;
    }

    /** Asked first: the done file of a file that is not to be handed out again is gone already. */
    @Override
    protected boolean isValidFile(
            Exchange dynamic,
            Supplier<GenericFile<FTPFile>> file,
            String name,
            String absolutePath,
            Supplier<String> relativePath,
            boolean isDirectory,
            FTPFile[] files) {
        boolean done = !isDirectory
                && commits.unfinished().knows(absolutePath)
                && commits.unfinished().holds(file.get());
        return !done && isTaken(dynamic, file, name, absolutePath, relativePath, isDirectory, files);
    }

    /** With simulate=true everything is asked, and nothing is marked as begun. */
    private boolean isTaken(
            Exchange dynamic,
            Supplier<GenericFile<FTPFile>> file,
            String name,
            String absolute,
            Supplier<String> relative,
            boolean isDirectory,
            FTPFile[] all) {
        boolean simulated = isSimulated() && !isDirectory;
        boolean busy = endpoint.getInProgressRepository().contains(absolute);
        boolean valid = simulated
                ? isMatched(dynamic, file, name, absolute, relative, false, all)
                : super.isValidFile(dynamic, file, name, absolute, relative, isDirectory, all);
        if (!isDirectory && (valid || busy)) {
            selection.taken(relative.get(), file.get().getFileLength());
        }
        return valid && !simulated;
    }

    @Override
    protected boolean isMatchedHiddenFile(Supplier<GenericFile<FTPFile>> file, String name, boolean isDirectory) {
        // Never a directory: move=.done/ puts what was fetched into one.
        return !isDirectory && options().dotFiles() || super.isMatchedHiddenFile(file, name, isDirectory);
    }

    @Override
    protected boolean isMatched(
            Exchange dynamic,
            Supplier<GenericFile<FTPFile>> file,
            String name,
            String absolute,
            Supplier<String> relative,
            boolean isDirectory,
            FTPFile[] all) {
        if (isDirectory) {
            return super.isMatched(dynamic, file, name, absolute, relative, true, all);
        }
        return selection.takesName(name, relative.get())
                && super.isMatched(dynamic, file, name, absolute, relative, false, all)
                && CamelEdge.call(() -> takesFacts(file.get(), relative.get(), isStepwise() ? name : absolute))
                && wanted.isWanted(file.get());
    }

    private boolean takesFacts(GenericFile<FTPFile> file, String path, String name) throws IOException {
        boolean takes = selection.takesFacts(file.getFile(), path, name);
        file.setFileLength(file.getFile().getSize());
        return takes;
    }

    private boolean isStepwise() {
        return ((KermitFtpsOperations) getOperations()).isStepwise();
    }

    /** What is left alone because of a file here. */
    WantedFiles wanted() {
        return wanted;
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

    @Override
    protected boolean processExchange(Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onFailure(Exchange done) {
                fileFailed();
            }
        });
        GenericFile<FTPFile> listed = FailedDownloads.file(exchange);
        String key = ConsumedFiles.key(endpoint, exchange, listed);
        ListedName.keep(exchange, listed);
        boolean begun = super.processExchange(exchange);
        if (begun && Retrieval.failed(exchange)) {
            fileFailed();
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

    /** After a failed poll. */
    void leave() {
        if (isRunAllowed()) {
            forceDisconnect();
        }
    }
}
