package org.kermitftps.it.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/** The servers' authority in the form that clients other than ours take it. */
public final class TrustStore {

    /** Guards nothing: the store holds a public certificate. */
    public static final String PASSWORD = "changeit";

    private TrustStore() {}

    static KeyStore of(Path caPem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(caPem)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        return store;
    }

    /** Writes a PKCS #12 file and returns it. */
    public static Path write(Path caPem, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            of(caPem).store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
