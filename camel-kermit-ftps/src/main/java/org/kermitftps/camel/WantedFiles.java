package org.kermitftps.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.kermitftps.local.CollisionRules;
import org.kermitftps.policy.SkipReason;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which listed files are left at the server because of {@code collision}. Asked while the directory is read, so that they
 * neither become messages nor use up {@code maxMessagesPerPoll}.
 */
final class WantedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WantedFiles.class);

    private final KermitFtpsEndpoint endpoint;
    private final KermitFtpsOperations operations;

    /** Kept here already, and still owed to the route, which failed: its own copy is no reason to leave it alone. */
    private final Set<String> owed = ConcurrentHashMap.newKeySet();

    WantedFiles(KermitFtpsEndpoint endpoint, KermitFtpsOperations operations) {
        this.endpoint = endpoint;
        this.operations = operations;
    }

    /** The route failed with it. */
    void owe(Exchange exchange) {
        if (endpoint.options().local().directory() != null) {
            owed.add(ListedName.of(exchange).absolute());
        }
    }

    /** The route is done with it. */
    void settle(Exchange exchange) {
        if (!owed.isEmpty()) {
            owed.remove(ListedName.of(exchange).absolute());
        }
    }

    boolean isWanted(Supplier<GenericFile<FTPFile>> file) {
        LocalOptions options = endpoint.options().local();
        return options.directory() == null
                || owed.contains(file.get().getAbsoluteFilePath())
                || CamelEdge.call(() -> isWanted(file.get(), options));
    }

    private boolean isWanted(GenericFile<FTPFile> file, LocalOptions options) throws IOException {
        Optional<SkipReason> skip = skip(file, options);
        skip.ifPresent(reason -> Skips.polled(endpoint, reason, file.getAbsoluteFilePath()));
        return skip.isEmpty();
    }

    private Optional<SkipReason> skip(GenericFile<FTPFile> file, LocalOptions options) throws IOException {
        Path target;
        try {
            target = ListedName.of(file).below(endpoint);
        } catch (FtpsException e) {
            // Its download fails with the same words, and nothing else does.
            LOG.debug("{}: {}", Printable.of(file.getAbsoluteFilePath()), e.getMessage());
            return Optional.empty();
        }
        if (!Files.exists(target)) {
            return Optional.empty();
        }
        return CollisionRules.skip(options.collision(), times(file, target, options));
    }

    private CollisionRules.Times times(GenericFile<FTPFile> file, Path target, LocalOptions options)
            throws IOException {
        if (!CollisionRules.dependOnTimes(options.collision())) {
            return CollisionRules.Times.UNKNOWN;
        }
        KermitFtpClient client = (KermitFtpClient) operations.getClient();
        // With stepwise=true this is asked in the directory that was listed.
        String name = operations.isStepwise() ? file.getFileNameOnly() : file.getAbsoluteFilePath();
        ServerTime time = new ServerTime(client, endpoint.getConfiguration());
        return CollisionRules.compare(
                time.of(name, file.getFile()), Files.getLastModifiedTime(target).toInstant());
    }
}
