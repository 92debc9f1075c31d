package org.kermitftps.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.kermitftps.negotiate.Reply;

/** The time of one file: MDTM (RFC 3659 section 3), or the fact of MLST (section 7) where MDTM is not known. */
public final class ModifyTime {

    private static final int UNKNOWN_COMMAND_LOWEST = 500;
    private static final int UNKNOWN_COMMAND_HIGHEST = 504;
    private static final int DONE = 250;

    private ModifyTime() {}

    /** UTC as the server tells it, or {@code null} if it does not: there is no such file, or no command for it. */
    public static Instant ask(KermitFtpClient client, String name) throws IOException {
        Instant told = MdtmCommand.ask(client, name);
        int code = client.getReplyCode();
        boolean unknown = code >= UNKNOWN_COMMAND_LOWEST && code <= UNKNOWN_COMMAND_HIGHEST;
        return told == null && unknown && client.serverFeatures().facts().contains("MODIFY")
                ? byMlst(client, name)
                : told;
    }

    private static Instant byMlst(KermitFtpClient client, String name) throws IOException {
        Reply reply = client.send("MLST", name);
        Stream<String> facts = reply.code() == DONE ? reply.text().lines().skip(1) : Stream.empty();
        return facts.map(String::strip)
                .map(line -> FactsLine.time(FactsLine.fact(line, "modify")))
                .filter(time -> time != null)
                .findFirst()
                .orElse(null);
    }
}
