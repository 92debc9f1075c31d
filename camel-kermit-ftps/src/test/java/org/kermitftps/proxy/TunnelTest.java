package org.kermitftps.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.ProxyAnswers;
import org.kermitftps.policy.ProxyKind;
import org.kermitftps.support.ProxyDialogs;
import org.kermitftps.support.ScriptedProxy;

/** Sockets against proxies that behave and proxies that do not; every refused socket is closed. */
@Timeout(30)
class TunnelTest {

    private static final int TIMEOUT = 400;

    private ScriptedProxy proxy;

    @AfterEach
    void nothingIsLeftOpen() {
        await().until(() -> proxy.openConnections() == 0);
        proxy.close();
    }

    private Socket socket(ProxyKind kind, ScriptedProxy.Dialog dialog, String... credentials) {
        proxy = new ScriptedProxy(dialog);
        String user = credentials.length == 0 ? null : credentials[0];
        String password = credentials.length == 0 ? null : credentials[1];
        return new TunnelSocketFactory(new ProxySettings(kind, "127.0.0.1", proxy.port(), user, password))
                .createSocket();
    }

    private static InetSocketAddress partner(int port) {
        return InetSocketAddress.createUnresolved("partner.invalid", port);
    }

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

    /** A server that speaks first: its first byte may come in one packet with the last one of the proxy. */
    private void assertTunnel(Socket socket, String asked) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                socket) {
            socket.setSoTimeout(7_000);
            socket.connect(partner(server.getLocalPort()), 5_000);
            try (Socket peer = server.accept()) {
                peer.getOutputStream().write("220 hello".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write("AUTH TLS".getBytes(StandardCharsets.US_ASCII));

                assertThat(socket.getInputStream().readNBytes(9)).asString().isEqualTo("220 hello");
                assertThat(peer.getInputStream().readNBytes(8)).asString().isEqualTo("AUTH TLS");
            }
            assertThat(proxy.asked()).containsExactly(asked + server.getLocalPort());
            assertThat(socket.getSoTimeout()).isEqualTo(7_000);
        }
    }

    @Test
    void tunnelsByConnectAndLeavesTheNameToTheProxy() throws Exception {
        assertTunnel(socket(ProxyKind.HTTP, ProxyDialogs.http()), "partner.invalid:");
    }

    @Test
    void presentsBasicCredentials() throws Exception {
        assertTunnel(
                socket(ProxyKind.HTTP, ProxyDialogs.httpWithLogin(), ProxyDialogs.USER, ProxyDialogs.PASSWORD),
                "partner.invalid:");
        assertThat(proxy.connections()).isLessThanOrEqualTo(2);
    }

    @Test
    void tunnelsBySocksAndLeavesTheNameToTheProxy() throws Exception {
        assertTunnel(socket(ProxyKind.SOCKS, ProxyDialogs.socks()), "name partner.invalid:");
    }

    @Test
    void presentsCredentialsToSocks() throws Exception {
        assertTunnel(
                socket(ProxyKind.SOCKS, ProxyDialogs.socksWithLogin(), ProxyDialogs.USER, ProxyDialogs.PASSWORD),
                "name partner.invalid:");
    }

    @Test
    void offersCredentialsWithoutInsisting() throws Exception {
        assertTunnel(
                socket(ProxyKind.SOCKS, ProxyDialogs.socks(), ProxyDialogs.USER, ProxyDialogs.PASSWORD),
                "name partner.invalid:");
    }

    @ParameterizedTest
    @CsvSource({
        "SOCKS, 127.0.0.1, address 127.0.0.1:21",
        "SOCKS, [::1], address 0:0:0:0:0:0:0:1:21",
        "SOCKS, ::1, address 0:0:0:0:0:0:0:1:21",
        "SOCKS, 300.1.1.1, name 300.1.1.1:21",
        "SOCKS, müller.example, name xn--mller-kva.example:21"
    })
    void asksSocksForAddressesAsAddresses(ProxyKind kind, String host, String asked) {
        Socket socket = socket(kind, ProxyDialogs.socksAnswering(5, 5, 0, 1, 0, 0, 0, 0, 0, 0));
        catchThrowable(() -> socket.connect(InetSocketAddress.createUnresolved(host, 21), TIMEOUT));

        assertThat(proxy.asked()).containsExactly(asked);
    }

    @Test
    void writesAnIpv6AddressInBracketsForConnect() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = socket(ProxyKind.HTTP, ProxyDialogs.http())) {
            socket.connect(InetSocketAddress.createUnresolved("::1", server.getLocalPort()), 5_000);

            assertThat(proxy.asked()).containsExactly("[::1]:" + server.getLocalPort());
        }
    }

    @Test
    void refusesAHostThatWouldBeMoreThanOneLine() {
        Socket socket = socket(ProxyKind.HTTP, ProxyDialogs.http());
        Throwable thrown = catchThrowable(
                () -> socket.connect(InetSocketAddress.createUnresolved("a:21 HTTP/1.1\r\nX", 21), TIMEOUT));

        assertThat(thrown).hasMessageContaining("KFTPS-101");
        assertThat(proxy.connections()).isZero();
    }

    @Test
    void goesOnAfterAnInterimAnswer() throws Exception {
        Socket socket = socket(ProxyKind.HTTP, (proxy, in, out) -> {
            out.write("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return ProxyDialogs.http().run(proxy, in, out);
        });
        assertTunnel(socket, "partner.invalid:");
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

    @Test
    void keepsCredentialsOutOfItsName() {
        proxy = new ScriptedProxy(ProxyDialogs.http());
        assertThat(new ProxySettings(ProxyKind.HTTP, "::1", 3128, ProxyDialogs.USER, ProxyDialogs.PASSWORD))
                .hasToString("httpProxy=[::1]:3128");
    }
}
