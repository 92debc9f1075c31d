package org.kermitftps.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.commons.net.ftp.FTPFile;

/**
 * The files a poll has found and not begun with. Camel marks them while it reads the directories; if it comes no further, Camel
 * 4.14 takes back that they are in progress, but not that they were consumed ({@code idempotentEager}), and after an
 * {@link Error} or a {@code sortBy} that fails neither: no later poll would find them.
 */
final class ListedFiles {

    private final GenericFileEndpoint<FTPFile> endpoint;
    private List<GenericFile<FTPFile>> waiting = new ArrayList<>();

    ListedFiles(GenericFileEndpoint<FTPFile> endpoint) {
        this.endpoint = endpoint;
    }

    /** @param files grows while the directories are read */
    void listing(List<GenericFile<FTPFile>> files) {
        waiting = files;
    }

    /**
     * From here on each file's fate is its own. Camel holds on to its list to the end of the poll, and by it to the content of each
     * file that is through long ago.
     */
    void handOut() {
        waiting.clear();
        waiting = new ArrayList<>();
    }

    /** @param dynamic of a pollEnrich, else {@code null} */
    int poll(Exchange dynamic, Callable<Integer> camels) throws Exception {
        try {
            return camels.call();
        } catch (Exception | Error e) {
            waiting.forEach(file -> release(dynamic, file, e));
            // An Error would end the schedule: no poll would follow.
            throw e instanceof Exception exception ? exception : new ExecutionException(e);
        } finally {
            handOut();
        }
    }

    private void release(Exchange dynamic, GenericFile<FTPFile> file, Throwable why) {
        try {
            endpoint.getInProgressRepository().remove(file.getAbsoluteFilePath());
            ConsumedFiles.forget(endpoint, ConsumedFiles.key(endpoint, dynamic, file));
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }
}
