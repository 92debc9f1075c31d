package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.kermitftps.tls.TlsFixture.asking;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.trusting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.support.OcspAnswers;
import org.kermitftps.support.OddCertificates;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

/** A chain of three: root, an issuing authority, the server. Both authorities must have a current list. */
@Timeout(60)
class RevocationTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final Authority ROOT = TestCertificates.authority("Root");
    private static final Authority ISSUING = ROOT.subordinate("Issuing");
    private static final Issued SERVER = ISSUING.issue("localhost");
    private static final Issued OTHER = ISSUING.issue("localhost");
    private static final Instant NOW = Instant.now().minusSeconds(60);
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsAChainWithCurrentListsOfEveryIssuer(TlsPlan plan) throws Exception {
        handshake(plan, lists(ROOT.revocationList(NOW), ISSUING.revocationList(NOW, OTHER.certificate())));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesARevokedServer(TlsPlan plan) {
        assertThatThrownBy(() -> handshake(
                        plan, lists(ROOT.revocationList(NOW), ISSUING.revocationList(NOW, SERVER.certificate()))))
                .satisfies(failure(TlsFailure.CERTIFICATE_REVOKED))
                .hasMessageContaining("revoked")
                .hasMessageContaining("CN=localhost");
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesARevokedIssuer(TlsPlan plan) {
        assertThatThrownBy(() -> handshake(
                        plan, lists(ROOT.revocationList(NOW, ISSUING.certificate()), ISSUING.revocationList(NOW))))
                .satisfies(failure(TlsFailure.CERTIFICATE_REVOKED));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesWithoutAListOfEveryIssuer(TlsPlan plan) {
        for (byte[] alone : List.of(ROOT.revocationList(NOW), ISSUING.revocationList(NOW))) {
            assertThatThrownBy(() -> handshake(plan, lists(alone))).satisfies(failure(TlsFailure.REVOCATION_UNKNOWN));
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesListsThatAreStale(TlsPlan plan) {
        assertThatThrownBy(() -> handshake(plan, lists(ROOT.revocationList(NOW), ISSUING.revocationList(LAST_WEEK))))
                .satisfies(failure(TlsFailure.REVOCATION_UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesAListSomebodyElseSigned(TlsPlan plan) {
        Authority sameName = ROOT.subordinate("Issuing");
        assertThatThrownBy(() -> handshake(plan, lists(ROOT.revocationList(NOW), sameName.revocationList(NOW))))
                .satisfies(failure(TlsFailure.REVOCATION_UNKNOWN));
    }

    @Test
    void readsListsInPemAndDerFromFileAndDirectoryAnewForEachConnection() throws Exception {
        Path pem = folder.resolve("root.pem");
        String base64 = Base64.getMimeEncoder().encodeToString(ROOT.revocationList(NOW));
        Files.writeString(pem, "-----BEGIN X509 CRL-----\n" + base64 + "\n-----END X509 CRL-----\n");
        Path directory = Files.createDirectory(folder.resolve("crls"));
        Files.write(directory.resolve("issuing.crl"), ISSUING.revocationList(NOW));
        Revocation rule = new Revocation(Revocation.By.CRL, new CrlFiles(pem, directory));
        ShownChain shown = new ShownChain(new TlsPeer("localhost", 21), SERVER.chain(), List.of(ROOT.certificate()));
        rule.check(shown);

        Files.write(directory.resolve("issuing.crl"), ISSUING.revocationList(NOW, SERVER.certificate()));
        assertThatThrownBy(() -> rule.check(shown)).satisfies(failure(TlsFailure.CERTIFICATE_REVOKED));
    }

    @Test
    void clearsNoCertificateThatIsItselfTrusted() throws Exception {
        Revocation rule = lists(ROOT.revocationList(NOW), ISSUING.revocationList(NOW));
        ShownChain own = new ShownChain(new TlsPeer("localhost", 21), SERVER.chain(), List.of(SERVER.certificate()));

        assertThatThrownBy(() -> rule.check(own)).satisfies(failure(TlsFailure.REVOCATION_UNKNOWN));
    }

    @Test
    void namesAFileThatIsNoList() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.crl"), "no list");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (CrlFiles files : List.of(
                new CrlFiles(broken, null),
                new CrlFiles(folder.resolve("missing.crl"), null),
                new CrlFiles(null, empty),
                new CrlFiles(null, folder.resolve("missing")))) {
            assertThatThrownBy(files::read)
                    .satisfies(failure(TlsFailure.REVOCATION_UNKNOWN))
                    .hasMessageContaining(files.toString().replaceAll("[\\[\\]]", ""));
        }
        assertThat(new CrlFiles(broken, empty)).hasToString("[" + broken + ", " + empty + "]");
    }

    /** A server's certificate would otherwise decide whom this machine connects to. */
    @Test
    void fetchesNothingFromWhereACertificateSaysItIs() throws Exception {
        try (ServerSocket responder = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Issued asking = OddCertificates.by(ROOT)
                    .asking("http://127.0.0.1:" + responder.getLocalPort() + "/")
                    .issue();
            byte[] wrong = OcspAnswers.of(ROOT).good(OTHER);
            CrlFiles stale = files(ROOT.revocationList(LAST_WEEK));
            for (Revocation.By by : Revocation.By.values()) {
                for (List<byte[]> staples : List.of(List.of(wrong), List.<byte[]>of())) {
                    ShownChain shown = new ShownChain(
                            new TlsPeer("localhost", 21), asking.chain(), List.of(ROOT.certificate()), staples);
                    catchThrowable(() -> new Revocation(by, stale).check(shown));
                }
            }
            responder.setSoTimeout(100);
            assertThatThrownBy(responder::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private CrlFiles files(byte[] list) throws IOException {
        Path directory = Files.createTempDirectory(folder, "crls");
        Files.write(directory.resolve("one.crl"), list);
        return new CrlFiles(null, directory);
    }

    private Revocation lists(byte[]... lists) throws IOException {
        Path directory = Files.createTempDirectory(folder, "crls");
        for (int i = 0; i < lists.length; i++) {
            Files.write(directory.resolve(i + ".crl"), lists[i]);
        }
        return new Revocation(Revocation.By.CRL, new CrlFiles(null, directory));
    }

    private static void handshake(TlsPlan plan, PeerRule rule) throws IOException, InterruptedException {
        TlsSettings settings = asking(Verification.CHAIN_AND_NAME, trusting(ROOT.certificate()), rule);
        try (TestServer server = TestServer.tls(SERVER, plan.protocol(), TestServer.ECHO)) {
            try (TlsSocket socket = control(plan, server, settings).secureControl(server.connect())) {
                echo(socket, "PBSZ 0\r\n");
            }
        }
    }
}
