package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.JDK13;
import static org.kermitftps.tls.TlsFixture.asking;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.trusting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.OcspAnswers;
import org.kermitftps.support.OddCertificates;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;
import org.kermitftps.tls.Revocation.By;

/** Stapled OCSP answers, over the wire: asked for by both engines, and believed only as far as they are signed. */
@Timeout(60)
class StaplingTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final Authority ROOT = TestCertificates.authority("Stapling root");
    private static final Authority STRANGER = TestCertificates.authority("Stapling root");
    private static final Issued SERVER = ROOT.issue("localhost");
    private static final Issued OTHER = ROOT.issue("localhost");
    private static final Issued DELEGATE =
            OddCertificates.by(ROOT).signingOcsp().issue();
    private static final Issued STRANGE_DELEGATE =
            OddCertificates.by(STRANGER).signingOcsp().issue();
    private static final Instant NOW = Instant.now().minusSeconds(60);
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static final Map<String, byte[]> GOOD = Map.of(
            "of the issuer", OcspAnswers.of(ROOT).good(SERVER),
            "of a delegate", OcspAnswers.of(ROOT).signedBy(DELEGATE).good(SERVER));

    private static final Map<String, byte[]> WORTHLESS = Map.of(
            "out of date", OcspAnswers.of(ROOT).dated(LAST_WEEK).good(SERVER),
            "of tomorrow", OcspAnswers.of(ROOT).dated(TOMORROW).good(SERVER),
            "signed by an authority of the same name",
                    OcspAnswers.of(ROOT).signedBy(STRANGER.root()).good(SERVER),
            "signed by another one's delegate",
                    OcspAnswers.of(ROOT).signedBy(STRANGE_DELEGATE).good(SERVER),
            "signed by a server of the same authority",
                    OcspAnswers.of(ROOT).signedBy(OTHER).good(SERVER),
            "signed by the server itself", OcspAnswers.of(ROOT).signedBy(SERVER).good(SERVER),
            "about another certificate", OcspAnswers.of(ROOT).good(OTHER),
            "about one of another authority", OcspAnswers.of(STRANGER).good(SERVER),
            "unknown", OcspAnswers.of(ROOT).unknown(SERVER),
            "try later", OcspAnswers.tryLater());

    @TempDir
    private Path folder;

    static Stream<Arguments> good() {
        return onEveryPlan(GOOD);
    }

    static Stream<Arguments> worthless() {
        return onEveryPlan(WORTHLESS);
    }

    private static Stream<Arguments> onEveryPlan(Map<String, byte[]> answers) {
        return TlsFixture.plans().flatMap(plan -> answers.entrySet().stream()
                .map(answer -> Arguments.of(plan, answer.getKey(), answer.getValue())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("good")
    void acceptsAGoodAnswer(TlsPlan plan, String kind, byte[] answer) throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            handshake(plan, new Revocation(By.OCSP, null), SERVER, answer);
            handshake(plan, new Revocation(By.REQUIRE, null), SERVER, answer);

            assertThat(log.lines("revocation=")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("worthless")
    void refusesAnAnswerThatProvesNothing(TlsPlan plan, String kind, byte[] answer) {
        for (By by : List.of(By.OCSP, By.REQUIRE)) {
            refused(TlsFailure.REVOCATION_UNKNOWN, plan, new Revocation(by, null), SERVER, answer);
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesARevokedServerWhateverTheListsSay(TlsPlan plan) throws Exception {
        byte[] revoked = OcspAnswers.of(ROOT).revoked(SERVER);

        refused(TlsFailure.CERTIFICATE_REVOKED, plan, new Revocation(By.OCSP, null), SERVER, revoked);
        refused(
                TlsFailure.CERTIFICATE_REVOKED,
                plan,
                new Revocation(By.REQUIRE, lists(ROOT.revocationList(NOW))),
                SERVER,
                revoked);
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAServerThatAListRevokesWhateverItStaples(TlsPlan plan) throws Exception {
        CrlFiles lists = lists(ROOT.revocationList(NOW, SERVER.certificate()));
        byte[] good = OcspAnswers.of(ROOT).good(SERVER);

        refused(TlsFailure.CERTIFICATE_REVOKED, plan, new Revocation(By.REQUIRE, lists), SERVER, good);
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void warnsOfAServerThatStaplesNothing(TlsPlan plan) throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            handshake(plan, new Revocation(By.OCSP, null), SERVER);

            assertThat(log.lines("revocation=ocsp"))
                    .singleElement()
                    .asString()
                    .contains("WARN", "localhost", "revocation=require");
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAServerThatStaplesNothingThoughItsCertificateSaysItDoes(TlsPlan plan) throws Exception {
        Issued promising = OddCertificates.by(ROOT).mustStaple().issue();

        refused(TlsFailure.REVOCATION_UNKNOWN, plan, new Revocation(By.OCSP, null), promising);
        handshake(
                plan,
                new Revocation(By.OCSP, null),
                promising,
                OcspAnswers.of(ROOT).good(promising));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void requiresAnAnswerOrAList(TlsPlan plan) throws Exception {
        refused(TlsFailure.REVOCATION_UNKNOWN, plan, new Revocation(By.REQUIRE, null), SERVER);
        CrlFiles stale = lists(ROOT.revocationList(LAST_WEEK));
        refused(TlsFailure.REVOCATION_UNKNOWN, plan, new Revocation(By.REQUIRE, stale), SERVER);

        handshake(plan, new Revocation(By.REQUIRE, lists(ROOT.revocationList(NOW))), SERVER);
        handshake(
                plan,
                new Revocation(By.REQUIRE, stale),
                SERVER,
                OcspAnswers.of(ROOT).good(SERVER));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void requiresTheSameOfTheIssuer(TlsPlan plan) throws Exception {
        Authority issuing = ROOT.subordinate("Stapling issuer");
        Issued below = issuing.issue("localhost");
        byte[] good = OcspAnswers.of(issuing).good(below);

        refused(TlsFailure.REVOCATION_UNKNOWN, plan, new Revocation(By.REQUIRE, null), below, good);
        handshake(plan, new Revocation(By.REQUIRE, lists(ROOT.revocationList(NOW))), below, good);
        handshake(plan, new Revocation(By.OCSP, null), below, good);
    }

    @Test
    void readsTheAnswersOfAllCertificatesInTls13() throws Exception {
        Authority issuing = ROOT.subordinate("Stapling issuer");
        Issued below = issuing.issue("localhost");
        byte[] good = OcspAnswers.of(issuing).good(below);
        byte[] goodIssuer = OcspAnswers.of(ROOT).good(issuing.root());
        byte[] revokedIssuer = OcspAnswers.of(ROOT).revoked(issuing.root());

        handshake(JDK13, new Revocation(By.REQUIRE, null), below, good, goodIssuer);
        refused(TlsFailure.CERTIFICATE_REVOKED, JDK13, new Revocation(By.OCSP, null), below, good, revokedIssuer);
    }

    /** A thief of the key would leave out the one answer that matters. */
    @Test
    void countsNoAnswerForAnIssuerAsTheServersOwn() throws Exception {
        Authority issuing = ROOT.subordinate("Stapling issuer");
        Issued promising = OddCertificates.by(issuing).mustStaple().issue();
        Issued below = issuing.issue("localhost");
        List<byte[]> good = List.of(new byte[0], OcspAnswers.of(ROOT).good(issuing.root()));
        List<byte[]> revoked = List.of(new byte[0], OcspAnswers.of(ROOT).revoked(issuing.root()));
        Revocation rule = new Revocation(By.OCSP, null);

        assertThatThrownBy(() -> rule.check(shown(promising, good))).satisfies(failure(TlsFailure.REVOCATION_UNKNOWN));
        assertThatThrownBy(() -> rule.check(shown(below, revoked))).satisfies(failure(TlsFailure.CERTIFICATE_REVOKED));
        try (CapturedLog log = CapturedLog.start()) {
            rule.check(shown(below, good));
            assertThat(log.lines("revocation=ocsp")).hasSize(1);
        }
    }

    private static ShownChain shown(Issued server, List<byte[]> staples) {
        return new ShownChain(new TlsPeer("localhost", 21), server.chain(), List.of(ROOT.certificate()), staples);
    }

    private CrlFiles lists(byte[] list) throws IOException {
        Path directory = Files.createTempDirectory(folder, "crls");
        Files.write(directory.resolve("one.crl"), list);
        return new CrlFiles(null, directory);
    }

    private static void refused(Failure expected, TlsPlan plan, Revocation rule, Issued shown, byte[]... staples) {
        assertThatThrownBy(() -> handshake(plan, rule, shown, staples))
                .satisfies(failure(expected))
                .hasMessageContaining(Fingerprints.sha256(shown.certificate()));
    }

    private static void handshake(TlsPlan plan, Revocation rule, Issued shown, byte[]... staples) throws Exception {
        TlsSettings settings = asking(Verification.CHAIN_AND_NAME, trusting(ROOT.certificate()), rule);
        try (TestServer server = StaplingServer.start(shown, plan.protocol(), staples)) {
            try (TlsSocket socket = control(plan, server, settings).secureControl(server.connect())) {
                echo(socket, "PBSZ 0\r\n");
            }
        }
    }
}
