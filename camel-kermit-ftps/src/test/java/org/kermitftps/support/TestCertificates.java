package org.kermitftps.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Certificates made at test time, never stored: an authority, what it issues, and the self-signed kind without a host
 * name that FTP servers ship with. Way in: {@link #authority} or {@link #selfSigned}.
 */
public final class TestCertificates {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final char[] NO_PASSWORD = new char[0];

    private TestCertificates() {}

    /** A certificate with its key and the chain a server shows, leaf first. */
    public record Issued(List<X509Certificate> chain, PrivateKey key) {

        /** The leaf. */
        public X509Certificate certificate() {
            return chain.get(0);
        }
    }

    /** A certificate authority. */
    public record Authority(Issued root) {

        /** The root certificate, what a client trusts. */
        public X509Certificate certificate() {
            return root.certificate();
        }

        /** Valid now. Names that are IP literals become addresses, the others DNS names; the first is the CN too. */
        public Issued issue(String... names) {
            return issue(Instant.now().minus(YEAR), Instant.now().plus(YEAR), names);
        }

        /** Renewed: another certificate for the same key. */
        public Issued renew(Issued before, String... names) {
            return issueFor(new KeyPair(before.certificate().getPublicKey(), before.key()), names);
        }

        /** For keys of another kind than those made here. */
        public Issued issueFor(KeyPair keys, String... names) {
            String subject = "CN=" + names[0] + ",O=Kermit FTPS tests";
            return CertificateMaker.make(
                    subject, Instant.now().minus(YEAR), Instant.now().plus(YEAR), root, keys, false, names);
        }

        /** A list of what this authority revoked, current for a day after its date. */
        public byte[] revocationList(Instant date, X509Certificate... revoked) {
            X509v2CRLBuilder builder =
                    new JcaX509v2CRLBuilder(certificate().getSubjectX500Principal(), Date.from(date));
            builder.setNextUpdate(Date.from(date.plus(Duration.ofDays(1))));
            for (X509Certificate each : revoked) {
                builder.addCRLEntry(each.getSerialNumber(), Date.from(date), CRLReason.keyCompromise);
            }
            try {
                return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.key()))
                        .getEncoded();
            } catch (OperatorCreationException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** An authority below this one. */
        public Authority subordinate(String name) {
            Instant now = Instant.now();
            return new Authority(CertificateMaker.make(
                    "CN=" + name + ",O=Kermit FTPS tests", now.minus(YEAR), now.plus(YEAR), root, true));
        }

        /** Expired yesterday. */
        public Issued issueExpired(String... names) {
            return issue(Instant.now().minus(YEAR), Instant.now().minus(Duration.ofDays(1)), names);
        }

        private Issued issue(Instant from, Instant to, String... names) {
            return CertificateMaker.make("CN=" + names[0] + ",O=Kermit FTPS tests", from, to, root, false, names);
        }
    }

    /** A new authority. */
    public static Authority authority(String name) {
        Instant now = Instant.now();
        return new Authority(CertificateMaker.make(
                "CN=" + name + ",O=Kermit FTPS tests", now.minus(YEAR), now.plus(YEAR), null, true));
    }

    /** Signed by itself, for example {@code CN=Example Certificate}; without names it has no alternative names. */
    public static Issued selfSigned(String subject, String... names) {
        Instant now = Instant.now();
        return CertificateMaker.make(subject, now.minus(YEAR), now.plus(YEAR), null, false, names);
    }

    /** Writes certificates as PEM, as {@code verifyFile} and most servers want them. */
    public static Path writePem(Path file, X509Certificate... certificates) throws IOException {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            pem.append(block("CERTIFICATE", encoded(certificate)));
        }
        return Files.writeString(file, pem);
    }

    /** Writes the private key as PEM (PKCS #8, not encrypted). */
    public static Path writeKeyPem(Path file, Issued issued) throws IOException {
        return Files.writeString(file, block("PRIVATE KEY", issued.key().getEncoded()));
    }

    /** Writes key and chain as a PKCS #12 file with the password for both. */
    public static Path writePkcs12(Path file, Issued issued, char[] password) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            keyStore(issued, password).store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    /** A server's context by the JDK's TLS. */
    public static SSLContext serverContext(Issued issued) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(issued), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server's context that trusts clients of the authority. */
    public static SSLContext serverContext(Issued issued, Authority clients) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("clients", clients.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(issued), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Key managers that show the certificate, for servers and for clients with a certificate. */
    public static KeyManager[] keyManagers(Issued issued) {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keyStore(issued, NO_PASSWORD), NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore keyStore(Issued issued, char[] password) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", issued.key(), password, issued.chain().toArray(X509Certificate[]::new));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String block(String what, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }
}
