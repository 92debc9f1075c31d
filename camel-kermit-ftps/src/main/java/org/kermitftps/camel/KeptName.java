package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.util.FileUtil;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.names.SentNames;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether an upload of a name that some server changes stands there under it. */
final class KeptName {

    private static final Logger LOG = LoggerFactory.getLogger(KeptName.class);

    private KeptName() {}

    /**
     * After an upload; other names are not asked for. The file is proven by then: a connection lost over the question
     * leaves only the question open.
     *
     * @throws FtpsException {@link TransferFailure#NAME_CHANGED}
     */
    static void check(KermitFtpsOperations operations, KermitFtpClient client, String path) throws IOException {
        if (SentNames.isChangedBySome(FileUtil.stripPath(path)) && !isThere(operations, client, path)) {
            throw new FtpsException(
                    TransferFailure.NAME_CHANGED, path, client.getReplyCode(), client.getReplyString(), null);
        }
    }

    private static boolean isThere(KermitFtpsOperations operations, KermitFtpClient client, String path)
            throws IOException {
        try {
            return new Existence(operations, client).of(path);
        } catch (IOException e) {
            if (!SureRename.isLost(e)) {
                throw e;
            }
            LOG.warn("{}: stored; whether the server kept the name is not known: {}", path, e.getMessage());
            return true;
        }
    }
}
