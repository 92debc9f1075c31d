package org.kermitftps.camel;

import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.kermitftps.journal.Ending;
import org.kermitftps.journal.Result;

/** What a failure says in the transaction log. */
final class FailureEnding {

    private FailureEnding() {}

    static Ending of(Exception e, Result result) {
        FtpsException ours = ours(e);
        String reason = Printable.of(String.valueOf(e.getMessage()));
        return ours == null
                ? new Ending(result, reason, null, 0, null)
                : new Ending(result, reason, ours.failure().code(), ours.replyCode(), ReplyText.of(ours.replyText()));
    }

    /** The failure of our family behind an exception, {@code null} if there is none. */
    static FtpsException ours(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof FtpsException)) {
            cause = cause.getCause();
        }
        return (FtpsException) cause;
    }
}
