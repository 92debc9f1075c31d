package org.kermitftps.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.kermitftps.support.TestCertificates.Issued;

/** An echoing TLS 1.2 server without Extended Master Secret (RFC 7627), like those with OpenSSL 1.0.2 (CentOS 7). */
final class NoExtendedMasterSecret implements TestServer.Connection {

    private final JcaTlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());
    private final Map<String, TlsSession> sessions = new ConcurrentHashMap<>();
    private final List<Boolean> resumed = new CopyOnWriteArrayList<>();
    private final Issued issued;

    NoExtendedMasterSecret(Issued issued) {
        this.issued = issued;
    }

    /** In the order of the handshakes. */
    List<Boolean> resumed() {
        return resumed;
    }

    @Override
    public void serve(Socket socket) throws IOException {
        TlsServerProtocol tls = new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream());
        tls.accept(new Server());
        tls.getInputStream().transferTo(tls.getOutputStream());
        tls.close();
    }

    private final class Server extends DefaultTlsServer {

        Server() {
            super(crypto);
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.TLSv12.only();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return new int[] {CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
        }

        @Override
        public boolean shouldUseExtendedMasterSecret() {
            return false;
        }

        @Override
        public boolean allowLegacyResumption() {
            return true;
        }

        @Override
        public byte[] getNewSessionID() {
            byte[] id = new byte[32];
            crypto.getSecureRandom().nextBytes(id);
            return id;
        }

        @Override
        public TlsSession getSessionToResume(byte[] sessionId) {
            return sessions.get(HexFormat.of().formatHex(sessionId));
        }

        @Override
        public void notifyHandshakeComplete() throws IOException {
            super.notifyHandshakeComplete();
            resumed.add(context.getSecurityParametersConnection().isResumedSession());
            TlsSession session = context.getSession();
            sessions.put(HexFormat.of().formatHex(session.getSessionID()), session);
        }

        @Override
        protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
            try {
                TlsCertificate leaf =
                        crypto.createCertificate(issued.certificate().getEncoded());
                return new JcaDefaultTlsCredentialedSigner(
                        new TlsCryptoParameters(context),
                        crypto,
                        issued.key(),
                        new Certificate(new TlsCertificate[] {leaf}),
                        SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
            } catch (java.security.cert.CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
