package org.kermitftps.it.partner;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority of one day and the certificate it gave the embedded partner, made when asked for.
 *
 * <p>The partner's certificate names {@code localhost} and {@code 127.0.0.1}; a client that trusts {@link #writeCa(Path)}
 * and checks the host name accepts it, any other client must refuse it.
 */
public final class PartnerCertificate {
    private final X509Certificate ca;
    private final X509Certificate leaf;
    private final KeyPair leafKeys;

    private PartnerCertificate(X509Certificate ca, X509Certificate leaf, KeyPair leafKeys) {
        this.ca = ca;
        this.leaf = leaf;
        this.leafKeys = leafKeys;
    }

    /**
     * Makes two fresh key pairs and both certificates.
     *
     * @throws GeneralSecurityException when this JVM cannot make EC keys or sign with them
     */
    public static PartnerCertificate fresh() throws GeneralSecurityException {
        KeyPair caKeys = keys();
        KeyPair leafKeys = keys();
        X500Name issuer = new X500Name("CN=Kermit FTPS demo authority");
        try {
            X509v3CertificateBuilder ca = builder(issuer, issuer, caKeys);
            ca.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            X509v3CertificateBuilder leaf = builder(issuer, new X500Name("CN=localhost"), leafKeys);
            leaf.addExtension(Extension.subjectAlternativeName, false, loopback());
            return new PartnerCertificate(sign(ca, caKeys), sign(leaf, caKeys), leafKeys);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("Cannot make the partner's certificate", e);
        }
    }

    /** Writes the authority's certificate as PEM, for {@code verifyFile}. */
    public Path writeCa(Path pem) throws IOException, GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(ca.getEncoded());
        return Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    /** The partner's key and chain, in memory; the password guards nothing, a KeyStore only wants one. */
    KeyStore keyStore(char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("partner", leafKeys.getPrivate(), password, new Certificate[] {leaf, ca});
        return store;
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair keys) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(96, new SecureRandom()).setBit(96),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(1, ChronoUnit.DAYS)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair caKeys)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(caKeys.getPrivate())));
    }

    private static GeneralNames loopback() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
    }
}
