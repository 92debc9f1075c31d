package org.kermitftps.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.ProxyAnswers;
import org.kermitftps.policy.ProxyKind;
import org.kermitftps.support.ProxyDialogs;
import org.kermitftps.support.ScriptedProxy;

/**
 * Proxies that refuse, talk nonsense or say nothing: one failure that names the proxy, no secret in it, and a closed
 * socket.
 */
@Timeout(30)
class TunnelRefusalTest extends ProxiedSocketTest {

    /** What a refused connection throws, after which the socket is closed. */
    private Throwable refusal(Socket socket) {
        Throwable thrown = catchThrowable(() -> socket.connect(partner(21), TIMEOUT));
        assertThat(socket.isClosed()).isTrue();
        return thrown;
    }

    private void assertRefused(Socket socket, Failure failure, String... words) {
        assertThat(refusal(socket))
                .isInstanceOfSatisfying(
                        FtpsException.class, e -> assertThat(e.failure()).isEqualTo(failure))
                .hasMessageContainingAll(words)
                .satisfies(e -> assertThat(e.toString()).doesNotContain("hush", "aHVzaA"));
    }

    @Test
    void saysThatHttpCredentialsAreMissingAndWhichKindIsTaken() {
        assertRefused(
                socket(ProxyKind.HTTP, ProxyDialogs.httpWithLogin()),
                ConnectionFailure.PROXY_LOGIN_REFUSED,
                "407 Who are you?",
                "it takes basic",
                "partner.invalid:21");
    }

    @Test
    void saysThatHttpCredentialsAreWrong() {
        assertRefused(
                socket(ProxyKind.HTTP, ProxyDialogs.httpWithLogin(), ProxyDialogs.USER, "hush"),
                ConnectionFailure.PROXY_LOGIN_REFUSED,
                "407",
                "it was told proxyUsername and proxyPassword");
    }

    @Test
    void saysThatSocksCredentialsAreMissing() {
        assertRefused(
                socket(ProxyKind.SOCKS, ProxyDialogs.socksWithLogin()),
                ConnectionFailure.PROXY_LOGIN_REFUSED,
                "without credentials");
    }

    @Test
    void saysThatSocksCredentialsAreWrong() {
        assertRefused(
                socket(ProxyKind.SOCKS, ProxyDialogs.socksWithLogin(), ProxyDialogs.USER, "hush"),
                ConnectionFailure.PROXY_LOGIN_REFUSED,
                "refused proxyUsername");
    }

    static Stream<ProxyAnswers.Row> answers() {
        return ProxyAnswers.TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void takesEveryAnswerForWhatTheTableSays(ProxyAnswers.Row row) {
        int code = row.code() == ProxyAnswers.ANY_OTHER ? row.kind() == ProxyKind.HTTP ? 403 : 99 : row.code();
        Socket socket = row.kind() == ProxyKind.HTTP
                ? socket(row.kind(), ProxyDialogs.httpAnswering("HTTP/1.0 " + code + " so\u001b there\r\n\r\n"))
                : socket(row.kind(), ProxyDialogs.socksAnswering(5, code, 0, 1, 0, 0, 0, 0, 0, 0));
        String words = row.kind() == ProxyKind.HTTP ? "HTTP/1.0 " + code + " so\\x1b there" : code + ", " + row.words();

        if (row.failure() == ConnectionFailure.CONNECT_FAILED) {
            assertThat(refusal(socket)).isInstanceOf(ConnectException.class).hasMessageContaining(words);
        } else {
            assertRefused(socket, row.failure(), words);
        }
    }

    @Test
    void refusesWhatIsNoHttp() {
        assertRefused(
                socket(
                        ProxyKind.HTTP,
                        ProxyDialogs.saying("220 an FTP server\r\n".getBytes(StandardCharsets.US_ASCII))),
                ConnectionFailure.PROXY_REFUSED,
                "is no HTTP proxy, it said 220 an FTP server");
    }

    @Test
    void refusesWhatIsNoSocks() {
        assertRefused(
                socket(ProxyKind.SOCKS, ProxyDialogs.saying("HTTP/1.1 400 Bad".getBytes(StandardCharsets.US_ASCII))),
                ConnectionFailure.PROXY_REFUSED,
                "is no SOCKS5 proxy");
    }

    @Test
    void refusesASocksMethodItDidNotOffer() {
        assertRefused(
                socket(ProxyKind.SOCKS, ProxyDialogs.saying(new byte[] {5, 1})),
                ConnectionFailure.PROXY_REFUSED,
                "not offered");
    }

    @Test
    void endsAHeadWithoutAnEnd() {
        byte[] endless = new byte[100_000];
        Arrays.fill(endless, (byte) 'x');
        assertRefused(
                socket(ProxyKind.HTTP, ProxyDialogs.saying(endless)), ConnectionFailure.PROXY_REFUSED, "does not end");
    }

    @Test
    void waitsForASilentProxyNoLongerThanConnectTimeout() {
        for (ProxyKind kind : new ProxyKind[] {ProxyKind.HTTP, ProxyKind.SOCKS}) {
            if (proxy != null) {
                proxy.close();
            }
            assertRefused(
                    socket(kind, ProxyDialogs.silent()),
                    ConnectionFailure.PROXY_UNREACHABLE,
                    "no answer within " + TIMEOUT + " ms");
        }
    }

    @Test
    void countsTheWholeDialogAndNotEachByte() {
        long start = System.nanoTime();
        assertRefused(
                socket(ProxyKind.HTTP, (proxy, in, out) -> {
                    out.write("HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 1_000; i++) {
                        out.write('.');
                        pause(TIMEOUT / 10);
                    }
                    return ScriptedProxy.Dialog.NO_TUNNEL;
                }),
                ConnectionFailure.PROXY_UNREACHABLE,
                "no answer within");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(TIMEOUT * 10));
    }

    /** How fast a byte comes is what this is about. */
    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void saysThatTheProxyHungUp() {
        assertRefused(
                socket(ProxyKind.HTTP, (proxy, in, out) -> ScriptedProxy.Dialog.NO_TUNNEL),
                ConnectionFailure.PROXY_UNREACHABLE,
                "partner.invalid:21");
    }

    @Test
    void saysThatNobodyListens() {
        Socket socket = socket(ProxyKind.HTTP, ProxyDialogs.http());
        proxy.close();
        assertRefused(socket, ConnectionFailure.PROXY_UNREACHABLE, "httpProxy=127.0.0.1:", "refused");
    }
}
