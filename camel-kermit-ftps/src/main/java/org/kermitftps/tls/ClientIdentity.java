package org.kermitftps.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** Our own certificate with its chain and key, from PEM files or a key store. */
public final class ClientIdentity {

    private ClientIdentity() {}

    /**
     * Options {@code clientCertificate} and {@code clientKey}.
     *
     * @param chain PEM, our certificate first, then its issuers
     * @param key PEM, PKCS #8, encrypted or not; may be the same file
     * @param password {@code null} = the key is not encrypted
     * @throws FtpsException {@link Failure#CLIENT_KEY_UNREADABLE}
     */
    public static X509ExtendedKeyManager ofPem(Path chain, Path key, String password) throws FtpsException {
        List<X509Certificate> certificates;
        try {
            certificates = PemTrust.certificates(chain);
        } catch (FtpsException e) {
            throw unreadable("clientCertificate " + chain + " has no readable CERTIFICATE block", e);
        }
        return checked(PemKey.load(key, password), certificates, "clientKey " + key);
    }

    /**
     * Option {@code keyStore}: the first key in it.
     *
     * @param file PKCS12 or JKS
     * @param password of the store and of the key
     * @throws FtpsException {@link Failure#CLIENT_KEY_UNREADABLE}
     */
    public static X509ExtendedKeyManager ofStore(Path file, String password) throws FtpsException {
        String where = "keyStore " + file;
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), secret);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, secret) instanceof PrivateKey key) {
                    X509Certificate[] chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toArray(X509Certificate[]::new);
                    return checked(key, List.of(chain), where);
                }
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(where + ", PKCS12 or JKS, with keyStorePassword: " + e.getMessage(), e);
        }
        throw unreadable(where + " has no private key", null);
    }

    private static X509ExtendedKeyManager checked(PrivateKey key, List<X509Certificate> chain, String where)
            throws FtpsException {
        if (!fits(key, chain.get(0))) {
            throw unreadable(
                    where + " is not the key of the first certificate, " + CertificateText.of(chain.get(0)), null);
        }
        return new OneKey(key, chain);
    }

    /** By trying: what the key signs, the certificate's must verify. */
    private static boolean fits(PrivateKey key, X509Certificate certificate) {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> key.getAlgorithm();
                };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(certificate.getSignature());
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(certificate.getSignature());
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static FtpsException unreadable(String why, Exception cause) {
        return new FtpsException(OptionFailure.CLIENT_KEY_UNREADABLE, why, cause);
    }
}
