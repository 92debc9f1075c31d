package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.failure.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * DELE and RNFR/RNTO, which end the life of a file at the server. If the connection is lost over one it is not known
 * whether it was done, so a new connection is asked before it is repeated.
 */
final class CommitCommands {

    private static final Logger LOG = LoggerFactory.getLogger(CommitCommands.class);

    private final KermitFtpsOperations operations;
    private final boolean stepwise;

    /** @param stepwise the current directory counts, and it is lost with the connection */
    CommitCommands(KermitFtpsOperations operations, boolean stepwise) {
        this.operations = operations;
        this.stepwise = stepwise;
    }

    /** @return whether the file is gone */
    boolean delete(String name) throws IOException {
        return inDoubt(() -> operations.deleteAsCamelDoes(name), "DELE " + name, () -> !operations.existsFile(name));
    }

    /** @return whether the file has its new name */
    boolean rename(String from, String to) throws IOException {
        return inDoubt(
                () -> operations.renameAsCamelDoes(from, to),
                "RNFR " + from,
                () -> !operations.existsFile(from) && operations.existsFile(to));
    }

    private boolean inDoubt(CamelEdge.Operation<Boolean> command, String what, CamelEdge.Operation<Boolean> done)
            throws IOException {
        try {
            return CamelEdge.call(command);
        } catch (FtpsOperationFailedException e) {
            if (e.failure().again() != Failure.Again.RECONNECT || stepwise) {
                throw e;
            }
            LOG.info("{}: not known whether it was done, asking again: {}", what, e.getMessage());
        }
        operations.reconnect();
        return done.run() || CamelEdge.call(command);
    }
}
