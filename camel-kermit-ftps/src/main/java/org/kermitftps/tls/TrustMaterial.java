package org.kermitftps.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates to trust in place of the JVM's, gathered from PEM files, directories of them and key stores: CAs for
 * what they issued, a server's own certificate for itself.
 */
public final class TrustMaterial {

    private static final Logger LOG = LoggerFactory.getLogger(TrustMaterial.class);

    private final Set<X509Certificate> trusted = new LinkedHashSet<>();

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return trusted.isEmpty();
    }

    /**
     * Option {@code verifyFile}.
     *
     * @throws FtpsException {@link Failure#TRUST_MATERIAL_UNREADABLE} if there is no certificate to be read in it
     */
    public void addFile(Path pem) throws FtpsException {
        trusted.addAll(PemTrust.certificates(pem));
    }

    /**
     * Option {@code verifyDir}. A file that holds no certificate, or a broken one, is not a reason to stop: such
     * directories are often the system's.
     *
     * @throws FtpsException {@link Failure#TRUST_MATERIAL_UNREADABLE} if not one certificate can be read in it
     */
    public void addDirectory(Path directory) throws FtpsException {
        boolean some = false;
        for (Path file : files(directory)) {
            try {
                addFile(file);
                some = true;
            } catch (FtpsException e) {
                LOG.warn("verifyDir: passed over {}", e.getMessage());
            }
        }
        if (!some) {
            throw new FtpsException(
                    OptionFailure.TRUST_MATERIAL_UNREADABLE,
                    directory + " has no PEM file with a certificate (verifyDir)");
        }
    }

    static List<Path> files(Path directory) throws FtpsException {
        try (Stream<Path> entries = Files.list(directory)) {
            // Hidden ones: editors' left-overs, and the links by which Kubernetes swaps a mounted directory.
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FtpsException(OptionFailure.TRUST_MATERIAL_UNREADABLE, "verifyDir " + directory + ": " + e, e);
        }
    }

    /**
     * Option {@code trustStore}; PKCS12 or JKS is seen from the content.
     *
     * @param password {@code null} = none
     * @throws FtpsException {@link Failure#TRUST_MATERIAL_UNREADABLE} if there is no certificate to be read in it
     */
    public void addStore(Path file, String password) throws FtpsException {
        List<X509Certificate> found = stored(file, password);
        if (found.isEmpty()) {
            throw new FtpsException(
                    OptionFailure.TRUST_MATERIAL_UNREADABLE,
                    "trustStore " + file
                            + " shows no trusted certificate; is trustStorePassword missing, or was it made"
                            + " by openssl, which does not mark them as trusted? keytool -importcert does");
        }
        trusted.addAll(found);
    }

    private static List<X509Certificate> stored(Path file, String password) throws FtpsException {
        char[] secret = password == null ? null : password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), secret);
            List<X509Certificate> found = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
            return found;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new FtpsException(
                    OptionFailure.TRUST_MATERIAL_UNREADABLE,
                    "trustStore " + file + ", PKCS12 or JKS, with trustStorePassword: " + e.getMessage(),
                    e);
        }
    }

    /** A judge of chains that end in one of the certificates. */
    public X509TrustManager trustManager() throws FtpsException {
        return PemTrust.trusting(trusted);
    }
}
