package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPReply;

/** REST if one is due, then the command that uses a data connection. */
final class TransferCommand {

    private final KermitFtpClient client;
    private final String verb;
    private final String argument;
    private boolean accepted;

    TransferCommand(KermitFtpClient client, String verb, String argument) {
        this.client = client;
        this.verb = verb;
        this.argument = argument;
    }

    /** Sends it; whether the server said 1yz. */
    boolean accepted() throws IOException {
        long offset = client.getRestartOffset();
        if (offset > 0) {
            client.setRestartOffset(0);
            if (!FTPReply.isPositiveIntermediate(client.rest(Long.toString(offset)))) {
                return false;
            }
        }
        accepted = FTPReply.isPositivePreliminary(client.sendCommand(verb, argument));
        return accepted;
    }

    /** The same; the socket is closed unless the server said 1yz. */
    boolean acceptedOn(Socket socket) throws IOException {
        boolean yes = false;
        try {
            yes = accepted();
            return yes;
        } finally {
            if (!yes) {
                socket.close();
            }
        }
    }

    /** Whether the server has accepted it at some time: a file may have been made or cut. */
    boolean wasAccepted() {
        return accepted;
    }

    /** For messages. */
    String verb() {
        return verb;
    }
}
