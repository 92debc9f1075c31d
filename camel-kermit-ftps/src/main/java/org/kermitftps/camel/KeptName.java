package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.util.FileUtil;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.names.SentNames;
import org.kermitftps.wire.KermitFtpClient;

/** Whether an upload of a name that some server changes stands there under it. */
final class KeptName {

    private KeptName() {}

    /**
     * After an upload; other names are not asked for.
     *
     * @throws FtpsException {@link TransferFailure#NAME_CHANGED}
     */
    static void check(KermitFtpsOperations operations, KermitFtpClient client, String path) throws IOException {
        if (SentNames.isChangedBySome(FileUtil.stripPath(path)) && !new Existence(operations, client).of(path)) {
            throw new FtpsException(
                    TransferFailure.NAME_CHANGED, path, client.getReplyCode(), client.getReplyString(), null);
        }
    }
}
