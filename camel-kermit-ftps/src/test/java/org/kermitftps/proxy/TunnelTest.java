package org.kermitftps.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.policy.ProxyKind;
import org.kermitftps.support.ProxyDialogs;
import org.kermitftps.support.ScriptedProxy;

/** Sockets through proxies that behave: who is asked for what, and that every byte passes. */
@Timeout(30)
class TunnelTest extends ProxiedSocketTest {

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
    void keepsCredentialsOutOfItsName() {
        proxy = new ScriptedProxy(ProxyDialogs.http());
        assertThat(new ProxySettings(ProxyKind.HTTP, "::1", 3128, ProxyDialogs.USER, ProxyDialogs.PASSWORD))
                .hasToString("httpProxy=[::1]:3128");
    }
}
