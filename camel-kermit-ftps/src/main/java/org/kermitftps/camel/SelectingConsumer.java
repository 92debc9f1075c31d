package org.kermitftps.camel;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.FtpConsumer;
import org.apache.commons.net.ftp.FTPFile;

/** camel-ftp's consumer, and which of the listed files it takes. */
abstract class SelectingConsumer extends FtpConsumer {

    private final WantedFiles wanted;
    private final ConsumerSelection selection;
    private final Commits commits;
    private final UnfinishedFiles unfinished;

    SelectingConsumer(
            KermitFtpsEndpoint endpoint, Processor processor, ExclusiveOperations operations, Commits commits) {
        super(endpoint, processor, operations, commits);
        wanted = new WantedFiles(endpoint, operations);
        selection = new ConsumerSelection(endpoint, operations);
        this.commits = commits;
        unfinished = commits.unfinished();
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
    protected boolean pollDirectory(Exchange dynamic, String name, List<GenericFile<FTPFile>> files, int depth) {
        CamelEdge.run(selection::begin);
        boolean all =
                commits.listing(() -> getOperations().alone(() -> super.pollDirectory(dynamic, name, files, depth)));
        unfinished.finish();
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
        return getOperations().isStepwise();
    }

    /** What is left alone because of a file here. */
    WantedFiles wanted() {
        return wanted;
    }
}
