package org.kermitftps.support;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.kermitftps.support.TestCertificates.Issued;

/** X.509 certificates with a signature, by an issuer or by themselves; {@link TestCertificates} says which there are. */
final class CertificateMaker {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateMaker() {}

    /** With new keys; without an issuer it signs itself. Names that are IP literals become addresses. */
    static Issued make(String subject, Instant from, Instant to, Issued issuer, boolean authority, String... names) {
        return make(subject, from, to, issuer, newKeys(), authority, names);
    }

    static Issued make(
            String subject, Instant from, Instant to, Issued issuer, KeyPair keys, boolean authority, String... names) {
        try {
            X500Principal own = new X500Principal(subject);
            X500Principal signer = issuer == null ? own : issuer.certificate().getSubjectX500Principal();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    signer, new BigInteger(64, RANDOM), Date.from(from), Date.from(to), own, keys.getPublic());
            addExtensions(builder, authority, names);
            PrivateKey signingKey = issuer == null ? keys.getPrivate() : issuer.key();
            X509Certificate made = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signingKey)));
            List<X509Certificate> above = issuer == null ? List.of() : issuer.chain();
            return new Issued(Stream.concat(Stream.of(made), above.stream()).toList(), keys.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addExtensions(JcaX509v3CertificateBuilder builder, boolean authority, String... names)
            throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (names.length > 0) {
            GeneralName[] general =
                    Arrays.stream(names).map(CertificateMaker::generalName).toArray(GeneralName[]::new);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(general));
        }
    }

    private static GeneralName generalName(String name) {
        boolean address = name.contains(":") || name.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }
}
