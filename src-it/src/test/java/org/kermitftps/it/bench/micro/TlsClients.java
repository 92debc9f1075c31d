package org.kermitftps.it.bench.micro;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.tls.ControlTls;
import org.kermitftps.tls.TlsPeer;
import org.kermitftps.tls.TlsSettings;
import org.kermitftps.tls.Verification;

/** Our TLS by a plan of the table, and the JDK's SSLSocket with the same version and suite. */
final class TlsClients {

    private TlsClients() {}

    /** As the component says it: {@code bc/TLSv1.2}. */
    static TlsPlan plan(String label) {
        return TlsPlans.TABLE.stream()
                .filter(plan -> plan.label().toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    static ControlTls ours(TlsPlan plan, TlsPeerServer server) throws IOException {
        TlsSettings credulous = MemoryClients.credulous();
        TlsSettings settings = new TlsSettings(
                Verification.NONE,
                null,
                null,
                List.of(),
                List.of(suite(plan)),
                SessionReuse.REQUIRED,
                credulous.handshakeTimeout(),
                CloseNotify.TRUE);
        return new ControlTls(plan, new TlsPeer("localhost", server.port()), settings);
    }

    /** One context, so that the second connection resumes. */
    static SSLContext stock() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, null);
        return context;
    }

    static SSLSocket stock(SSLContext context, TlsPlan plan, TlsPeerServer server, Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", server.port(), true);
        socket.setEnabledProtocols(new String[] {plan.protocol()});
        socket.setEnabledCipherSuites(new String[] {suite(plan)});
        socket.startHandshake();
        return socket;
    }

    private static String suite(TlsPlan plan) {
        return plan.protocol().equals(TlsPlans.TLS13)
                ? "TLS_AES_256_GCM_SHA384"
                : "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // Nobody asks.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // Made a moment ago, in this JVM.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
