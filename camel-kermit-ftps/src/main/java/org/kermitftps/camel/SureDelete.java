package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.SizeCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DELE. If the connection dies over it, a new one is asked whether the file is still there before it is said again. */
final class SureDelete {

    private static final Logger LOG = LoggerFactory.getLogger(SureDelete.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private String fetched;
    private long fetchedSize;
    private String demanded;

    SureDelete(KermitFtpsOperations operations, KermitFtpClient client) {
        this.operations = operations;
        this.client = client;
    }

    /**
     * A file was fetched, which will be deleted next.
     *
     * @param size in bytes by the listing, negative if there was none
     */
    void fetched(String name, long size) {
        fetched = name;
        fetchedSize = size;
    }

    /** The file that must go, or its refusal is an exception with the server's words; {@code null} for none. */
    void demand(String name) {
        demanded = name;
    }

    /** @return whether the file is gone */
    boolean run(String name) throws IOException {
        boolean gone = attempt(name);
        if (!gone && name.equals(demanded)) {
            FtpsException refusal = client.refused(TransferFailure.COMMAND_REFUSED, "DELE " + name);
            if (operations.existsFile(name)) {
                throw refusal;
            }
            return true;
        }
        return gone;
    }

    private boolean attempt(String name) throws IOException {
        try {
            return once(name);
        } catch (FtpsOperationFailedException e) {
            if (e.failure().again() != Failure.Again.RECONNECT || operations.isStepwise()) {
                throw e;
            }
            LOG.info("{}: the connection was lost while the file was deleted, asking over a new one", name);
        }
        operations.reconnect();
        return !operations.existsFile(name) || isAnother(name) || once(name);
    }

    /** Whether the first DELE was done after all, and the partner has put another file there since. */
    private boolean isAnother(String name) throws IOException {
        if (!name.equals(fetched) || fetchedSize < 0 || !client.isBinary()) {
            return false;
        }
        long told = SizeCommand.ask(client, name);
        boolean another = told >= 0 && told != fetchedSize;
        if (another) {
            LOG.warn("{}: {} bytes were fetched, and now there are {}: not deleted again", name, fetchedSize, told);
        }
        return another;
    }

    private boolean once(String name) {
        return CamelEdge.call(() -> operations.deleteAsCamelDoes(name));
    }
}
