package org.kermitftps.camel;

import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;

/**
 * How long no additional connection is asked for after one was refused. Every poll would ask again, and a server that counts
 * refused logins locks the account, or the address.
 */
final class Pause {

    /** After a refusal that may be over soon, as 421 for too many sessions. */
    private static final long SHORT_MILLIS = 30_000;

    private final long permanentMillis;
    private long until;
    private boolean set;

    /** @param permanentMillis after a refusal that would come again, as 530; 0 for no pause at all */
    Pause(long permanentMillis) {
        this.permanentMillis = permanentMillis;
    }

    synchronized void after(Exception refusal) {
        FtpsException ours = FailureEnding.ours(refusal);
        Failure failure = ours == null ? null : ours.failure();
        if (failure == ConnectionFailure.NO_CONNECTION_FREE) {
            // Nobody was asked: connectionCeiling is ours.
            return;
        }
        boolean permanent = failure != null && failure.again() == Failure.Again.NEVER;
        long millis = permanent ? permanentMillis : Math.min(permanentMillis, SHORT_MILLIS);
        until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        set = millis > 0;
    }

    synchronized boolean isWaiting() {
        return set && System.nanoTime() - until < 0;
    }
}
