package org.kermitftps.wire;

import java.io.IOException;
import java.time.Instant;

/** MDTM (RFC 3659 section 3): the server's word on when a file was changed, in UTC. */
public final class MdtmCommand {

    private static final int FILE_STATUS = 213;

    private MdtmCommand() {}

    /** {@code null} if the server does not tell, or tells what is no time; its reply is the client's latest then. */
    public static Instant ask(KermitFtpClient client, String name) throws IOException {
        if (client.sendCommand("MDTM", name) != FILE_STATUS) {
            return null;
        }
        String reply = client.getReplyStrings()[0];
        return reply.length() > 4 ? FactsLine.time(reply.substring(4).strip()) : null;
    }
}
