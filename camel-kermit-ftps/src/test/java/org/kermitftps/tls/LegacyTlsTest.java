package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;

import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.QuietBouncyCastle;

/** Old servers: nothing of it works without a plan of {@code legacyTls=true}, and nothing of the JVM is changed for it. */
@Timeout(60)
class LegacyTlsTest {

    private static final int DATA_CONNECTIONS = 8;
    private static final QuietBouncyCastle QUIET = new QuietBouncyCastle();

    @ParameterizedTest
    @CsvSource({
        "legacy/TLSv1,   TLS_RSA_WITH_3DES_EDE_CBC_SHA",
        "legacy/TLSv1,   TLS_RSA_WITH_AES_128_CBC_SHA",
        "legacy/TLSv1,   TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
        "legacy/TLSv1,   TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
        "legacy/TLSv1.1, TLS_RSA_WITH_AES_256_CBC_SHA",
        "legacy/TLSv1.2, TLS_RSA_WITH_3DES_EDE_CBC_SHA",
        "legacy/TLSv1.2, TLS_RSA_WITH_AES_256_GCM_SHA384",
        "bctls/TLSv1.2,  TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "bctls/TLSv1.2,  TLS_DHE_RSA_WITH_AES_128_CBC_SHA"
    })
    void resumesOnEveryDataConnectionOfAnOldServer(String label, String suite) throws Exception {
        String disabled = Security.getProperty("jdk.tls.disabledAlgorithms");
        TlsPlan plan = plan(label);
        OldServer old = new OldServer(version(plan), BcTlsSuites.codes(new String[] {suite})[0]);
        try (TestServer server = TestServer.plain(old)) {
            ControlTls tls = control(plan, server, pinned(old));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                assertThat(control.report().protocol()).isEqualTo(plan.protocol());
                assertThat(control.report().cipherSuite()).isEqualTo(suite);
                for (int i = 0; i < DATA_CONNECTIONS; i++) {
                    try (TlsSocket data = tls.secureData(server.connect())) {
                        echo(data, "x".repeat(100_000));
                        assertThat(data.report().resumed()).isTrue();
                    }
                }
            }
            server.await();
            assertThat(server.faults()).isEmpty();
            assertThat(old.resumed()).hasSize(1 + DATA_CONNECTIONS).containsOnlyOnce(false);
        }
        assertThat(Security.getProperty("jdk.tls.disabledAlgorithms")).isEqualTo(disabled);
    }

    static Stream<Arguments> withoutLegacy() {
        return TlsPlans.TABLE.stream()
                .flatMap(plan -> Stream.of(
                        Arguments.of(plan, ProtocolVersion.TLSv10, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"),
                        Arguments.of(plan, ProtocolVersion.TLSv12, "TLS_RSA_WITH_AES_128_GCM_SHA256")));
    }

    @ParameterizedTest
    @MethodSource("withoutLegacy")
    void refusesOldVersionsAndRsaKeyExchangeAndNamesTheOption(TlsPlan plan, ProtocolVersion version, String suite)
            throws Exception {
        OldServer old = new OldServer(version, BcTlsSuites.codes(new String[] {suite})[0]);
        try (TestServer server = TestServer.plain(old)) {
            assertThatThrownBy(() -> control(plan, server, pinned(old)).secureControl(server.connect()))
                    .hasMessageContaining("legacyTls=true");
        }
    }

    @Test
    void showsTheClientCertificateToAnOldServerToo() throws Exception {
        OldServer old = new OldServer(
                ProtocolVersion.TLSv10, BcTlsSuites.codes(new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"})[0]);
        var ours = CA.issue("client");
        TlsSettings settings =
                settings(Verification.PIN, old, new OneKey(ours.key(), List.of(ours.certificate(), CA.certificate())));
        try (TestServer server = TestServer.plain(old)) {
            ControlTls tls = control(plan("legacy/TLSv1"), server, settings);
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
            }
            server.await();
        }
        assertThat(old.shown()).containsExactly(2);
    }

    @Test
    void judgesTheCertificateAsEverywhereElse() throws Exception {
        OldServer old = new OldServer(
                ProtocolVersion.TLSv10, BcTlsSuites.codes(new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"})[0]);
        try (TestServer server = TestServer.plain(old)) {
            ControlTls tls = control(plan("legacy/TLSv1"), server, settings(Verification.CHAIN_AND_NAME, old));
            assertThatThrownBy(() -> tls.secureControl(server.connect()))
                    .satisfies(failure(TlsFailure.CERTIFICATE_UNTRUSTED));
        }
    }

    @Test
    void callsOldWhatHasNoForwardSecrecyOrSmallBlocks() {
        assertThat(BcTlsSuites.names(false))
                .allMatch(name -> name.contains("DHE_"))
                .noneMatch(name -> name.contains("3DES"));
        assertThat(Set.copyOf(BcTlsSuites.names(true))).hasSameSizeAs(BcTlsSuites.names(true));
    }

    private static TlsPlan plan(String label) {
        return TlsPlans.allowed(null, List.of(), true).stream()
                .filter(plan -> plan.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static ProtocolVersion version(TlsPlan plan) {
        return switch (plan.protocol()) {
            case TlsPlans.TLS10 -> ProtocolVersion.TLSv10;
            case TlsPlans.TLS11 -> ProtocolVersion.TLSv11;
            default -> ProtocolVersion.TLSv12;
        };
    }

    private static TlsSettings pinned(OldServer old) {
        return settings(Verification.PIN, old);
    }

    private static TlsSettings settings(Verification verification, OldServer old, KeyManager... keys) {
        return new TlsSettings(
                verification,
                verification == Verification.PIN ? null : TlsFixture.trusting(CA.certificate()),
                Fingerprints.sha256(old.certificate()),
                List.of(keys),
                List.of(),
                SessionReuse.REQUIRED,
                Duration.ofSeconds(20),
                CloseNotify.TRUE);
    }
}
