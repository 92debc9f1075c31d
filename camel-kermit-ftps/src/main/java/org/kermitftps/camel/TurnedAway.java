package org.kermitftps.camel;

import org.kermitftps.failure.FtpsException;

/** The server takes no connection more, and there are others to go on with: nothing has failed yet. */
final class TurnedAway extends FtpsException {

    private static final long serialVersionUID = 1L;

    TurnedAway(FtpsException refusal) {
        super(refusal.failure(), refusal.getMessage(), refusal.replyCode(), refusal.replyText(), refusal);
    }

    /** Whether that is behind an exception that has come through Camel. */
    static boolean is(Exception e) {
        return e instanceof FtpsOperationFailedException && e.getCause() instanceof TurnedAway;
    }
}
