package org.kermitftps.wire;

import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;

/** Keeps control characters out of commands: a CR LF in a file name would be a second command (NET-400 of Commons Net). */
final class CommandGuard {

    private CommandGuard() {}

    /** @throws FtpsException {@link Failure#COMMAND_FORBIDDEN}; nothing was sent */
    static void check(String verb, String argument) throws FtpsException {
        if (isForbidden(verb) || argument != null && isForbidden(argument)) {
            throw new FtpsException(GuardFailure.COMMAND_FORBIDDEN, CommandLog.masked(verb, argument));
        }
    }

    private static boolean isForbidden(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0;
    }
}
