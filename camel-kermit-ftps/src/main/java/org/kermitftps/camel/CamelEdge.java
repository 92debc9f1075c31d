package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;

/**
 * The one place where exceptions cross into Camel: whatever an operation throws, inherited code's included, leaves as
 * {@link FtpsOperationFailedException} if one of ours is behind it.
 */
final class CamelEdge {

    private CamelEdge() {}

    /** An operation that may fail. */
    interface Operation<T> {
        T run() throws IOException;
    }

    /** An operation without a result. */
    interface Action {
        void run() throws IOException;
    }

    static <T> T call(Operation<T> operation) {
        try {
            return operation.run();
        } catch (IOException | GenericFileOperationFailedException e) {
            throw translated(e);
        }
    }

    static void run(Action action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    private static GenericFileOperationFailedException translated(Exception e) {
        if (e instanceof FtpsOperationFailedException known) {
            return known;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FtpsException ours) {
                return new FtpsOperationFailedException(ours);
            }
        }
        if (e instanceof GenericFileOperationFailedException camels && !(e.getCause() instanceof IOException)) {
            return camels;
        }
        return new FtpsOperationFailedException(
                new FtpsException(ConnectionFailure.CONNECTION_LOST, e.getMessage(), e));
    }
}
