package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.failure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Issued;

class PemTrustTest {

    private static final Issued OWN = TestCertificates.selfSigned("CN=Example Certificate");

    @TempDir
    private Path folder;

    @Test
    void trustsWhatTheAuthorityIssuedAndASelfSignedCertificate() throws Exception {
        Path pem = TestCertificates.writePem(folder.resolve("both.pem"), CA.certificate(), OWN.certificate());
        X509TrustManager trust = PemTrust.load(pem);
        assertThat(trust.getAcceptedIssuers()).containsExactlyInAnyOrder(CA.certificate(), OWN.certificate());
        assertThatCode(() -> check(trust, LOCALHOST)).doesNotThrowAnyException();
        assertThatCode(() -> check(trust, OWN)).doesNotThrowAnyException();
        Issued stranger = TestCertificates.selfSigned("CN=Example Certificate");
        assertThatThrownBy(() -> check(trust, stranger)).isInstanceOf(CertificateException.class);
    }

    @Test
    void readsTheCertificatesAmongOtherThings() throws Exception {
        Path key = TestCertificates.writeKeyPem(folder.resolve("key.pem"), OWN);
        Path certificate = TestCertificates.writePem(folder.resolve("certificate.pem"), OWN.certificate());
        Path all = Files.writeString(
                folder.resolve("vsftpd.pem"),
                Files.readString(key) + "subject: Müller\r\n"
                        + Files.readString(certificate).replace("\n", "\r\n"));
        assertThat(PemTrust.load(all).getAcceptedIssuers()).containsExactly(OWN.certificate());
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        Path missing = folder.resolve("missing.pem");
        Path keyOnly = TestCertificates.writeKeyPem(folder.resolve("key.pem"), OWN);
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        for (Path file : new Path[] {missing, keyOnly, broken}) {
            assertThatThrownBy(() -> PemTrust.load(file))
                    .satisfies(failure(OptionFailure.TRUST_MATERIAL_UNREADABLE))
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    private static void check(X509TrustManager trust, Issued issued) throws CertificateException {
        trust.checkServerTrusted(issued.chain().toArray(X509Certificate[]::new), "ECDHE_ECDSA");
    }
}
