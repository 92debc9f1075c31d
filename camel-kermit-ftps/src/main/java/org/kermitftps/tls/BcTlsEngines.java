package org.kermitftps.tls;

import java.security.SecureRandom;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlan;

/**
 * Bouncy Castle's TLS below JSSE, ciphers from the JDK's providers. It resumes sessions without Extended Master Secret,
 * and with {@link TlsEngineName#LEGACY} speaks TLS 1.0, 1.1 and old suites, on this connection alone.
 */
final class BcTlsEngines implements Engines {

    private final JcaTlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());
    private final TlsPlan plan;
    private final TlsPeer peer;
    private final BcTlsIdentities identities;
    private volatile TlsSession session;

    BcTlsEngines(TlsPlan plan, TlsPeer peer, X509ExtendedKeyManager keys, X509ExtendedTrustManager trust) {
        this.plan = plan;
        this.peer = peer;
        identities = new BcTlsIdentities(crypto, keys, trust);
    }

    @Override
    public SSLEngine fresh() {
        return engine(null);
    }

    @Override
    public void established(SSLEngine control) {
        session = ((BcTlsEngine) control).client().resumable();
    }

    @Override
    public List<byte[]> staples(SSLEngine handshaking) {
        return ((BcTlsEngine) handshaking).client().staples();
    }

    @Override
    public SSLEngine resuming() {
        return engine(session);
    }

    private SSLEngine engine(TlsSession resume) {
        List<String> suites = BcTlsSuites.names(plan.engine() == TlsEngineName.LEGACY);
        return new BcTlsEngine(peer, new BcTlsClient(crypto, peer, plan, identities, resume), suites);
    }
}
