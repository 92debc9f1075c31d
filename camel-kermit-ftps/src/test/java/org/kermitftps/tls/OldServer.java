package org.kermitftps.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.bouncycastle.tls.crypto.impl.jcajce.JceDefaultTlsCredentialedDecryptor;

/** An echoing server nobody has looked after: one version, one suite, an RSA key of 1,024 bits signed with SHA-1. */
final class OldServer implements TestServer.Connection {

    private final JcaTlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());
    private final Map<String, TlsSession> sessions = new ConcurrentHashMap<>();
    private final List<Boolean> resumed = new CopyOnWriteArrayList<>();
    private final List<Integer> shown = new CopyOnWriteArrayList<>();
    private final KeyPair keys = keys();
    private final X509Certificate certificate = selfSigned();
    private final ProtocolVersion version;
    private final int suite;

    OldServer(ProtocolVersion version, int suite) {
        this.version = version;
        this.suite = suite;
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** In the order of the handshakes. */
    List<Boolean> resumed() {
        return resumed;
    }

    /** Lengths of the chains clients showed. */
    List<Integer> shown() {
        return shown;
    }

    @Override
    public void serve(Socket socket) throws IOException {
        TlsServerProtocol tls = new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream());
        tls.accept(new Server());
        tls.getInputStream().transferTo(tls.getOutputStream());
        tls.close();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate selfSigned() {
        X500Name name = new X500Name("CN=localhost");
        Instant now = Instant.now();
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                                    Date.from(now.plus(1, ChronoUnit.DAYS)),
                                    name,
                                    keys.getPublic())
                            .build(new JcaContentSignerBuilder("SHA1withRSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Server extends DefaultTlsServer {

        Server() {
            super(crypto);
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return version.only();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return new int[] {suite};
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
        public CertificateRequest getCertificateRequest() {
            short[] types = {ClientCertificateType.rsa_sign, ClientCertificateType.ecdsa_sign};
            return new CertificateRequest(
                    types,
                    TlsUtils.isTLSv12(context) ? TlsUtils.getDefaultSupportedSignatureAlgorithms(context) : null,
                    null);
        }

        @Override
        public void notifyClientCertificate(Certificate client) {
            shown.add(client.getLength());
        }

        @Override
        public void notifyHandshakeComplete() throws IOException {
            super.notifyHandshakeComplete();
            resumed.add(context.getSecurityParametersConnection().isResumedSession());
            TlsSession session = context.getSession();
            sessions.put(HexFormat.of().formatHex(session.getSessionID()), session);
        }

        @Override
        protected TlsCredentialedDecryptor getRSAEncryptionCredentials() {
            return new JceDefaultTlsCredentialedDecryptor(crypto, chain(), keys.getPrivate());
        }

        @Override
        protected TlsCredentialedSigner getRSASignerCredentials() {
            return new JcaDefaultTlsCredentialedSigner(
                    new TlsCryptoParameters(context),
                    crypto,
                    keys.getPrivate(),
                    chain(),
                    TlsUtils.isTLSv12(context)
                            ? SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.rsa)
                            : null);
        }

        private Certificate chain() {
            try {
                return new Certificate(new TlsCertificate[] {crypto.createCertificate(certificate.getEncoded())});
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
