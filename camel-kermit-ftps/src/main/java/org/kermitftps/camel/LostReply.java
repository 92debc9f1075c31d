package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.SizeCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload whose final reply was lost with the connection: the 226 may have been on its way. A new connection is asked
 * for the size or the hash; whatever cannot be told counts as not arrived, or, where that cannot be undone, as uncertain.
 */
final class LostReply {

    private static final Logger LOG = LoggerFactory.getLogger(LostReply.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final ArrivalProof proof;
    private final String target;
    private boolean asked;

    LostReply(KermitFtpsOperations operations, KermitFtpClient client, ArrivalProof proof, String target) {
        this.operations = operations;
        this.client = client;
        this.proof = proof;
        this.target = target;
    }

    /** Whether a new connection was made to ask. */
    boolean isAsked() {
        return asked;
    }

    /** Whether the file is there and whole. */
    boolean hasArrived(Destination to, long before, long sent, IOException lost) {
        asked = true;
        try {
            operations.reconnect();
            TransferOutcome outcome = proof.ofLostReply(to, before, sent);
            LOG.info("{}: the connection was lost before the final reply; asked over a new one: {}", target, outcome);
            return outcome == TransferOutcome.VERIFIED;
        } catch (IOException e) {
            lost.addSuppressed(e);
            return false;
        }
    }

    /** What to report. What was appended cannot be taken back, so only a file of its old size may be delivered to again. */
    IOException last(Destination to, long before, IOException reason) {
        boolean untouched = !to.append() || !client.mayHaveMadeFile() || hasOldSize(to, before, reason);
        return untouched
                ? reason
                : new FtpsException(TransferFailure.ARRIVAL_UNCERTAIN, "appending to " + target, reason);
    }

    private boolean hasOldSize(Destination to, long before, IOException reason) {
        try {
            if (!asked && SureRename.isLost(reason)) {
                operations.reconnect();
            }
            return SizeCommand.ask(client, to.first()) == before;
        } catch (IOException e) {
            reason.addSuppressed(e);
            return false;
        }
    }
}
