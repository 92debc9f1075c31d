package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
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
    private IOException failure;

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

    /** It has been sent. What goes wrong is reported by {@link #finish}: the server's reply comes first and says more. */
    void begin(String verb) {
        if (connected == null || verb.equals("REST")) {
            return;
        }
        Socket plain = connected;
        connected = null;
        try {
            begun = tls.begin(client.tls(), client.watched(plain), verb);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** The server does not want the transfer. */
    void discard() {
        connected = null;
        failure = null;
        if (begun != null) {
            begun.discard();
            begun = null;
        }
    }

    /** The server wants the transfer; {@code null} if TLS was not begun. */
    TlsSocket finish() throws IOException {
        IOException reason = failure;
        failure = null;
        if (reason != null) {
            throw reason;
        }
        BegunTls ours = begun;
        begun = null;
        return ours == null ? null : tls.finish(ours);
    }
}
