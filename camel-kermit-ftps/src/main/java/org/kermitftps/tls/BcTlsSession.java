package org.kermitftps.tls;

import java.security.Principal;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** What a handshake of {@link BcTlsEngine} has come to so far, in the form trust managers and our own code ask for. */
final class BcTlsSession implements SSLSession {

    /** RFC 5246 section 6.2.3: 2^14 of data, 2,048 around it; twice, as TLS 1.0 splits records (1/n-1). */
    private static final int PACKET = 5 + 16_384 + 2_048 + 1_024;

    private static final int DATA = 16_384;

    private final TlsPeer peer;
    private final String protocol;
    private final String cipherSuite;
    private final List<X509Certificate> chain;

    BcTlsSession(TlsPeer peer, String protocol, String cipherSuite, List<X509Certificate> chain) {
        this.peer = peer;
        this.protocol = protocol;
        this.cipherSuite = cipherSuite;
        this.chain = chain;
    }

    static BcTlsSession none(TlsPeer peer) {
        return new BcTlsSession(peer, "NONE", "SSL_NULL_WITH_NULL_NULL", List.of());
    }

    @Override
    public String getProtocol() {
        return protocol;
    }

    @Override
    public String getCipherSuite() {
        return cipherSuite;
    }

    @Override
    public Certificate[] getPeerCertificates() throws SSLPeerUnverifiedException {
        if (chain.isEmpty()) {
            throw new SSLPeerUnverifiedException("No certificate was shown");
        }
        return chain.toArray(Certificate[]::new);
    }

    @Override
    public Principal getPeerPrincipal() throws SSLPeerUnverifiedException {
        return ((X509Certificate) getPeerCertificates()[0]).getSubjectX500Principal();
    }

    @Override
    public String getPeerHost() {
        return peer.host();
    }

    @Override
    public int getPeerPort() {
        return peer.port();
    }

    @Override
    public int getPacketBufferSize() {
        return PACKET;
    }

    @Override
    public int getApplicationBufferSize() {
        return DATA;
    }

    @Override
    public boolean isValid() {
        return !chain.isEmpty();
    }

    @Override
    public byte[] getId() {
        return new byte[0];
    }

    @Override
    public Certificate[] getLocalCertificates() {
        return null;
    }

    @Override
    public Principal getLocalPrincipal() {
        return null;
    }

    @Override
    public javax.net.ssl.SSLSessionContext getSessionContext() {
        return null;
    }

    @Override
    public long getCreationTime() {
        return 0;
    }

    @Override
    public long getLastAccessedTime() {
        return 0;
    }

    @Override
    public void invalidate() {
        // The session to resume belongs to BcTlsEngines.
    }

    @Override
    public void putValue(String name, Object value) {
        throw new UnsupportedOperationException("nobody keeps values here");
    }

    @Override
    public Object getValue(String name) {
        return null;
    }

    @Override
    public void removeValue(String name) {
        // There are none.
    }

    @Override
    public String[] getValueNames() {
        return new String[0];
    }
}
