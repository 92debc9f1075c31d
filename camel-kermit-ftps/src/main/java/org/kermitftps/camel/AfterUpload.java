package org.kermitftps.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.SkipReason;

/**
 * Kermit's {@code /MOVE-TO} and {@code /RENAME-TO} of PUT, for a message whose body is a file that no consumer owns: where one
 * does, its own {@code move} knows of redeliveries, too. Relative names are meant from the file's directory.
 */
final class AfterUpload {

    private final Exchange exchange;
    private final Path file;
    private final Path target;

    private AfterUpload(Exchange exchange, Path file, Path target) {
        this.exchange = exchange;
        this.file = file;
        this.target = target;
    }

    /** @throws FtpsOperationFailedException before anything is sent, if there is no file to move or it is not ours to move */
    static AfterUpload of(KermitFtpsEndpoint endpoint, Exchange exchange) {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        boolean moves = options.getMoveTo() != null;
        String to = moves ? options.getMoveTo() : options.getRenameTo();
        if (to == null) {
            return new AfterUpload(exchange, null, null);
        }
        return CamelEdge.call(() -> {
            Path file = file(exchange, moves ? "moveTo" : "renameTo");
            Path there = file.resolveSibling(evaluated(endpoint, exchange, to));
            return new AfterUpload(exchange, file, moves ? there.resolve(file.getFileName()) : there);
        });
    }

    private static Path file(Exchange exchange, String option) throws FtpsException {
        Path file = LocalFile.of(exchange);
        if (file != null && !LocalFile.isConsumed(exchange)) {
            return file.toAbsolutePath();
        }
        String why = file == null
                ? "the message is no file; leave it out"
                : "the file belongs to the consumer it came from; use move there";
        throw new FtpsException(OptionFailure.WORD_OF_THE_OTHER_SIDE, option + ": " + why);
    }

    private static String evaluated(KermitFtpsEndpoint endpoint, Exchange exchange, String to) {
        return endpoint.getCamelContext()
                .resolveLanguage("simple")
                .createExpression(to)
                .evaluate(exchange, String.class);
    }

    /** What was skipped stays where it is, but for what the server has all of already: as in Kermit. Nothing is replaced. */
    void run() {
        String skipped = exchange.getIn().getHeader(KermitFtpsConstants.SKIP_REASON, String.class);
        boolean isThere = skipped == null || skipped.equals(SkipReason.RECOVERY_NOT_NEEDED.words());
        if (target == null || !isThere) {
            return;
        }
        CamelEdge.run(() -> {
            try {
                Files.createDirectories(target.getParent());
                Files.move(file, target);
            } catch (IOException e) {
                FtpsException stays =
                        new FtpsException(TransferFailure.LOCAL_FILE_STAYS, file + " to " + target + ": " + e, e);
                TransferHeaders.failure(exchange, stays);
                throw stays;
            }
        });
    }
}
