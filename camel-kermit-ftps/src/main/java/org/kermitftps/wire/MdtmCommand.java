package org.kermitftps.wire;

import java.io.IOException;
import java.time.Instant;

/** MDTM (RFC 3659 section 3): the server's word on when a file was changed, in UTC. */
public final class MdtmCommand {

    private MdtmCommand() {}

    /** {@code null} if the server does not tell, or tells what is no time; its reply is the client's latest then. */
    public static Instant ask(KermitFtpClient client, String name) throws IOException {
        int code = client.sendCommand("MDTM", name);
        String[] lines = client.getReplyStrings();
        return ModificationTime.of(code, lines[lines.length - 1]);
    }
}
