package org.kermitftps.support;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

/**
 * Certificates no good authority issues, and extensions few have. Valid for a year, named localhost, with an EC key, until
 * told otherwise; way in: {@link #by}.
 */
public final class OddCertificates {

    // RFC 7633: id-pe-tlsfeature, which says that the server must staple.
    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");
    private static final int STATUS_REQUEST = 5;
    private static final Duration YEAR = Duration.ofDays(365);

    private final Issued issuer;
    private final List<Extension> extensions = new ArrayList<>();
    private KeyPair keys = keys("EC", 256);
    private Instant from = Instant.now().minus(YEAR);
    private Instant to = Instant.now().plus(YEAR);
    private String hash = "SHA256";
    private boolean authority;
    private String name;

    private OddCertificates(Issued issuer) {
        this.issuer = issuer;
    }

    /** @param issuer {@code null} = signed by itself */
    public static OddCertificates by(Authority issuer) {
        return new OddCertificates(issuer == null ? null : issuer.root());
    }

    /** An authority with an RSA key. */
    public static Authority rsaAuthority(int bits) {
        OddCertificates root = by(null).rsa(bits);
        root.authority = true;
        return new Authority(root.issue());
    }

    /** An authority below its issuer. */
    public Authority authority() {
        authority = true;
        return new Authority(issue());
    }

    public OddCertificates named(String subject) {
        name = subject;
        return this;
    }

    public OddCertificates valid(Instant first, Instant last) {
        from = first;
        to = last;
        return this;
    }

    public OddCertificates rsa(int bits) {
        keys = keys("RSA", bits);
        return this;
    }

    /** The hash its issuer signs with, for example {@code MD5}. */
    public OddCertificates signedWith(String algorithm) {
        hash = algorithm;
        return this;
    }

    /** Names an OCSP responder and a place for revocation lists. */
    public OddCertificates asking(String url) {
        GeneralName place = new GeneralName(GeneralName.uniformResourceIdentifier, url);
        add(
                Extension.authorityInfoAccess,
                new AuthorityInformationAccess(new AccessDescription(AccessDescription.id_ad_ocsp, place)));
        DistributionPoint point = new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null);
        return add(Extension.cRLDistributionPoints, new CRLDistPoint(new DistributionPoint[] {point}));
    }

    public OddCertificates mustStaple() {
        ASN1EncodableVector features = new ASN1EncodableVector();
        features.add(new ASN1Integer(STATUS_REQUEST));
        return add(TLS_FEATURE, new DERSequence(features));
    }

    /** Its owner may answer for the issuer (RFC 6960 section 4.2.2.2). */
    public OddCertificates signingOcsp() {
        return add(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
    }

    private OddCertificates add(ASN1ObjectIdentifier id, org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            extensions.add(new Extension(id, false, value.toASN1Primitive().getEncoded()));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate with its key and its chain. */
    public Issued issue() {
        try {
            X500Principal subject = new X500Principal(subject());
            X500Principal above =
                    issuer == null ? subject : issuer.certificate().getSubjectX500Principal();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    above,
                    new BigInteger(64, new SecureRandom()),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
            for (Extension each : extensions) {
                builder.addExtension(each);
            }
            X509Certificate made = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(signer().build(issuer == null ? keys.getPrivate() : issuer.key())));
            List<X509Certificate> chain = new ArrayList<>(List.of(made));
            chain.addAll(issuer == null ? List.of() : issuer.chain());
            return new Issued(chain, keys.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String subject() {
        if (name != null) {
            return name;
        }
        return authority ? "CN=Odd authority" : "CN=localhost,O=odd";
    }

    private JcaContentSignerBuilder signer() {
        String algorithm =
                issuer == null ? keys.getPrivate().getAlgorithm() : issuer.key().getAlgorithm();
        return new JcaContentSignerBuilder(hash + "with" + algorithm.replaceAll("^EC$", "ECDSA"));
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
