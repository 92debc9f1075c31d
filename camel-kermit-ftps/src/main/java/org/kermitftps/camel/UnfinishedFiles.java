package org.kermitftps.camel;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.FtpConstants;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.MdtmCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that a route is done with and that are still at the server, because deleting or moving them failed. They are not
 * handed out again while the consumer runs; every poll tries to finish them, but only what is provably still the same file:
 * the partner may have put another one there, which nobody has fetched yet.
 */
final class UnfinishedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFiles.class);

    /** What is to be done once more. */
    interface Commit {
        void run(Exchange exchange, GenericFile<FTPFile> file);
    }

    /** @param time as MDTM told it when it failed, {@code null} if it did not */
    private record Unfinished(Exchange exchange, GenericFile<FTPFile> file, Instant time) {}

    private final ExclusiveOperations operations;
    private final Commit commit;
    private final Map<String, Unfinished> files = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<String> seen = new HashSet<>();

    UnfinishedFiles(ExclusiveOperations operations, Commit commit) {
        this.operations = operations;
        this.commit = commit;
    }

    /**
     * @param over the connection it was fetched over
     * @return a copy of the exchange without the file's content, good for another attempt and for telling of this one
     */
    Exchange add(ExclusiveOperations over, Exchange exchange, GenericFile<FTPFile> done) {
        GenericFile<FTPFile> file = operations.newGenericFile();
        done.copyFrom(done, file);
        // Shared with the one the route had, and so is the content.
        file.setBinding(null);
        Exchange copy = bare(exchange, file);
        Instant time = over.alone(() -> time(over, file.getAbsoluteFilePath()));
        files.put(file.getAbsoluteFilePath(), new Unfinished(copy, file, time));
        return bare(exchange, file);
    }

    /** What expressions may ask for. A copy by Camel would have the same completion, which deletes the file, once more. */
    private static Exchange bare(Exchange exchange, GenericFile<FTPFile> file) {
        Exchange bare = exchange.getFromEndpoint().createExchange();
        exchange.getProperties().forEach(bare::setProperty);
        exchange.getVariables().forEach(bare::setVariable);
        file.bindToExchange(bare);
        bare.getIn().getHeaders().putAll(exchange.getIn().getHeaders());
        // They belong to the download that is over, and the next one of that name may have them already.
        bare.getIn().removeHeader(FtpConstants.FILE_LOCAL_WORK_PATH);
        bare.getIn().removeHeader(FtpConstants.REMOTE_FILE_INPUT_STREAM);
        return bare;
    }

    /** Whether a listed file is one of these; one of another size or time is another file, and is handed out. */
    boolean holds(GenericFile<FTPFile> listed) {
        Unfinished known = files.get(listed.getAbsoluteFilePath());
        if (known == null) {
            return false;
        }
        boolean same = known.file().getFileLength() == listed.getFileLength()
                && known.file().getLastModified() == listed.getLastModified();
        if (same) {
            seen.add(listed.getAbsoluteFilePath());
        } else {
            forget(listed.getAbsoluteFilePath(), "is another file by now");
        }
        return same;
    }

    /** Whether there is a file of that name, without asking the listing for anything. */
    boolean knows(String name) {
        return files.containsKey(name);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** After the listing. The first refusal speaks for the others of this poll; the next one begins with another file. */
    void finish() {
        for (Unfinished each : List.copyOf(files.values())) {
            try {
                finish(each);
            } catch (IOException | GenericFileOperationFailedException e) {
                LOG.debug("{} files are not finished yet: {}", files.size(), e.getMessage());
                String name = each.file().getAbsoluteFilePath();
                files.remove(name);
                files.put(name, each);
                break;
            }
        }
        seen.clear();
    }

    private void finish(Unfinished each) throws IOException {
        String name = each.file().getAbsoluteFilePath();
        Instant now = operations.alone(() -> time(operations, name));
        boolean told = now != null && each.time() != null;
        if (told && !now.equals(each.time())) {
            forget(name, "is another file by now");
        } else if (told || seen.contains(name)) {
            commit.run(each.exchange(), each.file());
            forget(name, "was deleted or moved after all");
        } else if (now == null && !operations.isStepwise() && !operations.existsFile(name)) {
            forget(name, "is gone");
        }
    }

    private void forget(String name, String why) {
        files.remove(name);
        LOG.info("{} {}", name, why);
    }

    /** Not on a stepwise endpoint, which is in another directory. */
    private static Instant time(KermitFtpsOperations operations, String name) {
        KermitFtpClient client = (KermitFtpClient) operations.getClient();
        try {
            return operations.isStepwise() || !client.isConnected() ? null : MdtmCommand.ask(client, name);
        } catch (IOException e) {
            LOG.debug("{}: MDTM: {}", name, e.getMessage());
            return null;
        }
    }
}
