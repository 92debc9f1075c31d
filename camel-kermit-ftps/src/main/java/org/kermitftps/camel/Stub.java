package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.util.FileUtil;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an upload that failed may have left on the server, and its removal. */
final class Stub {

    private static final Logger LOG = LoggerFactory.getLogger(Stub.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final String target;
    private final boolean stepwise;

    /** @param target whole path, which a stepwise upload does not name */
    Stub(KermitFtpsOperations operations, KermitFtpClient client, String target, boolean stepwise) {
        this.operations = operations;
        this.client = client;
        this.target = target;
        this.stepwise = stepwise;
    }

    /**
     * Leaves no stub. Over a new connection if this one broke; an appended file is left alone, and so is a file the
     * server refused before it opened it.
     *
     * @param fresh whether the connection was made after the failure
     */
    void remove(Destination to, IOException reason, boolean fresh) {
        if (!client.mayHaveMadeFile() || to.append() || hasArrived(reason)) {
            return;
        }
        // Under a name that is not ours alone a file may be the untouched one of yesterday, unless data was on its way.
        boolean sure = client.dataOpened() || !to.inPlace();
        try {
            if (!isUsable(reason, fresh) || !removedHere(to.first(), sure)) {
                operations.reconnect();
                remove(stepwise ? FileUtil.onlyPath(target) + "/" + to.first() : to.first(), sure);
            }
        } catch (IOException e) {
            LOG.warn("{}: the stub {} may still be on the server: {}", target, to.first(), e.getMessage());
        }
    }

    /** It stands there whole, and nobody is asked to deliver it again. */
    private static boolean hasArrived(IOException reason) {
        return reason instanceof FtpsException ours && ours.failure() == TransferFailure.NAME_CHANGED;
    }

    private void remove(String name, boolean sure) throws IOException {
        if (sure || RemoteSize.isEmpty(client, name)) {
            client.deleteFile(name);
        }
    }

    /** After a broken transfer only a reply read in time shows that commands and replies are still in step. */
    private boolean isUsable(IOException reason, boolean fresh) {
        return client.isConnected() && (fresh || reason instanceof FtpsException ours && ours.replyCode() != 0);
    }

    /** @return false if the control connection is gone: vsftpd closes it after its 522 */
    private boolean removedHere(String name, boolean sure) {
        try {
            remove(name, sure);
            return true;
        } catch (IOException e) {
            LOG.debug("{}: {}", target, e.getMessage());
            return false;
        }
    }
}
