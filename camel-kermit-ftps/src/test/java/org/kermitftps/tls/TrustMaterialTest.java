package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.failure;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.TestCertificates;

class TrustMaterialTest {

    private static final X509Certificate OTHER =
            TestCertificates.authority("Other").certificate();
    private static final X509Certificate THIRD =
            TestCertificates.authority("Third").certificate();

    @TempDir
    private Path folder;

    private final TrustMaterial material = new TrustMaterial();

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void addsUpFileDirectoryAndStore(String type) throws Exception {
        Path directory = Files.createDirectory(folder.resolve("authorities"));
        TestCertificates.writePem(directory.resolve("5ed36f99.0"), OTHER, CA.certificate());
        material.addFile(TestCertificates.writePem(folder.resolve("ca.pem"), CA.certificate()));
        material.addDirectory(directory);
        material.addStore(store(type, THIRD), "changeit");

        assertThat(material.trustManager().getAcceptedIssuers())
                .containsExactlyInAnyOrder(CA.certificate(), OTHER, THIRD);
    }

    @Test
    void passesOverWhatIsNoCertificateInADirectoryAndNamesIt() throws Exception {
        TestCertificates.writePem(folder.resolve("good.pem"), OTHER);
        TestCertificates.writePem(folder.resolve(".hidden.pem"), THIRD);
        Files.writeString(folder.resolve("README"), "These are ours.");
        Files.createDirectory(folder.resolve("old"));
        try (CapturedLog log = CapturedLog.start()) {
            material.addDirectory(folder);

            assertThat(log.lines("passed over")).singleElement().asString().contains("WARN", "README");
        }
        assertThat(material.trustManager().getAcceptedIssuers()).containsExactly(OTHER);
    }

    @Test
    void countsACertificateThatWasThereAlready() throws Exception {
        material.addFile(TestCertificates.writePem(folder.resolve("ca.pem"), OTHER));
        material.addDirectory(folder);

        assertThat(material.trustManager().getAcceptedIssuers()).containsExactly(OTHER);
    }

    @Test
    void refusesADirectoryWithoutACertificate() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> material.addDirectory(empty))
                .satisfies(failure(OptionFailure.TRUST_MATERIAL_UNREADABLE))
                .hasMessageContaining("empty has no PEM file");
        assertThatThrownBy(() -> material.addDirectory(folder.resolve("missing")))
                .satisfies(failure(OptionFailure.TRUST_MATERIAL_UNREADABLE))
                .hasMessageContaining("missing");
    }

    @Test
    void saysWhatIsWrongWithAStore() throws Exception {
        Path good = store("PKCS12", OTHER);
        Path text = Files.writeString(folder.resolve("text.p12"), "no store");
        assertThatThrownBy(() -> material.addStore(good, "wrong"))
                .satisfies(failure(OptionFailure.TRUST_MATERIAL_UNREADABLE))
                .hasMessageContaining("trustStorePassword")
                .hasMessageNotContaining("wrong,");
        assertThatThrownBy(() -> material.addStore(good, null))
                .satisfies(failure(OptionFailure.TRUST_MATERIAL_UNREADABLE))
                .hasMessageContaining("is trustStorePassword missing");
        assertThatThrownBy(() -> material.addStore(text, "changeit"))
                .satisfies(failure(OptionFailure.TRUST_MATERIAL_UNREADABLE))
                .hasMessageContaining("PKCS12 or JKS");
        assertThat(material.isEmpty()).isTrue();
    }

    private Path store(String type, X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("partner", certificate);
        Path file = folder.resolve("partners." + type);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        return file;
    }
}
