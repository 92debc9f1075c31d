package org.kermitftps.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.TestCertificates.Issued;

/**
 * A TLS server that staples what it is given and echoes. Of Bouncy Castle's low level, because the JDK's server staples
 * only what it has fetched from a responder itself.
 */
final class StaplingServer extends DefaultTlsServer {

    private final Issued issued;
    private final boolean tls13;
    private final List<byte[]> staples;

    private StaplingServer(JcaTlsCrypto crypto, Issued issued, boolean tls13, List<byte[]> staples) {
        super(crypto);
        this.issued = issued;
        this.tls13 = tls13;
        this.staples = staples;
    }

    /** @param staples by the chain; TLS 1.2 has room for the first only (RFC 6066) */
    static TestServer start(Issued issued, String protocol, byte[]... staples) throws IOException {
        JcaTlsCrypto crypto = new JcaTlsCryptoProvider()
                .setProvider(new BouncyCastleProvider())
                .create(new SecureRandom());
        boolean tls13 = protocol.equals(TlsPlans.TLS13);
        return TestServer.plain(socket -> {
            TlsServerProtocol tls = new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream());
            tls.accept(new StaplingServer(crypto, issued, tls13, List.of(staples)));
            InputStream in = tls.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                tls.getOutputStream().write(next);
            }
            tls.close();
        });
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return (tls13 ? ProtocolVersion.TLSv13 : ProtocolVersion.TLSv12).only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {
            tls13 ? CipherSuite.TLS_AES_128_GCM_SHA256 : CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
        };
    }

    @Override
    public TlsCredentials getCredentials() throws IOException {
        return new JcaDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                (JcaTlsCrypto) getCrypto(),
                issued.key(),
                tls13 ? new Certificate(new byte[0], entries()) : new Certificate(certificates()),
                SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
    }

    @Override
    public CertificateStatus getCertificateStatus() {
        return staples.isEmpty() ? null : status(staples.get(0));
    }

    /** RFC 8446 section 4.4.2.1: each certificate has its own answer. */
    private CertificateEntry[] entries() throws IOException {
        TlsCertificate[] certificates = certificates();
        CertificateEntry[] entries = new CertificateEntry[certificates.length];
        for (int i = 0; i < entries.length; i++) {
            Hashtable<Integer, byte[]> extensions = new Hashtable<>();
            if (i < staples.size()) {
                ByteArrayOutputStream encoded = new ByteArrayOutputStream();
                status(staples.get(i)).encode(encoded);
                extensions.put(TlsExtensionsUtils.EXT_status_request, encoded.toByteArray());
            }
            entries[i] = new CertificateEntry(certificates[i], extensions);
        }
        return entries;
    }

    private TlsCertificate[] certificates() throws IOException {
        TlsCertificate[] certificates = new TlsCertificate[issued.chain().size()];
        for (int i = 0; i < certificates.length; i++) {
            certificates[i] =
                    getCrypto().createCertificate(encoded(issued.chain().get(i)));
        }
        return certificates;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CertificateStatus status(byte[] staple) {
        return new CertificateStatus(CertificateStatusType.ocsp, OCSPResponse.getInstance(staple));
    }
}
