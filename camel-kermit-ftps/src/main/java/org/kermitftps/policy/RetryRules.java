package org.kermitftps.policy;

import org.kermitftps.failure.Failure;

/** Whether a failed connection attempt is worth another one; the reasons stand in {@link Failure.Again}. */
public final class RetryRules {

    private RetryRules() {}

    /**
     * @param failure what ended the attempt
     * @param attempt 1 for the first
     * @param maximum option {@code maximumReconnectAttempts}; less than 1 counts as 1
     */
    public static boolean connectAgain(Failure failure, int attempt, int maximum) {
        return failure.again() == Failure.Again.RECONNECT && attempt < Math.max(1, maximum);
    }
}
