package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.failure.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DELE. If the connection dies over it, a new one is asked whether the file is still there before it is said again. */
final class SureDelete {

    private static final Logger LOG = LoggerFactory.getLogger(SureDelete.class);

    private final KermitFtpsOperations operations;

    SureDelete(KermitFtpsOperations operations) {
        this.operations = operations;
    }

    /** @return whether the file is gone */
    boolean run(String name) throws IOException {
        try {
            return once(name);
        } catch (FtpsOperationFailedException e) {
            if (e.failure().again() != Failure.Again.RECONNECT || operations.isStepwise()) {
                throw e;
            }
            LOG.info("{}: the connection was lost while the file was deleted, asking over a new one", name);
        }
        operations.reconnect();
        return !operations.existsFile(name) || once(name);
    }

    private boolean once(String name) {
        return CamelEdge.call(() -> operations.deleteAsCamelDoes(name));
    }
}
