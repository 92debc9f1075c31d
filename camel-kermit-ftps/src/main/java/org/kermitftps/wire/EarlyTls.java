package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.Forwardness;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.tls.BegunTls;
import org.kermitftps.tls.TlsSocket;

/**
 * The TLS of a passive data connection, begun beside its transfer command: the ClientHello waits in the server's socket
 * until it has accepted the connection, and the 150 and the ServerHello come in one round trip.
 */
final class EarlyTls {

    private final KermitFtpClient client;
    private final DataTls tls;
    private Socket connected;
    private BegunTls begun;

    EarlyTls(KermitFtpClient client, DataTls tls) {
        this.client = client;
        this.tls = tls;
    }

    /** A transfer command for this connection is sent next. */
    void expect(Socket plain) {
        boolean wanted = client.ahead().allows(Forwardness.NEXT_FILE)
                && client.security().data() != ProtectionLevel.CLEAR;
        connected = wanted ? plain : null;
    }

    /** It has been sent. */
    void begin(String verb) throws IOException {
        if (connected != null && !verb.equals("REST")) {
            Socket plain = connected;
            connected = null;
            begun = tls.begin(client.tls(), client.watched(plain), verb);
        }
    }

    /** The server does not want the transfer. */
    void discard() {
        connected = null;
        if (begun != null) {
            begun.discard();
            begun = null;
        }
    }

    /** The server wants the transfer; {@code null} if TLS was not begun. */
    TlsSocket finish() throws FtpsException {
        BegunTls ours = begun;
        begun = null;
        return ours == null ? null : tls.finish(ours);
    }
}
