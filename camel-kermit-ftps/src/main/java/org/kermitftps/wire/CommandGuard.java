package org.kermitftps.wire;

import java.nio.charset.Charset;
import java.util.Optional;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.names.SentNames;

/** Keeps out of commands what would arrive as another one: a CR LF in a file name is a second command (NET-400 of Commons Net). */
final class CommandGuard {

    private CommandGuard() {}

    /**
     * Refuses what {@link SentNames} has refused before it is sent.
     *
     * @param encoding name of the control connection's charset
     * @throws FtpsException {@link Failure} 801, 804 or 805; nothing was sent
     */
    static void check(String verb, String argument, String encoding) throws FtpsException {
        String line = argument == null ? verb : verb + " " + argument;
        Optional<SentNames.Row> forbidden = SentNames.forbids(line, Charset.forName(encoding));
        if (forbidden.isPresent()) {
            throw new FtpsException(forbidden.get().failure(), CommandLog.masked(verb, argument));
        }
    }
}
