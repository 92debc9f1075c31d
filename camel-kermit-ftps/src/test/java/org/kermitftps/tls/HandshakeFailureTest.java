package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.BC12;
import static org.kermitftps.tls.TlsFixture.JDK12;
import static org.kermitftps.tls.TlsFixture.JDK13;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.settings;
import static org.kermitftps.tls.TlsFixture.within;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

@Timeout(60)
class HandshakeFailureTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final byte[] RECORD_OF_16384 = {22, 3, 3, 0x40, 0};

    @ParameterizedTest
    @MethodSource(PLANS)
    void showsThePlainTextThatCameInsteadOfTls(TlsPlan plan) throws Exception {
        TestServer.Connection oops = socket -> {
            socket.getOutputStream().write("500 OOPS: cannot load".getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(50);
            socket.getOutputStream().write(" RSA certificate\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        };
        assertThatThrownBy(() -> secure(plan, oops, settings()))
                .satisfies(failure(TlsFailure.TLS_NOT_SPOKEN))
                .isInstanceOfSatisfying(FtpsException.class, e -> assertThat(e.replyText())
                        .isEqualTo("500 OOPS: cannot load RSA certificate"));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void noticesThatTheServerHangsUp(TlsPlan plan) {
        TestServer.Connection hangsUp = socket -> socket.getInputStream().read(new byte[100_000]);
        assertThatThrownBy(() -> secure(plan, hangsUp, settings())).satisfies(failure(TlsFailure.TLS_HANDSHAKE_CUT));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void noticesAReset(TlsPlan plan) {
        TestServer.Connection resets = socket -> {
            socket.getInputStream().read(new byte[100_000]);
            socket.setSoLinger(true, 0);
        };
        assertThatThrownBy(() -> secure(plan, resets, settings())).satisfies(failure(TlsFailure.TLS_HANDSHAKE_CUT));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void givesUpOnASilentServer(TlsPlan plan) {
        TestServer.Connection silent = socket -> socket.getInputStream().readAllBytes();
        assertThatThrownBy(() -> secure(plan, silent, within(Duration.ofMillis(300))))
                .satisfies(failure(TlsFailure.TLS_HANDSHAKE_TIMEOUT));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void givesUpOnAServerThatTricklesBytes(TlsPlan plan) {
        TestServer.Connection trickles = socket -> {
            socket.getOutputStream().write(RECORD_OF_16384);
            for (int i = 0; i < 16384; i++) {
                socket.getOutputStream().write(0);
                Thread.sleep(20);
            }
        };
        Instant start = Instant.now();
        assertThatThrownBy(() -> secure(plan, trickles, within(Duration.ofMillis(500))))
                .satisfies(failure(TlsFailure.TLS_HANDSHAKE_TIMEOUT));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void tellsARefusedVersionFromOtherAlerts(TlsPlan plan) throws Exception {
        String other = plan.protocol().equals(TlsPlans.TLS12) ? TlsPlans.TLS13 : TlsPlans.TLS12;
        try (TestServer server = TestServer.tls(LOCALHOST, other, TestServer.ECHO)) {
            ControlTls tls = control(plan, server, settings());
            assertThatThrownBy(() -> tls.secureControl(server.connect()))
                    .satisfies(failure(TlsFailure.TLS_VERSION_REFUSED));
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void namesTheAlertWhenNoSuiteIsShared(TlsPlan plan) throws Exception {
        TestServer.Connection refuses = socket -> {
            socket.getInputStream().read(new byte[100_000]);
            socket.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40});
            socket.getInputStream().readAllBytes();
        };
        assertThatThrownBy(() -> secure(plan, refuses, settings()))
                .satisfies(failure(TlsFailure.TLS_HANDSHAKE_FAILED))
                .hasMessageContaining("handshake_failure");
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesSuitesTheEngineDoesNotKnow(TlsPlan plan) throws Exception {
        TlsSettings odd = new TlsSettings(
                Verification.NONE,
                null,
                null,
                List.of(),
                List.of("TLS_WITH_LOVE"),
                SessionReuse.AUTO,
                Duration.ofSeconds(5),
                CloseNotify.TRUE);
        assertThatThrownBy(() -> secure(plan, socket -> {}, odd))
                .satisfies(failure(OptionFailure.OPTION_INVALID))
                .hasMessageContaining("TLS_WITH_LOVE");
    }

    /** BC and the JDK put the certificate's fault into different exceptions; the server must hear of it from both. */
    @Test
    void tellsTheServerWhyByAnAlert() throws Exception {
        for (TlsPlan plan : List.of(BC12, JDK12, JDK13)) {
            try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
                String noPin = "00".repeat(32);
                ControlTls tls = control(plan, server, TlsFixture.verifying(Verification.PIN, null, noPin));
                assertThatThrownBy(() -> tls.secureControl(server.connect()))
                        .satisfies(failure(TlsFailure.CERTIFICATE_NOT_PINNED));
                server.await();
                assertThat(server.faults()).as(plan.label()).singleElement().satisfies(fault -> assertThat(
                                fault.getMessage())
                        .contains("certificate_unknown"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void leavesTheReadTimeoutAsItWas(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
            Socket plain = server.connect();
            plain.setSoTimeout(12_345);
            try (TlsSocket control = control(plan, server, settings()).secureControl(plain)) {
                assertThat(control.getSoTimeout()).isEqualTo(12_345);
                assertThat(plain.getTcpNoDelay()).isTrue();
            }
        }
    }

    private static void secure(TlsPlan plan, TestServer.Connection server, TlsSettings settings)
            throws IOException, InterruptedException {
        try (TestServer listening = TestServer.plain(server)) {
            Socket plain = listening.connect();
            try (TlsSocket none = control(plan, listening, settings).secureControl(plain)) {
                throw new AssertionError("a handshake with a server that speaks no TLS: " + none);
            } finally {
                assertThat(plain.isClosed()).isTrue();
            }
        }
    }
}
