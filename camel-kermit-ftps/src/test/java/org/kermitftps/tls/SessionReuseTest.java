package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.settings;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;

@Timeout(60)
class SessionReuseTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final int DATA_CONNECTIONS = 8;

    /**
     * TLS 1.3 as well, although a ticket is good for one connection only: the JDK's server sends a new one on every
     * connection, resumed or not. What ProFTPD does (no new ticket on resumed uploads) is in the container tests.
     */
    @ParameterizedTest
    @MethodSource(PLANS)
    void resumesTheControlSessionOnEveryDataConnection(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
            ControlTls tls = control(plan, server, settings(SessionReuse.REQUIRED));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                assertThat(control.report().resumed()).isFalse();
                assertThat(dataConnections(tls, server)).isEqualTo(Collections.nCopies(DATA_CONNECTIONS, true));
            }
            server.await();
            assertThat(server.faults()).isEmpty();
            assertThat(server.fullHandshakes().stream().filter(full -> full)).hasSize(1);
        }
    }

    /** An upload reads nothing, so the ticket for the next one comes in while the connection is closed. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void resumesOneUploadAfterTheOther(TlsPlan plan) throws Exception {
        TestServer.Session session = (socket, plain) -> {
            if (socket.getInputStream().read() == 'c') {
                socket.getOutputStream().write('C');
            }
            socket.getInputStream().readAllBytes();
        };
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), session)) {
            ControlTls tls = control(plan, server, settings(SessionReuse.REQUIRED));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                control.getOutputStream().write('c');
                control.getOutputStream().flush();
                assertThat(control.getInputStream().read()).isEqualTo('C');
                for (int i = 0; i < DATA_CONNECTIONS; i++) {
                    TlsSocket data = tls.secureData(server.connect());
                    data.getOutputStream().write(new byte[40_000]);
                    data.close();
                    assertThat(data.report().resumed()).isTrue();
                }
            }
            server.await();
            assertThat(server.faults()).isEmpty();
        }
    }

    /** With a context shared by both they take each other's session: vsftpd 522, ProFTPD 425. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void keepsTwoControlConnectionsToOneServerApart(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
            ControlTls one = control(plan, server, settings(SessionReuse.REQUIRED));
            ControlTls other = control(plan, server, settings(SessionReuse.REQUIRED));
            try (TlsSocket first = one.secureControl(server.connect());
                    TlsSocket second = other.secureControl(server.connect())) {
                echo(first, "PBSZ 0\r\n");
                echo(second, "PBSZ 0\r\n");
                assertThat(second.report().resumed()).isFalse();
                for (int i = 0; i < DATA_CONNECTIONS; i++) {
                    assertThat(dataConnection(one, server)).isTrue();
                    assertThat(dataConnection(other, server)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void neverOffersTheSessionWhenReuseIsOff(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
            ControlTls tls = control(plan, server, settings(SessionReuse.OFF));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                assertThat(dataConnections(tls, server)).isEqualTo(Collections.nCopies(DATA_CONNECTIONS, false));
            }
            server.await();
            assertThat(server.fullHandshakes()).isEqualTo(Collections.nCopies(1 + DATA_CONNECTIONS, true));
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void acceptsAFullHandshakeWithTheSameCertificateWhenReuseIsAuto(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.forgetful(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
            ControlTls tls = control(plan, server, settings(SessionReuse.AUTO));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                assertThat(dataConnections(tls, server)).isEqualTo(Collections.nCopies(DATA_CONNECTIONS, false));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void failsWhenReuseIsRequiredAndTheServerResumesNothing(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.forgetful(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
            ControlTls tls = control(plan, server, settings(SessionReuse.REQUIRED));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                Socket plain = server.connect();
                assertThatThrownBy(() -> tls.secureData(plain)).satisfies(failure(DataFailure.DATA_NOT_RESUMED));
                assertThat(plain.isClosed()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void refusesADataConnectionWithAnotherCertificateEvenOfTheSameAuthorityAndName(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO);
                TestServer thief = TestServer.tls(CA.issue("localhost"), plan.protocol(), TestServer.ECHO)) {
            ControlTls tls = control(plan, server, settings(SessionReuse.AUTO));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                Socket plain = thief.connect();
                assertThatThrownBy(() -> tls.secureData(plain))
                        .satisfies(failure(DataFailure.DATA_OTHER_IDENTITY))
                        .hasMessageContaining("SHA-256 ");
                assertThat(plain.isClosed()).isTrue();
                assertThat(dataConnection(tls, server))
                        .as("both engines drop the session")
                        .isFalse();
            }
        }
    }

    /** A server that refuses a transfer (550) often closes the data connection at once; the next one must resume again. */
    @ParameterizedTest
    @MethodSource("org.kermitftps.tls.TlsFixture#plans12")
    void keepsTheSessionWhenADataConnectionIsCutInItsHandshake(TlsPlan plan) throws Exception {
        TestServer.Connection hangsUp = socket -> socket.getInputStream().read(new byte[100_000]);
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO);
                TestServer hanging = TestServer.plain(hangsUp)) {
            ControlTls tls = control(plan, server, settings(SessionReuse.REQUIRED));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                assertThatThrownBy(() -> tls.secureData(hanging.connect()))
                        .satisfies(failure(TlsFailure.TLS_HANDSHAKE_CUT));
                assertThat(dataConnections(tls, server)).isEqualTo(Collections.nCopies(DATA_CONNECTIONS, true));
            }
        }
    }

    /**
     * The JDK resumes such a session only with endpoint identification on, so it stays on when nobody looks at names.
     * Bouncy Castle's JSSE resumes none (but with the system property jdk.tls.allowLegacyResumption); below JSSE it does.
     */
    @ParameterizedTest
    @MethodSource("withoutExtendedMasterSecret")
    void resumesWithoutExtendedMasterSecret(TlsPlan plan, Verification verification) throws Exception {
        NoExtendedMasterSecret old = new NoExtendedMasterSecret(LOCALHOST);
        try (TestServer server = TestServer.plain(old)) {
            TlsSettings settings = TlsFixture.verifying(
                    verification, TlsFixture.trusting(CA.certificate()), Fingerprints.sha256(LOCALHOST.certificate()));
            ControlTls tls = control(plan, server, settings);
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                assertThat(dataConnections(tls, server)).isEqualTo(Collections.nCopies(DATA_CONNECTIONS, true));
            }
            server.await();
            assertThat(old.resumed()).hasSize(1 + DATA_CONNECTIONS).containsOnlyOnce(false);
        }
    }

    static Stream<Arguments> withoutExtendedMasterSecret() {
        return Stream.of(TlsFixture.JDK12, TlsFixture.BCTLS12)
                .flatMap(plan -> Stream.of(Verification.values()).map(how -> Arguments.of(plan, how)));
    }

    private static List<Boolean> dataConnections(ControlTls tls, TestServer server) throws IOException {
        List<Boolean> resumed = new ArrayList<>();
        for (int i = 0; i < DATA_CONNECTIONS; i++) {
            resumed.add(dataConnection(tls, server));
        }
        return resumed;
    }

    private static boolean dataConnection(ControlTls tls, TestServer server) throws IOException {
        try (TlsSocket data = tls.secureData(server.connect())) {
            echo(data, "a line of data");
            return data.report().resumed();
        }
    }
}
