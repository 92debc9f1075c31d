package org.kermitftps.tls;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;

/**
 * What the endpoint's options ask of TLS.
 *
 * @param verification how the certificate is judged
 * @param chain judges chains for {@link Verification#CHAIN_AND_NAME} and CHAIN; {@code null} = the JVM's default trust store
 * @param pin SHA-256 of the leaf as {@link Fingerprints#normalise} returns it, for {@link Verification#PIN}
 * @param keys client keys, empty = none
 * @param cipherSuites enabled suites, empty = the engine's default
 * @param reuse what data connections do with the control session
 * @param handshakeTimeout wall-clock limit of one handshake
 * @param closeNotify whether a data connection that ends without close_notify is an error (it may be cut short)
 * @param rules what is asked of the server's certificate besides, in this order
 */
public record TlsSettings(
        Verification verification,
        X509TrustManager chain,
        String pin,
        List<KeyManager> keys,
        List<String> cipherSuites,
        SessionReuse reuse,
        Duration handshakeTimeout,
        CloseNotify closeNotify,
        List<PeerRule> rules) {

    public TlsSettings {
        keys = keys == null ? List.of() : List.copyOf(keys);
        cipherSuites = cipherSuites == null ? List.of() : List.copyOf(cipherSuites);
        rules = List.copyOf(rules);
    }

    /** Nothing asked besides. */
    public TlsSettings(
            Verification verification,
            X509TrustManager chain,
            String pin,
            List<KeyManager> keys,
            List<String> cipherSuites,
            SessionReuse reuse,
            Duration handshakeTimeout,
            CloseNotify closeNotify) {
        this(verification, chain, pin, keys, cipherSuites, reuse, handshakeTimeout, closeNotify, List.of());
    }
}
