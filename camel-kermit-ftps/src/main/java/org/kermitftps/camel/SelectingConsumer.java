package org.kermitftps.camel;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.camel.util.FileUtil;
import org.apache.commons.net.ftp.FTPFile;

/** camel-ftp's consumer, and which of the listed files it takes. */
abstract class SelectingConsumer extends FtpConsumer {

    private final WantedFiles wanted;
    private final ConsumerSelection selection;
    private final Commits commits;
    private final UnfinishedFiles unfinished;
    private final UnchangedDirectory unchanged;
    private final ListedFiles listed;

    SelectingConsumer(
            KermitFtpsEndpoint endpoint, Processor processor, ExclusiveOperations operations, Commits commits) {
        super(endpoint, processor, operations, commits);
        wanted = new WantedFiles(endpoint, operations);
        selection = new ConsumerSelection(endpoint, operations);
        this.commits = commits;
        unfinished = commits.unfinished();
        unchanged = new UnchangedDirectory(endpoint, operations);
        listed = new ListedFiles(endpoint);
    }

    @Override
    protected final ExclusiveOperations getOperations() {
        return (ExclusiveOperations) super.getOperations();
    }

    private SelectionOptions options() {
        return ((KermitFtpsEndpoint) endpoint).options().selection();
    }

    final boolean isSimulated() {
        return options().simulate();
    }

    @Override
    protected int poll(Exchange dynamic) throws Exception {
        return listed.poll(dynamic, () -> super.poll(dynamic));
    }

    @Override
    public final int processBatch(Queue<Object> exchanges) {
        listed.handOut();
        return handOut(exchanges);
    }

    /** @return how many files were begun with */
    int handOut(Queue<Object> exchanges) {
        return super.processBatch(exchanges);
    }

    @Override
    protected boolean pollDirectory(Exchange dynamic, String name, List<GenericFile<FTPFile>> files, int depth) {
        return getOperations().alone(() -> unchanged.isAsListed(FileUtil.stripTrailingSeparator(name)))
                || isListed(dynamic, name, files, depth);
    }

    private boolean isListed(Exchange dynamic, String name, List<GenericFile<FTPFile>> files, int depth) {
        listed.listing(files);
        CamelEdge.run(selection::begin);
        boolean all = ((KermitFtpsEndpoint) endpoint).listings().list(() -> getOperations()
                .alone(() -> super.pollDirectory(dynamic, name, files, depth)));
        boolean nothingLeft = files.isEmpty() && unfinished.isEmpty();
        unfinished.finish();
        CamelEdge.run(selection::end);
        if (nothingLeft && all) {
            unchanged.listed();
        }
        return all;
    }

    /** Begins anew: somebody may have made the repository forget. */
    @Override
    protected void doStart() throws Exception {
        unchanged.forget();
        super.doStart();
    }

    /** With ignoreFileNotFoundOrPermissionError=true, a directory that could not be listed passes for an empty one. */
    @Override
    protected boolean ignoreCannotRetrieveFile(String name, Exchange exchange, Exception cause) {
        boolean ignored = super.ignoreCannotRetrieveFile(name, exchange, cause);
        if (ignored && exchange == null) {
            unchanged.mayPass();
        }
        return ignored;
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
        boolean done = !isDirectory && unfinished.knows(absolutePath) && unfinished.holds(file.get());
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
        if (!selection.takesName(name, relative.get())
                || !super.isMatched(dynamic, file, name, absolute, relative, false, all)) {
            return false;
        }
        unchanged.matched(absolute);
        // Camel would make an object of every file of the directory first.
        return !selection.asksFacts()
                ? wanted.isWanted(file)
                : !isDoneWith(absolute)
                        && CamelEdge.call(() -> takesFacts(file.get(), relative.get(), isStepwise() ? name : absolute))
                        && wanted.isWanted(file);
    }

    /** A name that will not be fetched needs no SIZE. */
    private boolean isDoneWith(String absolute) {
        return selection.isByNameAlone() && ConsumedFiles.has(endpoint, absolute);
    }

    private boolean takesFacts(GenericFile<FTPFile> file, String path, String name) throws IOException {
        boolean takes = selection.takesFacts(file.getFile(), path, name);
        file.setFileLength(file.getFile().getSize());
        return takes;
    }

    private boolean isStepwise() {
        return getOperations().isStepwise();
    }

    /** What is left alone because of a file here. */
    WantedFiles wanted() {
        return wanted;
    }
}
