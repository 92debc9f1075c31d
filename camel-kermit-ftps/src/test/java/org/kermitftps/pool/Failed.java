package org.kermitftps.pool;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.FtpsException;

/** What another thread came to. */
final class Failed {

    private Failed() {}

    /** Why it failed, or its result. */
    static Object failure(Future<?> future) throws Exception {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return ((FtpsException) e.getCause()).failure();
        }
    }
}
