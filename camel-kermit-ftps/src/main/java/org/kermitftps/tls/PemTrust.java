package org.kermitftps.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** Certificates from PEM files: those to trust, and our own. */
public final class PemTrust {

    // Only the certificate blocks: files people have often hold a private key or openssl's text dump as well.
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (X509 )?CERTIFICATE-----.+?-----END (X509 )?CERTIFICATE-----", Pattern.DOTALL);

    private PemTrust() {}

    /**
     * Trusts exactly the certificates in the file: CAs for what they issued, a server's own certificate for itself.
     *
     * @throws FtpsException {@link Failure#TRUST_MATERIAL_UNREADABLE} if there is no certificate to be read in it
     */
    public static X509TrustManager load(Path pem) throws FtpsException {
        return trusting(certificates(pem));
    }

    /** The certificates in the file, in its order; at least one. */
    static List<X509Certificate> certificates(Path pem) throws FtpsException {
        try {
            List<X509Certificate> found = certificates(Files.readString(pem, StandardCharsets.ISO_8859_1));
            if (found.isEmpty()) {
                throw new FtpsException(OptionFailure.TRUST_MATERIAL_UNREADABLE, pem + " has no CERTIFICATE block");
            }
            return found;
        } catch (FtpsException e) {
            throw e;
        } catch (IOException | GeneralSecurityException e) {
            throw new FtpsException(OptionFailure.TRUST_MATERIAL_UNREADABLE, "verifyFile=" + pem + ": " + e, e);
        }
    }

    private static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> found = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(pem); block.find(); ) {
            byte[] one = block.group().getBytes(StandardCharsets.ISO_8859_1);
            found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
        }
        return found;
    }

    static X509TrustManager trusting(Collection<X509Certificate> trusted) throws FtpsException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (X509Certificate certificate : trusted) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
            return DefaultTrust.of(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new FtpsException(OptionFailure.TRUST_MATERIAL_UNREADABLE, e.toString(), e);
        }
    }
}
