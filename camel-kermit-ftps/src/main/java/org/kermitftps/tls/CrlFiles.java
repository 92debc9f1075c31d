package org.kermitftps.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;

/**
 * Options {@code crlFile} and {@code crlDir}: CRLs in PEM or DER.
 *
 * @param file {@code null} = none
 * @param directory every file in it, hidden ones left out; {@code null} = none
 */
public record CrlFiles(Path file, Path directory) {

    /** @throws FtpsException {@link Failure#REVOCATION_UNKNOWN} naming the file that cannot be read, or if there is none */
    public List<X509CRL> read() throws FtpsException {
        List<X509CRL> lists = new ArrayList<>();
        for (Path each : files()) {
            lists.addAll(lists(each));
        }
        if (lists.isEmpty()) {
            throw new FtpsException(TlsFailure.REVOCATION_UNKNOWN, "there is no CRL in " + this);
        }
        return lists;
    }

    private List<Path> files() throws FtpsException {
        List<Path> files = new ArrayList<>();
        if (file != null) {
            files.add(file);
        }
        if (directory != null) {
            try (Stream<Path> entries = Files.list(directory)) {
                entries.filter(Files::isRegularFile)
                        .filter(each -> !each.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new FtpsException(TlsFailure.REVOCATION_UNKNOWN, "crlDir " + directory + ": " + e, e);
            }
        }
        return files;
    }

    private static List<X509CRL> lists(Path file) throws FtpsException {
        try {
            List<X509CRL> lists = new ArrayList<>();
            for (CRL each : CertificateFactory.getInstance("X.509")
                    .generateCRLs(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                lists.add((X509CRL) each);
            }
            return lists;
        } catch (IOException | GeneralSecurityException e) {
            throw new FtpsException(TlsFailure.REVOCATION_UNKNOWN, "no CRL in PEM or DER: " + file + ": " + e, e);
        }
    }

    @Override
    public String toString() {
        return Stream.of(file, directory)
                .filter(each -> each != null)
                .map(Path::toString)
                .toList()
                .toString();
    }
}
