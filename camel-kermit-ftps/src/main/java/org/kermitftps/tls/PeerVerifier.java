package org.kermitftps.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;

/**
 * Judges the server's certificate. The engines ask it in full handshakes only, so "was it asked?" is also how a resumed
 * session is told from a new one, the same way for both engines.
 *
 * <p>The first certificate accepted, the control connection's, becomes the identity: whoever answers later, on a data
 * port or in a renegotiation, must show the same one.
 */
final class PeerVerifier extends X509ExtendedTrustManager {

    /** @param fault {@code null} if the certificate was accepted */
    record Judgement(X509Certificate leaf, FtpsException fault) {}

    private final TlsPeer peer;
    private final String host;
    private final Verification verification;
    private final X509TrustManager chain;
    private final String pin;
    private final List<PeerRule> rules;
    private final Function<SSLEngine, List<byte[]>> staples;
    // By engine, because a context's engines share this trust manager; weak, because a renegotiation leaves an entry
    // behind.
    private final Map<SSLEngine, Judgement> judgements = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile X509Certificate identity;

    /** @param staples the OCSP answers that came in an engine's handshake */
    PeerVerifier(TlsPeer peer, TlsSettings settings, Function<SSLEngine, List<byte[]>> staples)
            throws GeneralSecurityException {
        this.peer = peer;
        this.staples = staples;
        host = peer.host();
        rules = settings.rules();
        verification = settings.verification();
        pin = settings.pin();
        chain = chain(settings);
    }

    /** One judge for the whole connection, even if files are changed in between. */
    private X509TrustManager chain(TlsSettings settings) throws GeneralSecurityException {
        if (settings.chain() instanceof TrustFiles files) {
            return files.now();
        }
        return judgesChain() && settings.chain() == null ? DefaultTrust.of(null) : settings.chain();
    }

    private boolean judgesChain() {
        return verification == Verification.CHAIN_AND_NAME || verification == Verification.CHAIN;
    }

    /** What was found in this engine's handshake, once; {@code null} = it was not asked: the session was resumed. */
    Judgement take(SSLEngine engine) {
        return judgements.remove(engine);
    }

    void identity(X509Certificate leaf) {
        identity = leaf;
    }

    X509Certificate identity() {
        return identity;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType, SSLEngine engine)
            throws CertificateException {
        FtpsException fault = fault(certificates, authType, engine);
        judgements.put(engine, new Judgement(certificates[0], fault));
        if (fault != null) {
            throw new CertificateException(fault.getMessage(), fault);
        }
    }

    private FtpsException fault(X509Certificate[] certificates, String authType, SSLEngine engine) {
        X509Certificate leaf = certificates[0];
        if (identity != null) {
            return leaf.equals(identity) ? null : failed(DataFailure.DATA_OTHER_IDENTITY, leaf, null);
        }
        FtpsException fault = verified(certificates, authType, engine);
        return fault == null ? narrowed(shown(certificates, engine)) : fault;
    }

    private ShownChain shown(X509Certificate[] certificates, SSLEngine engine) {
        List<X509Certificate> anchors = judgesChain() ? List.of(chain.getAcceptedIssuers()) : List.of();
        return new ShownChain(peer, List.of(certificates), anchors, staples.apply(engine));
    }

    private FtpsException verified(X509Certificate[] certificates, String authType, SSLEngine engine) {
        X509Certificate leaf = certificates[0];
        return switch (verification) {
            case NONE, FIRST_USE -> null;
            case PIN ->
                Fingerprints.sha256(leaf).equals(pin) ? null : failed(TlsFailure.CERTIFICATE_NOT_PINNED, leaf, null);
            case CHAIN -> ChainFaults.explain(shown(certificates, engine), doubt(certificates, authType, null));
            case CHAIN_AND_NAME -> chainAndName(certificates, authType, engine);
        };
    }

    private FtpsException narrowed(ShownChain shown) {
        try {
            for (PeerRule rule : rules) {
                rule.check(shown);
            }
            return null;
        } catch (FtpsException e) {
            return e;
        }
    }

    private FtpsException chainAndName(X509Certificate[] certificates, String authType, SSLEngine engine) {
        X509Certificate leaf = certificates[0];
        boolean named = HostNames.matches(leaf, host);
        CertificateException doubt = doubt(certificates, authType, engine);
        // The JDK's trust manager checks names too, and its complaint does not say which check failed: ask again
        // without.
        boolean nameOnly = !named && (doubt == null || doubt(certificates, authType, null) == null);
        if (nameOnly) {
            return failed(TlsFailure.CERTIFICATE_OTHER_HOST, leaf, doubt);
        }
        return ChainFaults.explain(shown(certificates, engine), doubt);
    }

    /** @param engine {@code null} = judge the chain alone; otherwise the trust manager may look at names and OCSP too */
    private CertificateException doubt(X509Certificate[] certificates, String authType, SSLEngine engine) {
        try {
            if (engine != null && chain instanceof X509ExtendedTrustManager extended) {
                extended.checkServerTrusted(certificates, authType, engine);
            } else {
                chain.checkServerTrusted(certificates, authType);
            }
            // The JDK does not look at the dates of a certificate that is itself in the trust store.
            certificates[0].checkValidity();
            return null;
        } catch (CertificateException e) {
            return e;
        }
    }

    private FtpsException failed(Failure failure, X509Certificate leaf, CertificateException doubt) {
        String because = doubt == null ? "" : "; " + doubt.getMessage();
        return new FtpsException(failure, "host " + host + "; " + CertificateText.of(leaf) + because, doubt);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType) throws CertificateException {
        throw new CertificateException("only engines are judged here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("only engines are judged here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType) throws CertificateException {
        throw new CertificateException("only servers are judged here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("only servers are judged here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("only servers are judged here");
    }
}
