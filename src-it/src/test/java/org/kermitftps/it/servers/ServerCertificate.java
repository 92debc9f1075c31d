package org.kermitftps.it.servers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * What the servers show, made for one run: a certificate for {@code localhost} and for the address at which the fault
 * proxy stands in for a server, and the authority behind it. RSA, as nearly every partner has; the unit tests show elliptic
 * curves.
 *
 * @param newPem private key, certificate: the form all three servers read
 * @param oldPem the same with 1,024 bits and SHA-1, as servers show that nobody looks after
 * @param authorityPem who vouches for both
 */
record ServerCertificate(String newPem, String oldPem, String authorityPem) {

    /** Where the fault proxy stands in for a server; {@code 127.0.0.1} stays a wrong name. */
    private static final String PROXIED = "127.0.0.2";

    private static final X500Name AUTHORITY = new X500Name("CN=Test authority of one run");

    static ServerCertificate make() {
        try {
            KeyPair authority = pair(2048);
            return new ServerCertificate(
                    server(2048, "SHA256withRSA", authority),
                    server(1024, "SHA1withRSA", authority),
                    pem(root(authority)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for the servers", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String serverPem(boolean old) {
        return old ? oldPem : newPem;
    }

    /** What a client trusts: the authority, and with it the old certificate, which counts only if it is named itself. */
    String trustedPem(boolean old) {
        return old ? authorityPem + oldPem.substring(oldPem.indexOf("-----BEGIN CERTIFICATE")) : authorityPem;
    }

    private static String server(int bits, String algorithm, KeyPair authority)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPair server = pair(bits);
        return pem(server.getPrivate()) + pem(leaf(server, algorithm, authority));
    }

    private static KeyPair pair(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X509CertificateHolder root(KeyPair authority) throws IOException, OperatorCreationException {
        return builder(1, AUTHORITY, authority)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate()));
    }

    private static X509CertificateHolder leaf(KeyPair server, String algorithm, KeyPair authority)
            throws IOException, OperatorCreationException {
        List<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, PROXIED));
        ServerVariant.FAR.forEach(address -> names.add(new GeneralName(GeneralName.iPAddress, address)));
        return builder(2, new X500Name("CN=localhost"), server)
                .addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)))
                .build(new JcaContentSignerBuilder(algorithm).build(authority.getPrivate()));
    }

    private static JcaX509v3CertificateBuilder builder(int serial, X500Name subject, KeyPair key) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                AUTHORITY,
                BigInteger.valueOf(serial),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(2, ChronoUnit.DAYS)),
                subject,
                key.getPublic());
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
