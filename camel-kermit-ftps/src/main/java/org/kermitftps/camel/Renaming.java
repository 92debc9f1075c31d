package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.GenericFileExist;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.names.TemporaryNames;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last step of an upload: the temporary name becomes the final one, and no file that stands there is lost over it. */
final class Renaming {

    private static final Logger LOG = LoggerFactory.getLogger(Renaming.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final long size;

    /** @param size in bytes of the file on the server, negative if TYPE A changed it */
    Renaming(KermitFtpsOperations operations, KermitFtpClient client, KermitFtpsEndpoint endpoint, long size) {
        this.operations = operations;
        this.size = size;
        this.client = client;
        this.endpoint = endpoint;
    }

    /**
     * @param from temporary name
     * @param to final name
     * @throws FtpsException {@link Failure#RENAME_REFUSED}; what stood under the final name stands there again then
     */
    void run(String from, String to) throws IOException {
        if (new SureRename(operations, client, size).run(from, to)) {
            return;
        }
        int code = client.getReplyCode();
        String text = client.getReplyString();
        boolean mayReplace = endpoint.getFileExist() == GenericFileExist.Override;
        // Renamed aside with all that is in it, it would be missed by whoever puts files there.
        if (mayReplace && new Directories(client).isThere(to)) {
            throw new FtpsException(TransferFailure.DIRECTORY_IN_THE_WAY, to, code, text, null);
        }
        if (!mayReplace || !replace(from, to, TemporaryNames.aside(from))) {
            throw new FtpsException(TransferFailure.RENAME_REFUSED, from + " to " + to, code, text, null);
        }
    }

    /**
     * RFC 959 does not say whether RNTO replaces a file; where it does not (IIS), the old one is renamed first. Not
     * deleted: the same 550 comes from partners that forbid renaming, and then neither file would be left.
     */
    private boolean replace(String from, String to, String aside) throws IOException {
        if (!new SureRename(operations, client, -1).run(to, aside)) {
            return false;
        }
        try {
            if (new SureRename(operations, client, size).run(from, to)) {
                warnUnless(client.deleteFile(aside), "the replaced file could not be deleted, it is now", aside);
                return true;
            }
            warnUnless(client.rename(aside, to), "the file that was to be replaced is now", aside);
            return false;
        } catch (IOException e) {
            warnUnless(false, "the connection broke; the file that was to be replaced may now be", aside);
            throw e;
        }
    }

    private void warnUnless(boolean done, String what, String aside) {
        if (!done) {
            LOG.warn("{}: {} {}", endpoint.wireSettings().server(), what, aside);
        }
    }
}
