package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.TestCertificates;

class TrustFilesTest {

    private static final X509Certificate OLD = TestCertificates.authority("Old").certificate();
    private static final X509Certificate NEW = TestCertificates.authority("New").certificate();

    @TempDir
    private Path folder;

    @Test
    void trustsWhoIsInAFileThatWasPutInPlaceOfTheOld() throws Exception {
        Path file = TestCertificates.writePem(folder.resolve("ca.pem"), OLD);
        TrustFiles files = new TrustFiles(file, null, null, null);
        assertThat(files.now()).isSameAs(files.now());

        Path next = TestCertificates.writePem(folder.resolve("next.pem"), NEW);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(trusted(files)).containsExactly(NEW);
    }

    @Test
    void noticesWhatComesToADirectoryAndWhatGoes() throws Exception {
        Path old = TestCertificates.writePem(folder.resolve("old.pem"), OLD);
        TrustFiles files = new TrustFiles(null, folder, null, null);

        TestCertificates.writePem(folder.resolve("new.pem"), NEW);
        assertThat(trusted(files)).containsExactlyInAnyOrder(OLD, NEW);
        Files.delete(old);
        assertThat(trusted(files)).containsExactly(NEW);
    }

    @Test
    void keepsTheLastGoodOnesWhileAFileIsBrokenAndSaysSoOnce() throws Exception {
        Path file = TestCertificates.writePem(folder.resolve("ca.pem"), OLD);
        TrustFiles files = new TrustFiles(file, null, null, null);
        try (CapturedLog log = CapturedLog.start()) {
            Files.writeString(file, "-----BEGIN CERT");
            assertThat(trusted(files)).containsExactly(OLD);
            assertThat(trusted(files)).containsExactly(OLD);
            assertThat(log.lines("stay trusted")).singleElement().asString().contains("WARN", "KFTPS-104", "ca.pem");
        }
        Files.delete(file);
        assertThat(trusted(files)).containsExactly(OLD);

        TestCertificates.writePem(file, NEW);
        assertThat(trusted(files)).containsExactly(NEW);
    }

    /** A permission that was in the way shows in neither time, size nor place. */
    @Test
    void triesAgainUntilTheFileCanBeReadThoughNothingShowsInIt() throws Exception {
        Path next = TestCertificates.writePem(folder.resolve("next.pem"), NEW);
        Path file = TestCertificates.writePem(folder.resolve("ca.pem"), OLD);
        TrustFiles files = new TrustFiles(file, null, null, null);
        FileTime then = FileTime.fromMillis(1_000_000_000_000L);
        Files.writeString(file, "x".repeat((int) Files.size(next)));
        Files.setLastModifiedTime(file, then);
        assertThat(trusted(files)).containsExactly(OLD);

        Files.writeString(file, Files.readString(next));
        Files.setLastModifiedTime(file, then);
        assertThat(trusted(files)).containsExactly(NEW);
    }

    @Test
    void failsAtTheStartWithoutAFile() {
        assertThatThrownBy(() -> new TrustFiles(folder.resolve("none.pem"), null, null, null))
                .satisfies(TlsFixture.failure(OptionFailure.TRUST_MATERIAL_UNREADABLE));
    }

    private static Set<X509Certificate> trusted(TrustFiles files) {
        return Set.of(files.now().getAcceptedIssuers());
    }
}
