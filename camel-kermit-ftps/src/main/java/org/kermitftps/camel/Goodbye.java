package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.remote.FtpClientActivityListener;
import org.kermitftps.wire.KermitFtpClient;

/** QUIT if the server listens, then close; never fails, because nothing is left to save at this point. */
final class Goodbye {

    /** How long the reply to QUIT is waited for, in milliseconds; some servers never send one. */
    private static final int QUIT_MILLIS = 5_000;

    private Goodbye() {}

    static void say(KermitFtpClient client, FtpClientActivityListener listener, String server) {
        listener.onDisconnecting(server);
        try {
            if (client.isTransferring()) {
                client.cut();
            } else if (client.isConnected()) {
                client.setSoTimeout(QUIT_MILLIS);
                client.logout();
            }
        } catch (IOException e) {
            listener.onGeneralError(server, "QUIT: " + e.getMessage());
        } finally {
            client.abandon();
        }
        listener.onDisconnected(server);
    }
}
