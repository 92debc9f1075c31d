package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.settings;
import static org.kermitftps.tls.TlsFixture.trusting;
import static org.kermitftps.tls.TlsFixture.verifying;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.support.OddCertificates;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

@Timeout(60)
class VerificationTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final Issued ANONYMOUS = TestCertificates.selfSigned("CN=Example Certificate");

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsATrustedChainForTheNameTheUserWrote(TlsPlan plan) throws Exception {
        assertThat(handshake(plan, LOCALHOST, "localhost", settings()).peer()).contains("CN=localhost");
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsAnAddressNamedInTheCertificate(TlsPlan plan) throws Exception {
        assertThat(handshake(plan, LOCALHOST, "127.0.0.1", settings()).resumed())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAnUnknownAuthorityAndSaysWhatToPin(TlsPlan plan) {
        Issued stranger = TestCertificates.authority("Stranger").issue("localhost");
        assertThatThrownBy(() -> handshake(plan, stranger, "localhost", settings()))
                .satisfies(failure(TlsFailure.CERTIFICATE_UNTRUSTED))
                .hasMessageContaining(Fingerprints.sha256(stranger.certificate()))
                .hasMessageContaining("CN=localhost")
                .hasMessageContaining("[localhost]")
                .hasMessageContaining("valid 2");
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAnUnknownAuthorityByTheTrustStoreOfTheJvm(TlsPlan plan) {
        TlsSettings byDefault = verifying(Verification.CHAIN_AND_NAME, null, null);
        assertThatThrownBy(() -> handshake(plan, LOCALHOST, "localhost", byDefault))
                .satisfies(failure(TlsFailure.CERTIFICATE_UNTRUSTED));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesACertificateOfAnotherHost(TlsPlan plan) {
        Issued other = CA.issue("ftp.example.org");
        assertThatThrownBy(() -> handshake(plan, other, "localhost", settings()))
                .satisfies(failure(TlsFailure.CERTIFICATE_OTHER_HOST))
                .hasMessageContaining("host localhost")
                .hasMessageContaining("ftp.example.org")
                .hasMessageContaining(Fingerprints.sha256(other.certificate()));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void looksAtTheNameEvenIfTheTrustManagerDoesNot(TlsPlan plan) {
        TlsSettings careless = verifying(Verification.CHAIN_AND_NAME, new Careless(), null);
        assertThatThrownBy(() -> handshake(plan, ANONYMOUS, "localhost", careless))
                .satisfies(failure(TlsFailure.CERTIFICATE_OTHER_HOST));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAnExpiredCertificate(TlsPlan plan) {
        Issued expired = CA.issueExpired("localhost");
        assertThatThrownBy(() -> handshake(plan, expired, "localhost", settings()))
                .satisfies(failure(TlsFailure.CERTIFICATE_OUT_OF_DATE));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAnExpiredCertificateThatIsItselfTrusted(TlsPlan plan) {
        Issued expired = CA.issueExpired("localhost");
        TlsSettings trusted = verifying(Verification.CHAIN_AND_NAME, trusting(expired.certificate()), null);
        assertThatThrownBy(() -> handshake(plan, expired, "localhost", trusted))
                .satisfies(failure(TlsFailure.CERTIFICATE_OUT_OF_DATE))
                .hasMessageContaining("expired on");
    }

    /** Who has broken a weak issuer can put any number of authorities below it; more than are climbed for pins. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAWeakIssuerHoweverFarUp(TlsPlan plan) throws Exception {
        Authority root = OddCertificates.rsaAuthority(2048);
        Authority weak = OddCertificates.by(root).rsa(1024).named("CN=Weak").authority();
        TlsSettings trusted = verifying(Verification.CHAIN_AND_NAME, trusting(root.certificate()), null);
        for (int between : new int[] {0, 3, 7}) {
            assertThatThrownBy(() -> handshake(plan, under(weak, between), "localhost", trusted))
                    .satisfies(failure(TlsFailure.CERTIFICATE_WEAK))
                    .hasMessageContaining("1024-bit");
        }
        assertThat(handshake(plan, under(CA, 7), "localhost", settings()).peer())
                .contains("CN=localhost");
    }

    private static Issued under(Authority authority, int between) {
        Authority last = authority;
        for (int i = 0; i < between; i++) {
            last = OddCertificates.by(last).named("CN=Between " + i).authority();
        }
        return OddCertificates.by(last).issue();
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void trustsASelfSignedCertificateOnlyForItsName(TlsPlan plan) throws Exception {
        Issued own = TestCertificates.selfSigned("CN=localhost", "localhost");
        TlsSettings trusted = verifying(Verification.CHAIN_AND_NAME, trusting(own.certificate()), null);
        assertThat(handshake(plan, own, "localhost", trusted).peer()).isEqualTo("CN=localhost");

        TlsSettings nameless = verifying(Verification.CHAIN_AND_NAME, trusting(ANONYMOUS.certificate()), null);
        assertThatThrownBy(() -> handshake(plan, ANONYMOUS, "localhost", nameless))
                .satisfies(failure(TlsFailure.CERTIFICATE_OTHER_HOST));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsThePinnedCertificateWhateverItsName(TlsPlan plan) throws Exception {
        String pin = Fingerprints.sha256(ANONYMOUS.certificate());
        TlsReport report = handshake(plan, ANONYMOUS, "localhost", verifying(Verification.PIN, null, pin));
        assertThat(report.fingerprint()).isEqualTo(pin);
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesEveryOtherThanThePinnedCertificate(TlsPlan plan) {
        String pin = Fingerprints.sha256(ANONYMOUS.certificate());
        assertThatThrownBy(() -> handshake(plan, LOCALHOST, "localhost", verifying(Verification.PIN, null, pin)))
                .satisfies(failure(TlsFailure.CERTIFICATE_NOT_PINNED))
                .hasMessageContaining(Fingerprints.sha256(LOCALHOST.certificate()));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsAnythingIfToldSoAndReportsWhatToPinInstead(TlsPlan plan) throws Exception {
        TlsReport report = handshake(plan, ANONYMOUS, "localhost", verifying(Verification.NONE, null, null));
        assertThat(report.fingerprint()).isEqualTo(Fingerprints.sha256(ANONYMOUS.certificate()));
        assertThat(report.peer()).isEqualTo("CN=Example Certificate");
        assertThat(report.engine() + "/" + report.protocol()).isEqualTo(plan.label());
        assertThat(report.cipherSuite()).startsWith("TLS_");
    }

    private static TlsReport handshake(TlsPlan plan, Issued shown, String host, TlsSettings settings)
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.tls(shown, plan.protocol(), TestServer.ECHO)) {
            ControlTls tls = new ControlTls(plan, new TlsPeer(host, server.port()), settings);
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                return control.report();
            }
        }
    }

    /** What people paste from the web. */
    private static final class Careless implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // Trusts everybody.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
