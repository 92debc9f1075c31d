package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPReply;

/** REST if one is due, then the command that uses a data connection. */
final class TransferCommand {

    private final KermitFtpClient client;
    private final String verb;
    private final String argument;
    private final long offset;
    private boolean accepted;
    private boolean mayHaveRun;

    TransferCommand(KermitFtpClient client, String verb, String argument) {
        this.client = client;
        this.verb = verb;
        this.argument = argument;
        // Kept, because the command may be sent twice, over a passive and an active data connection.
        this.offset = client.getRestartOffset();
        client.setRestartOffset(0);
    }

    /** Sends it; whether the server said 1yz. */
    boolean accepted() throws IOException {
        if (offset > 0 && !FTPReply.isPositiveIntermediate(client.rest(Long.toString(offset)))) {
            accepted = false;
            return false;
        }
        boolean ranBefore = mayHaveRun;
        mayHaveRun = true;
        int code = client.sendCommand(verb, argument);
        mayHaveRun = ranBefore || !FTPReply.isNegativePermanent(code);
        accepted = FTPReply.isPositivePreliminary(code);
        return accepted;
    }

    /** The same; the socket is closed unless the server said 1yz. */
    boolean acceptedOn(Socket socket) throws IOException {
        boolean yes = false;
        client.earlyTls().expect(socket);
        try {
            yes = accepted();
            return yes;
        } finally {
            if (!yes) {
                client.earlyTls().discard();
                socket.close();
            }
        }
    }

    /**
     * Whether the server may have made or cut a file at some time: vsftpd does so first, and says 425 or loses the
     * connection then. Only a 5yz says that it has not.
     */
    boolean mayHaveRun() {
        return mayHaveRun;
    }

    /** Whether it is one that makes a file at the server, or cuts one. */
    boolean makesFile() {
        return verb.equals("STOR") || verb.equals("STOU") || verb.equals("APPE");
    }

    /** Whether the server has accepted it, the last time it was sent. */
    boolean wasAccepted() {
        return accepted;
    }

    /** For messages. */
    String verb() {
        return verb;
    }
}
