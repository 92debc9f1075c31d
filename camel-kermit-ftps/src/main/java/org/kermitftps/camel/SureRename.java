package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.SizeCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RNFR and RNTO. If the connection dies over them, a new one is asked which of the two names is there: neither is a file
 * that was renamed reported as missing, nor one that was not as renamed.
 */
final class SureRename {

    private static final Logger LOG = LoggerFactory.getLogger(SureRename.class);
    private static final int SERVICE_CLOSING = 421;

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final long size;

    /** @param size in bytes of what is renamed, negative if unknown */
    SureRename(KermitFtpsOperations operations, KermitFtpClient client, long size) {
        this.operations = operations;
        this.client = client;
        this.size = size;
    }

    /**
     * Renames.
     *
     * @return false if the server refused
     * @throws FtpsException {@link TransferFailure#ARRIVAL_UNCERTAIN} if RNTO was sent and nobody can tell what became of it
     */
    boolean run(String from, String to) throws IOException {
        long heard = client.replyCount();
        try {
            return client.rename(from, to);
        } catch (IOException e) {
            if (!isLost(e)) {
                throw e;
            }
            if (operations.isStepwise()) {
                throw unknown(from, to, e, client.replyCount() > heard);
            }
            LOG.info("{}: the connection was lost while the file was renamed, asking over a new one", to);
            return asked(from, to, e, client.replyCount() > heard);
        }
    }

    /** No reply, or one that answers nothing. */
    static boolean isLost(IOException e) {
        return !(e instanceof FtpsException ours)
                || ours.failure().again() == Failure.Again.RECONNECT
                        && (ours.replyCode() == 0 || ours.replyCode() == SERVICE_CLOSING);
    }

    /** Whether nobody can tell under which name the file is. */
    static boolean isUncertain(Throwable e) {
        FtpsException ours = FailureEnding.ours(e);
        return ours != null && ours.failure() == TransferFailure.ARRIVAL_UNCERTAIN;
    }

    private boolean asked(String from, String to, IOException lost, boolean sent) throws IOException {
        try {
            operations.reconnect();
            Existence existence = new Existence(operations, client);
            if (existence.of(from)) {
                return client.rename(from, to);
            }
            if (existence.of(to) && isWhole(to)) {
                return true;
            }
        } catch (IOException | GenericFileOperationFailedException e) {
            lost.addSuppressed(e);
        }
        throw unknown(from, to, lost, sent);
    }

    private static FtpsException unknown(String from, String to, IOException lost, boolean sent) {
        return sent
                ? new FtpsException(TransferFailure.ARRIVAL_UNCERTAIN, "RNFR " + from + ", RNTO " + to, lost)
                : new FtpsException(TransferFailure.TRANSFER_BROKEN, "RNFR " + from, lost);
    }

    private boolean isWhole(String name) throws IOException {
        long told = client.isBinary() ? SizeCommand.ask(client, name) : -1;
        return size < 0 || told < 0 || told == size;
    }
}
