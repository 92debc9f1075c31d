package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices a connection that died unused: when the first command over it gets no reply, it is said again over a new one.
 * That replaces the NOOP before every step. Every first command may be said twice without harm; the one that begins a
 * transfer opens no file yet.
 */
final class Revival {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final boolean possible;
    private final long heard;

    /** To be made before the first command. */
    Revival(KermitFtpsOperations operations, KermitFtpClient client, KermitFtpsEndpoint endpoint) {
        this.operations = operations;
        this.client = client;
        // Over a new connection a stepwise endpoint would be in another directory; and a new one is not tried twice.
        possible = client.isConnected() && !endpoint.getConfiguration().isStepwise();
        heard = client.replyCount();
    }

    /** Runs it, over a new connection if the one there is turns out to be dead. */
    <T> T run(CamelEdge.Operation<T> operation) {
        try {
            return CamelEdge.call(operation);
        } catch (FtpsOperationFailedException e) {
            if (!isCalledFor(e.failure())) {
                throw e;
            }
            return CamelEdge.call(() -> {
                LOG.info("Connecting anew, the connection had died: {}", e.getMessage());
                operations.reconnect();
                return operation.run();
            });
        }
    }

    /** Whether that is the failure of the first command over a connection that had died. */
    boolean isCalledFor(IOException e) {
        return e instanceof FtpsException ours ? isCalledFor(ours.failure()) : isUnanswered();
    }

    private boolean isCalledFor(Failure failure) {
        return failure.again() == Failure.Again.RECONNECT && isUnanswered();
    }

    private boolean isUnanswered() {
        return possible && client.replyCount() == heard;
    }
}
