package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.tls.Fingerprints;

/** The options of trust over a whole dance: what is refused is refused before USER, and said once. */
class TrustTest extends ScriptedTest {

    private static final String LOGIN_ONLY = "username=joe&password=secret";

    /** A day that can be changed. */
    private static final class Calendar extends Clock {
        private Instant now = Instant.parse("2027-03-31T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearTextFallback=false", "clearTextFallback=true"})
    void connectsUntilTheLastDayOfAnExceptionAndNeverInClearAfterIt(String fallback) {
        Calendar calendar = new Calendar();
        context.getComponent("kermit-ftps", KermitFtpsComponent.class).setClock(calendar);
        String excepted = endpoint(
                LOGIN_ONLY, "certsOk=true", "certsOkUntil=2027-03-31", "disconnect=true", "reconnectDelay=1", fallback);
        uploaded(excepted, "a.txt", "hello");
        calendar.now = Instant.parse("2027-04-01T00:00:00Z");

        assertThat(refused(excepted, "b.txt", "hello").failure()).isEqualTo(TlsFailure.CERTS_OK_OVER);
        assertThat(server.commands(1)).containsExactly("c:AUTH TLS");
    }

    @Test
    void refusesAKeyThatIsNotPinnedBeforeUser() {
        String pin = "pinnedCertificates=RAW(" + Fingerprints.ofKey(CERTIFICATE.certificate()) + ")";
        uploaded(in(pin), "a.txt", "hello");
        uploaded(in("pinnedCertificates=RAW(" + Fingerprints.ofKey(AUTHORITY.certificate()) + ")"), "b.txt", "hello");

        String other = in("pinnedCertificates=" + "ab".repeat(32));
        assertThat(refused(other, "c.txt", "hello").failure()).isEqualTo(TlsFailure.KEY_NOT_PINNED);
        assertThat(server.commands(2)).containsExactly("c:AUTH TLS");
    }

    @Test
    void trustsWhoIsInAChangedFileAtTheNextConnection() throws Exception {
        String rotated = in("disconnect=true", "permanentFailureDelay=0");
        uploaded(rotated, "a.txt", "hello");
        TestCertificates.Authority next = TestCertificates.authority("Next");
        server.controlCertificate(next.issue("localhost"));
        assertThat(refused(rotated, "b.txt", "hello").failure()).isEqualTo(TlsFailure.CERTIFICATE_UNTRUSTED);

        TestCertificates.writePem(temp.resolve("ca.pem"), AUTHORITY.certificate(), next.certificate());
        uploaded(rotated, "b.txt", "hello");
    }

    @Test
    void takesAPinAsItIsPastedIntoTheUri() {
        String pin = Fingerprints.ofKey(CERTIFICATE.certificate());

        uploaded(in("pinnedCertificates=" + pin), "a.txt", "hello");
    }

    @Test
    void verifiesTheChainWithoutTheHostNameAndWarns() {
        ScriptedFtpServer named = server;
        server = ScriptedFtpServer.explicit(AUTHORITY.issue("ftp.example.org"));
        named.close();
        server.files().mkdir("/in");
        assertThat(refused(in("permanentFailureDelay=0"), "a.txt", "hello").failure())
                .isEqualTo(TlsFailure.CERTIFICATE_OTHER_HOST);
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in("hostnameVerification=off"), "a.txt", "hello");

            assertThat(log.lines("hostnameVerification=off"))
                    .singleElement()
                    .asString()
                    .contains("WARN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearTextFallback=false", "clearTextFallback=true"})
    void trustsOnFirstUseAndNeverAnotherKeyAfterIt(String fallback) {
        String known = "knownHosts=" + temp.resolve("known_hosts");
        uploaded(endpoint(LOGIN_ONLY, known, fallback), "a.txt", "hello");
        uploaded(endpoint(LOGIN_ONLY, known, "disconnect=true", fallback), "b.txt", "hello");
        assertThat(temp.resolve("known_hosts")).content().hasLineCount(1).contains("localhost:" + server.port());
        server.controlCertificate(AUTHORITY.issue("localhost"));

        String next = endpoint(LOGIN_ONLY, known, "disconnect=true", "type=text", fallback);
        assertThat(refused(next, "c.txt", "hello").failure()).isEqualTo(TlsFailure.KNOWN_HOST_CHANGED);
        assertThat(server.commands(2)).containsExactly("c:AUTH TLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void showsItsCertificate(String version) throws Exception {
        TestCertificates.Issued us = AUTHORITY.issue("us.example.org");
        server.demandCertificates(AUTHORITY);
        TestCertificates.writePem(temp.resolve("us.pem"), us.certificate());
        TestCertificates.writeKeyPem(temp.resolve("us.key"), us);
        TestCertificates.writePkcs12(temp.resolve("us.p12"), us, "changeit".toCharArray());
        String pem = "clientCertificate=" + temp.resolve("us.pem") + "&clientKey=" + temp.resolve("us.key");
        String store = "keyStore=" + temp.resolve("us.p12") + "&keyStorePassword=changeit";

        uploaded(in(pem, "tlsProtocols=" + version), "a.txt", "hello");
        uploaded(in(store, "tlsProtocols=" + version, "tlsSessionReuse=off"), "b.txt", "hello");

        assertThat(server.files().text("/in/b.txt")).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void saysThatTheServerWantsACertificateAndAsksItOnce(String version) {
        server.demandCertificates(AUTHORITY);

        String without = in("tlsProtocols=" + version, "maximumReconnectAttempts=3", "reconnectDelay=1");
        assertThat(refused(without, "a.txt", "hello").failure()).isEqualTo(TlsFailure.CLIENT_CERTIFICATE_REFUSED);
        assertThat(server.conversations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearTextFallback=false", "clearTextFallback=true"})
    void refusesARevokedCertificateAndNeverGoesInClear(String fallback) throws Exception {
        Path list = temp.resolve("ca.crl");
        Files.write(list, AUTHORITY.revocationList(Instant.now().minusSeconds(60)));
        String checked = in("revocation=crl", "crlFile=" + list, "disconnect=true", fallback);
        uploaded(checked, "a.txt", "hello");
        Files.write(list, AUTHORITY.revocationList(Instant.now().minusSeconds(30), CERTIFICATE.certificate()));

        assertThat(refused(checked, "b.txt", "hello").failure()).isEqualTo(TlsFailure.CERTIFICATE_REVOKED);
        assertThat(server.commands(1)).containsExactly("c:AUTH TLS");
    }

    @Test
    void offersTheSuitesOfTheCipherListOnly() {
        String suite = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";

        assertThat(uploaded(in("cipherList=" + suite), "a.txt", "hello").getIn().getHeader("KermitFtpTlsCipher"))
                .isEqualTo(suite);
    }
}
