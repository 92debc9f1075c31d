package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jsse.BCExtendedSSLSession;
import org.bouncycastle.jsse.BCSSLEngine;
import org.bouncycastle.jsse.BCSSLParameters;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;

/**
 * Bouncy Castle's TLS, the only class that knows Bouncy Castle's types: it is not loaded unless a plan asks for it.
 *
 * <p>The provider object is handed to the context and never registered in the JVM. Without arguments it takes ciphers
 * from the JDK's providers; Bouncy Castle's own AES-GCM costs 13 times the CPU. Extended Master Secret stays on; to a
 * server without it this engine offers no session (the JDK's does), which is one reason why there is a next plan.
 */
final class BouncyCastleEngines implements Engines {

    private static final Provider PROVIDER = new BouncyCastleJsseProvider();

    private final SSLContext context;
    private final TlsPeer peer;
    private final ClientKeys keys;
    private BCExtendedSSLSession session;
    private ShortHello hello;

    BouncyCastleEngines(TlsPeer peer, ClientKeys keys, TrustManager trust) throws GeneralSecurityException {
        this.peer = peer;
        this.keys = keys;
        context = SSLContext.getInstance("TLS", PROVIDER);
        // Explicit: with null Bouncy Castle asks for its own "DEFAULT" SecureRandom, which needs its other provider.
        context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, new SecureRandom());
    }

    @Override
    public SSLEngine fresh() {
        return context.createSSLEngine(peer.host(), peer.port());
    }

    @Override
    public void established(SSLEngine control) throws SSLPeerUnverifiedException {
        session = ((BCSSLEngine) control).getBCSession();
        // Bouncy Castle takes the schemes offered for those our own certificate may sign with, and shows none without
        // one.
        hello = keys.present() ? null : ShortHello.of(session.getPeerCertificates(), session.getCipherSuite());
    }

    @Override
    public List<byte[]> staples(SSLEngine handshaking) {
        return ((BCSSLEngine) handshaking).getBCHandshakeSession().getStatusResponses();
    }

    @Override
    public SSLEngine resuming() {
        SSLEngine engine = fresh();
        ((BCSSLEngine) engine).setBCSessionToResume(session);
        if (hello != null) {
            shorten((BCSSLEngine) engine);
        }
        return engine;
    }

    private void shorten(BCSSLEngine engine) {
        BCSSLParameters parameters = engine.getParameters();
        parameters.setNamedGroups(hello.groups().toArray(String[]::new));
        parameters.setSignatureSchemes(hello.schemes().toArray(String[]::new));
        engine.setParameters(parameters);
    }
}
