package org.kermitftps.wire;

import java.io.IOException;

/** SIZE (RFC 3659 section 4): the server's word on how long a file is; in TYPE A it means something else. */
public final class SizeCommand {

    private static final int FILE_STATUS = 213;

    private SizeCommand() {}

    /** Bytes, or -1 if the server does not tell; its reply is the client's latest then. */
    public static long ask(KermitFtpClient client, String name) throws IOException {
        client.typeSwitch().before("SIZE");
        if (client.sendCommand("SIZE", name) != FILE_STATUS) {
            return -1;
        }
        try {
            return Long.parseLong(client.getReplyStrings()[0].substring(4).strip());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return -1;
        }
    }
}
