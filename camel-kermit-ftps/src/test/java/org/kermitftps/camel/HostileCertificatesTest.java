package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.LeftOvers;
import org.kermitftps.support.OddCertificates;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;
import org.kermitftps.tls.Fingerprints;

/** What a server must not be believed with: each is one exception with its own code, and nothing is said but AUTH. */
class HostileCertificatesTest extends ScriptedTest {

    private static final Instant NOW = Instant.now();
    private static final Duration DAY = Duration.ofDays(1);
    private static final Authority RSA = OddCertificates.rsaAuthority(2048);
    private static final Issued OLD_KEY = OddCertificates.by(RSA).rsa(1024).issue();
    private static final Issued REVOKED = AUTHORITY.issue("localhost");

    /** @param says all of it is in the message */
    private record Row(String kind, Issued shown, X509Certificate trusted, Failure failure, List<String> says) {
        @Override
        public String toString() {
            return kind;
        }
    }

    private static final List<Row> ROWS = List.of(
            row(
                    "expired",
                    OddCertificates.by(RSA).valid(NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY)),
                    TlsFailure.CERTIFICATE_OUT_OF_DATE,
                    "expired on " + seconds(NOW.minus(DAY)),
                    "clock"),
            row(
                    "not yet valid",
                    OddCertificates.by(RSA).valid(NOW.plus(DAY), NOW.plus(DAY.multipliedBy(9))),
                    TlsFailure.CERTIFICATE_OUT_OF_DATE,
                    "not valid before " + seconds(NOW.plus(DAY)),
                    "clock"),
            row(
                    "MD5",
                    OddCertificates.by(RSA).signedWith("MD5"),
                    TlsFailure.CERTIFICATE_WEAK,
                    "MD5",
                    "certsOkFingerprint"),
            new Row(
                    "1024 bits",
                    OLD_KEY,
                    RSA.certificate(),
                    TlsFailure.CERTIFICATE_WEAK,
                    List.of("1024-bit RSA key", "at least 2048", "certsOkFingerprint")),
            new Row(
                    "another host",
                    AUTHORITY.issue("ftp.example.org"),
                    AUTHORITY.certificate(),
                    TlsFailure.CERTIFICATE_OTHER_HOST,
                    List.of("ftp.example.org", "localhost")),
            new Row(
                    "self-signed",
                    TestCertificates.selfSigned("CN=localhost", "localhost"),
                    RSA.certificate(),
                    TlsFailure.CERTIFICATE_UNTRUSTED,
                    List.of("verifyFile")),
            new Row(
                    "self-signed, expired and weak",
                    OddCertificates.by(null)
                            .rsa(1024)
                            .valid(NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY))
                            .issue(),
                    RSA.certificate(),
                    TlsFailure.CERTIFICATE_UNTRUSTED,
                    List.of("verifyFile")),
            new Row(
                    "unknown authority",
                    TestCertificates.authority("Stranger").issue("localhost"),
                    RSA.certificate(),
                    TlsFailure.CERTIFICATE_UNTRUSTED,
                    List.of("verifyFile")),
            new Row(
                    "revoked",
                    REVOKED,
                    AUTHORITY.certificate(),
                    TlsFailure.CERTIFICATE_REVOKED,
                    List.of("revoked", "call the partner")));

    private static Row row(String kind, OddCertificates shown, Failure failure, String... says) {
        return new Row(kind, shown.issue(), RSA.certificate(), failure, List.of(says));
    }

    private static String seconds(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }

    static Stream<Arguments> rowsOnEveryEngine() {
        return ROWS.stream().flatMap(row -> Stream.of("bc&TLSv1.2", "jdk&TLSv1.2", "jdk&TLSv1.3")
                .map(plan -> Arguments.of(row, "tlsEngine=" + plan.replace("&", "&tlsProtocols="))));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsOnEveryEngine")
    void isRefusedBeforeUserAndLeavesNothingBehind(Row row, String plan) throws Exception {
        LeftOvers leftOvers = LeftOvers.before();
        show(row.shown());
        String trusted = trust(row.trusted()) + (row.shown() == REVOKED ? list() : "");

        FtpsOperationFailedException refused =
                refused(endpoint("username=joe&password=secret", trusted, plan), "a.txt", "hello");

        assertThat(refused.failure()).as(refused.getMessage()).isEqualTo(row.failure());
        assertThat(refused).hasMessageContaining(row.failure().code());
        assertThat(refused.getMessage())
                .contains(row.says())
                .contains(Fingerprints.sha256(row.shown().certificate()));
        assertThat(server.commands()).containsExactly("c:AUTH TLS");
        server.close();
        leftOvers.assertNone();
    }

    @Test
    void takesAWeakKeyThatIsPinned() throws Exception {
        show(OLD_KEY);
        String pin = "certsOkFingerprint=" + Fingerprints.sha256(OLD_KEY.certificate());

        uploaded(endpoint("username=joe&password=secret", pin), "a.txt", "hello");
        uploaded(endpoint("username=joe&password=secret", trust(OLD_KEY.certificate())), "b.txt", "hello");
    }

    private void show(Issued certificate) {
        server.close();
        server = ScriptedFtpServer.explicit(certificate);
        server.files().mkdir("/in");
    }

    private String trust(X509Certificate certificate) throws IOException {
        return "verifyFile=" + TestCertificates.writePem(temp.resolve("trusted.pem"), certificate);
    }

    private String list() throws IOException {
        Path list = Files.write(
                temp.resolve("ca.crl"),
                AUTHORITY.revocationList(Instant.now().minusSeconds(60), REVOKED.certificate()));
        return "&revocation=crl&crlFile=" + list;
    }
}
