package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.asking;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.trusting;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

/** What is asked of a certificate besides: pins of keys, the last day of an exception; and asked less: no name. */
@Timeout(60)
class PeerRulesTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final Issued STRANGER =
            TestCertificates.authority("Stranger").issue("localhost");

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsAPinnedKeyAnywhereInTheVerifiedChain(TlsPlan plan) throws Exception {
        Issued below = CA.subordinate("Issuing authority").issue("localhost");
        for (X509Certificate pinned : below.chain()) {
            PeerRule pin = KeyPins.parse(Fingerprints.ofKey(pinned));
            handshake(plan, below, asking(Verification.CHAIN_AND_NAME, trusting(CA.certificate()), pin));
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsARenewalWithTheSameKeyAndRefusesAnotherKey(TlsPlan plan) throws Exception {
        PeerRule pin = KeyPins.parse(Fingerprints.ofKey(LOCALHOST.certificate()));
        TlsSettings pinned = asking(Verification.CHAIN_AND_NAME, trusting(CA.certificate()), pin);
        Issued renewed = CA.renew(LOCALHOST, "localhost");
        assertThat(renewed.certificate()).isNotEqualTo(LOCALHOST.certificate());
        handshake(plan, renewed, pinned);

        Issued rekeyed = CA.issue("localhost");
        assertThatThrownBy(() -> handshake(plan, rekeyed, pinned))
                .satisfies(failure(TlsFailure.KEY_NOT_PINNED))
                .hasMessageContaining(Fingerprints.ofKey(rekeyed.certificate()))
                .hasMessageContaining(Fingerprints.ofKey(CA.certificate()));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void verifiesChainAndNameBesidesThePin(TlsPlan plan) throws Exception {
        PeerRule stranger = KeyPins.parse(Fingerprints.ofKey(STRANGER.certificate()));
        assertThatThrownBy(() -> handshake(
                        plan, STRANGER, asking(Verification.CHAIN_AND_NAME, trusting(CA.certificate()), stranger)))
                .satisfies(failure(TlsFailure.CERTIFICATE_UNTRUSTED));

        Issued other = CA.issue("ftp.example.org");
        PeerRule pin = KeyPins.parse(Fingerprints.ofKey(other.certificate()));
        assertThatThrownBy(() ->
                        handshake(plan, other, asking(Verification.CHAIN_AND_NAME, trusting(CA.certificate()), pin)))
                .satisfies(failure(TlsFailure.CERTIFICATE_OTHER_HOST));
    }

    @Test
    void countsNoCertificateThatWasOnlySentAlong() throws Exception {
        Authority evil = TestCertificates.authority("Evil");
        Issued attacker = evil.issue("localhost");
        KeyPins pin = KeyPins.parse(Fingerprints.ofKey(CA.certificate()));
        TlsPeer peer = new TlsPeer("localhost", 21);
        List<X509Certificate> sent = List.of(attacker.certificate(), evil.certificate(), CA.certificate());

        for (List<X509Certificate> anchors :
                List.of(List.<X509Certificate>of(), List.of(evil.certificate(), CA.certificate()))) {
            assertThatThrownBy(() -> pin.check(new ShownChain(peer, sent, anchors)))
                    .satisfies(failure(TlsFailure.KEY_NOT_PINNED));
        }
        pin.check(new ShownChain(peer, LOCALHOST.chain(), List.of(CA.certificate(), evil.certificate())));
    }

    @Test
    void countsNoServerCertificateAsAnIssuer() throws Exception {
        Issued partner = CA.issue("partner.example.org");
        Issued forged = new Authority(partner).issue("localhost");
        ShownChain shown = new ShownChain(new TlsPeer("localhost", 21), forged.chain(), List.of(CA.certificate()));

        assertThat(forged.chain()).hasSize(3);
        assertThat(shown.paths()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void narrowsAnyCertificateToOneKey(TlsPlan plan) throws Exception {
        PeerRule pin = KeyPins.parse(Fingerprints.ofKey(STRANGER.certificate()));
        handshake(plan, STRANGER, asking(Verification.NONE, null, pin));
        assertThatThrownBy(() -> handshake(plan, LOCALHOST, asking(Verification.NONE, null, pin)))
                .satisfies(failure(TlsFailure.KEY_NOT_PINNED));
    }

    @Test
    void readsPinsInBothSpellings() throws Exception {
        String hex = "fbf0".repeat(16);
        String base64 = "sha256/+/D78Pvw+/D78Pvw+/D78Pvw+/D78Pvw+/D78Pvw+/A=";

        assertThat(KeyPins.parse(hex)).isEqualTo(KeyPins.parse(base64));
        assertThat(KeyPins.parse(base64.replace('+', ' ')).pins()).containsExactly(base64);
        assertThat(KeyPins.parse(hex.toUpperCase().replaceAll("(..)(?=.)", "$1:") + " , " + base64.replace('P', 'Q'))
                        .pins())
                .hasSize(2)
                .contains(base64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha1/2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "sha256/AAAA", "sha256/?", "12:34", "sha256/"})
    void refusesWhatIsNoPin(String pin) {
        assertThatThrownBy(() -> KeyPins.parse("ab".repeat(32) + "," + pin + ","))
                .satisfies(failure(OptionFailure.OPTION_INVALID))
                .hasMessageContaining("sha256/ and 44 base64 characters, or 64 hex digits");
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void endsAnExceptionAfterItsLastDay(TlsPlan plan) throws Exception {
        handshake(plan, STRANGER, asking(Verification.NONE, null, until("2027-03-31", "2027-03-31T23:59:59Z")));
        assertThatThrownBy(() -> handshake(
                        plan, STRANGER, asking(Verification.NONE, null, until("2027-03-31", "2027-04-01T00:00:00Z"))))
                .satisfies(failure(TlsFailure.CERTS_OK_OVER))
                .hasMessageContaining("certsOkUntil=2027-03-31");
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void verifiesTheChainWithoutTheName(TlsPlan plan) throws Exception {
        TlsSettings nameless = asking(Verification.CHAIN, trusting(CA.certificate()));
        handshake(plan, CA.issue("ftp.example.org"), nameless);
        assertThatThrownBy(() -> handshake(plan, STRANGER, nameless))
                .satisfies(failure(TlsFailure.CERTIFICATE_UNTRUSTED));
        assertThatThrownBy(() -> handshake(plan, CA.issueExpired("localhost"), nameless))
                .satisfies(failure(TlsFailure.CERTIFICATE_OUT_OF_DATE));
    }

    private static LastDay until(String last, String now) {
        return new LastDay(LocalDate.parse(last), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static void handshake(TlsPlan plan, Issued shown, TlsSettings settings)
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.tls(shown, plan.protocol(), TestServer.ECHO)) {
            try (TlsSocket socket = control(plan, server, settings).secureControl(server.connect())) {
                echo(socket, "PBSZ 0\r\n");
            }
        }
    }
}
