package org.kermitftps.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;

/** Both ends' certificates for {@link BcTlsClient}: the same judge and the same keys as for every other engine. */
final class BcTlsIdentities {

    private final JcaTlsCrypto crypto;
    private final X509ExtendedKeyManager keys;
    private final X509ExtendedTrustManager trust;

    BcTlsIdentities(JcaTlsCrypto crypto, X509ExtendedKeyManager keys, X509ExtendedTrustManager trust) {
        this.crypto = crypto;
        this.keys = keys;
        this.trust = trust;
    }

    TlsAuthentication authentication(BcTlsClient client, TlsClientContext context) {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate shown) throws IOException {
                client.stapled(staples(shown.getCertificateStatus()));
                judge(client.chain(shown.getCertificate()), client);
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                return credentials(context);
            }
        };
    }

    /** Of the server's own certificate, the only one asked for in TLS 1.2 (RFC 6066 section 8). */
    private static List<byte[]> staples(CertificateStatus status) throws IOException {
        boolean ocsp = status != null && status.getStatusType() == CertificateStatusType.ocsp;
        return ocsp ? List.of(status.getOCSPResponse().getEncoded()) : List.of();
    }

    private void judge(List<X509Certificate> chain, BcTlsClient client) throws IOException {
        if (chain.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "No certificate was shown");
        }
        try {
            trust.checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN", client.shown(chain));
        } catch (CertificateException e) {
            throw new TlsFatalAlert(AlertDescription.certificate_unknown, e);
        }
    }

    private TlsCredentials credentials(TlsClientContext context) throws IOException {
        String alias = keys.chooseEngineClientAlias(new String[] {"RSA", "EC"}, null, null);
        if (alias == null) {
            return null;
        }
        PrivateKey key = keys.getPrivateKey(alias);
        return new JcaDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context), crypto, key, certificates(alias), algorithm(key, context));
    }

    private Certificate certificates(String alias) throws IOException {
        X509Certificate[] chain = keys.getCertificateChain(alias);
        TlsCertificate[] shown = new TlsCertificate[chain.length];
        try {
            for (int i = 0; i < chain.length; i++) {
                shown[i] = crypto.createCertificate(chain[i].getEncoded());
            }
        } catch (GeneralSecurityException e) {
            throw new TlsFatalAlert(AlertDescription.internal_error, e);
        }
        return new Certificate(shown);
    }

    /** Before TLS 1.2 there is no choice (RFC 4346 section 7.4.8). */
    private static SignatureAndHashAlgorithm algorithm(PrivateKey key, TlsClientContext context) throws IOException {
        short kind = key.getAlgorithm().equals("RSA") ? SignatureAlgorithm.rsa : SignatureAlgorithm.ecdsa;
        return TlsUtils.isTLSv12(context)
                ? TlsUtils.chooseSignatureAndHashAlgorithm(
                        context, context.getSecurityParametersHandshake().getServerSigAlgs(), kind)
                : null;
    }
}
