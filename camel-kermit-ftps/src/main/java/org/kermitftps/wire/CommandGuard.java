package org.kermitftps.wire;

import java.nio.charset.Charset;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.TransferFailure;

/** Keeps control characters out of commands: a CR LF in a file name would be a second command (NET-400 of Commons Net). */
final class CommandGuard {

    private CommandGuard() {}

    /**
     * @param encoding of commands on this connection; what it does not have would become a question mark
     * @throws FtpsException {@link GuardFailure#COMMAND_FORBIDDEN} or {@link TransferFailure#NAME_UNMAPPABLE}; nothing was
     *     sent
     */
    static void check(String verb, String argument, String encoding) throws FtpsException {
        if (isForbidden(verb) || argument != null && isForbidden(argument)) {
            throw new FtpsException(GuardFailure.COMMAND_FORBIDDEN, CommandLog.masked(verb, argument));
        }
        if (argument != null && !Charset.forName(encoding).newEncoder().canEncode(argument)) {
            throw new FtpsException(
                    TransferFailure.NAME_UNMAPPABLE, CommandLog.masked(verb, argument) + " in " + encoding);
        }
    }

    private static boolean isForbidden(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0;
    }
}
