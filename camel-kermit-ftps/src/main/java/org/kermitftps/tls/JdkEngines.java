package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;

/**
 * The JDK's TLS. Its client cache finds the session to resume by the host and port given to createSSLEngine, which need
 * not be those of the connection: data engines name the control connection's.
 */
final class JdkEngines implements Engines {

    private final SSLContext context;
    private final TlsPeer peer;

    JdkEngines(TlsPeer peer, List<KeyManager> keys, TrustManager trust) throws GeneralSecurityException {
        this.peer = peer;
        context = SSLContext.getInstance("TLS");
        context.init(keys.toArray(KeyManager[]::new), new TrustManager[] {trust}, null);
    }

    @Override
    public SSLEngine fresh() {
        return context.createSSLEngine(peer.host(), peer.port());
    }

    @Override
    public void established(SSLEngine control) {
        // The context's session cache has it already.
    }

    @Override
    public List<byte[]> staples(SSLEngine handshaking) {
        // Asked for unless the JVM was started with -Djdk.tls.client.enableStatusRequestExtension=false.
        return handshaking.getHandshakeSession() instanceof ExtendedSSLSession extended
                ? extended.getStatusResponses()
                : List.of();
    }

    @Override
    public SSLEngine resuming() {
        return fresh();
    }
}
