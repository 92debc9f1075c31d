package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.NumberedNames;
import org.kermitftps.policy.UploadCollision;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name a proven upload gets in the end, by {@code uploadCollision}. Asked for and taken in one go, because a name that
 * was free before the transfer may be taken after it; between the question and RNTO another sender may still come.
 */
final class FinalName {

    private static final Logger LOG = LoggerFactory.getLogger(FinalName.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final long size;

    /** @param size in bytes of the file on the server, negative if TYPE A changed it */
    FinalName(KermitFtpsOperations operations, KermitFtpClient client, KermitFtpsEndpoint endpoint, long size) {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.size = size;
    }

    /**
     * @param to where the file stands, and the name it is to get
     * @return the name it got
     * @throws FtpsException of the 7xx codes; both files stand on the server then, and the message says where
     */
    String give(Destination to) throws IOException {
        UploadCollision rule = endpoint.options().placing().collision();
        if (!rule.numbers()) {
            new Renaming(operations, client, endpoint, size).run(to.first(), to.name());
            return to.name();
        }
        if (!client.isConnected() && !operations.isStepwise()) {
            operations.reconnect(); // lost over the file's time or mode, which is no failure
        }
        boolean taken = new Existence(operations, client).of(to.name());
        String name = taken && rule == UploadCollision.RENAME ? free(to.name()) : to.name();
        if (taken && rule == UploadCollision.BACKUP) {
            backUp(to, free(name));
        } else {
            rename(to.first(), name, size);
        }
        return name;
    }

    private String free(String name) throws IOException {
        return NumberedNames.free(name, new Existence(operations, client)::of)
                .orElseThrow(() -> new FtpsException(TransferFailure.NO_FREE_NAME, name));
    }

    private void rename(String from, String to, long bytes) throws IOException {
        if (!new SureRename(operations, client, bytes).run(from, to)) {
            throw client.refused(TransferFailure.RENAME_REFUSED, from + " to " + to);
        }
    }

    /** At each moment either file has a name; if ours cannot take it, the old one gets it back. */
    private void backUp(Destination to, String aside) throws IOException {
        if (new Directories(client).isThere(to.name())) {
            throw new FtpsException(TransferFailure.DIRECTORY_IN_THE_WAY, to.name());
        }
        rename(to.name(), aside, -1);
        try {
            rename(to.first(), to.name(), size);
            LOG.info("{}: the file that stood there is now {}", to.name(), aside);
        } catch (IOException e) {
            if (SureRename.isUncertain(e)) {
                // Ours may stand there: the old one would replace it.
                throw new FtpsException(
                        TransferFailure.ARRIVAL_UNCERTAIN, to.name() + ", the old one is now " + aside, e);
            }
            bringBack(to, aside, e);
            throw e;
        }
    }

    private void bringBack(Destination to, String aside, IOException reason) throws FtpsException {
        try {
            if (new SureRename(operations, client, -1).run(aside, to.name())) {
                return;
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
        throw new FtpsException(
                TransferFailure.OLD_FILE_ASIDE,
                "the old " + to.name() + " is now " + aside + ", ours was " + to.first() + ": " + reason.getMessage(),
                reason);
    }
}
