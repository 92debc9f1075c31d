package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.QuietBouncyCastle;
import org.kermitftps.support.TestCertificates;

/** CCC below the commands: TLS ends, the connection goes on in clear text, whoever says goodbye first. */
class FarewellTest {

    private static final QuietBouncyCastle QUIET = new QuietBouncyCastle();
    private static final Duration WAIT = Duration.ofMillis(400);
    private static final TestServer.Session CLOSES_FIRST = (tls, plain) -> goodbye(tls);

    /** How a server ends TLS; each leaves the plain socket open. */
    enum Ending {
        CLOSES_FIRST(FarewellTest.CLOSES_FIRST),
        WAITS_FOR_OURS((tls, plain) -> {
            assertThat(tls.getInputStream().read()).isEqualTo(-1);
            tls.shutdownOutput();
        }),
        SENDS_NONE_AND_WAITS((tls, plain) -> swallowRecord(plain)),
        SENDS_NONE_AND_TALKS((tls, plain) -> {
            swallowRecord(plain);
            plain.getOutputStream().write("in clear\n".getBytes(StandardCharsets.US_ASCII));
        }),
        CLOSES_AND_TALKS((tls, plain) -> {
            goodbye(tls);
            plain.getOutputStream().write("in clear\n".getBytes(StandardCharsets.US_ASCII));
        });

        private final TestServer.Session session;

        Ending(TestServer.Session session) {
            this.session = session;
        }
    }

    static Stream<Arguments> endings() {
        return TlsPlans.TABLE.stream()
                .flatMap(plan -> Arrays.stream(Ending.values()).map(ending -> Arguments.of(plan, ending)));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void goesOnInClearText(TlsPlan plan, Ending ending) throws Exception {
        try (TestServer server = server(plan, ending.session);
                TlsSocket tls = connect(plan, server)) {
            ClearText clear = tls.endTls(WAIT);
            if (ending == Ending.SENDS_NONE_AND_TALKS || ending == Ending.CLOSES_AND_TALKS) {
                assertThat(line(clear.input())).isEqualTo("in clear\n");
            }

            echoInClear(clear);

            assertThat(clear.socket().isClosed()).isFalse();
            clear.socket().close();
            server.await();
            assertThat(server.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.TlsPlans#TABLE")
    void keepsTheTimeoutOfTheSocketAndIsClosedItself(TlsPlan plan) throws Exception {
        try (TestServer server = server(plan, CLOSES_FIRST);
                TlsSocket tls = connect(plan, server)) {
            tls.setSoTimeout(4_321);

            ClearText clear = tls.endTls(WAIT);

            assertThat(clear.socket().getSoTimeout()).isEqualTo(4_321);
            assertThat(tls.isClosed()).isTrue();
            tls.close();
            echoInClear(clear);
            clear.socket().close();
        }
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.TlsPlans#TABLE")
    void closesTheConnectionWhenTheServerHangsUp(TlsPlan plan) throws Exception {
        try (TestServer server = server(plan, (tls, plain) -> plain.close());
                TlsSocket tls = connect(plan, server)) {
            assertThatThrownBy(() -> tls.endTls(WAIT)).isInstanceOf(IOException.class);

            assertThat(tls.plain.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.TlsPlans#TABLE")
    void closesTheConnectionWhenTheServerGoesOnInsideTls(TlsPlan plan) throws Exception {
        try (TestServer server =
                        server(plan, (tls, plain) -> tls.getOutputStream().write("more".getBytes()));
                TlsSocket tls = connect(plan, server)) {
            assertThatThrownBy(() -> tls.endTls(Duration.ofSeconds(5))).hasMessageContaining("inside TLS");

            assertThat(tls.plain.isClosed()).isTrue();
        }
    }

    @Test
    void endsOnce() throws Exception {
        try (TestServer server = server(TlsFixture.JDK12, CLOSES_FIRST);
                TlsSocket tls = connect(TlsFixture.JDK12, server)) {
            ClearText clear = tls.endTls(WAIT);

            assertThatThrownBy(() -> tls.endTls(WAIT)).isInstanceOf(SocketException.class);
            clear.socket().close();
        }
    }

    private static TlsSocket connect(TlsPlan plan, TestServer server) throws IOException {
        TlsSocket tls = TlsFixture.control(plan, server, TlsFixture.settings()).secureControl(server.connect());
        TlsFixture.echo(tls, "CCC\n");
        return tls;
    }

    /** Echoes one line inside TLS, ends TLS in its way, and echoes in clear text until the client has enough. */
    private static TestServer server(TlsPlan plan, TestServer.Session ending) throws IOException {
        SSLContext context = TestCertificates.serverContext(TlsFixture.LOCALHOST);
        return TestServer.plain(plain -> {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(plain, null, false);
            tls.setEnabledProtocols(new String[] {plan.protocol()});
            tls.getOutputStream().write(line(tls.getInputStream()).getBytes(StandardCharsets.US_ASCII));
            ending.serve(tls, plain);
            if (!plain.isClosed()) {
                plain.getOutputStream().write(line(plain.getInputStream()).getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    private static void echoInClear(ClearText clear) throws IOException {
        clear.socket().setSoTimeout(5_000);
        clear.socket().getOutputStream().write("SYST\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(line(clear.input())).isEqualTo("SYST\n");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.append((char) b);
            if (b == '\n') {
                break;
            }
        }
        return line.toString();
    }

    /** close_notify, then the client's; not close(), because over TLS 1.3 the JDK's does not wait for it. */
    private static void goodbye(SSLSocket tls) throws IOException {
        InputStream in = tls.getInputStream();
        tls.shutdownOutput();
        in.readAllBytes();
    }

    /** Takes the client's close_notify off the wire unread. */
    private static void swallowRecord(Socket plain) throws IOException {
        byte[] header = plain.getInputStream().readNBytes(5);
        plain.getInputStream().readNBytes(Byte.toUnsignedInt(header[3]) * 256 + Byte.toUnsignedInt(header[4]));
    }
}
