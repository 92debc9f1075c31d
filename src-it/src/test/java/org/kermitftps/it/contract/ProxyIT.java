package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ProxyUnderTest;
import org.kermitftps.it.servers.ProxyVariant;
import org.kermitftps.it.servers.ReuseCount;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Real proxies between the component and a server that requires session reuse. */
@NeedsDocker
class ProxyIT {

    private static final int UPLOADS = 6;

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private static Endpoint through(ProxyUnderTest proxy, ProxyVariant variant, FtpServerUnderTest server) {
        return Endpoint.of(server)
                .with(variant.option(), proxy.address())
                .with("proxyUsername", ProxyUnderTest.USER)
                .with("proxyPassword", ProxyUnderTest.PASSWORD);
    }

    @ParameterizedTest
    @EnumSource(names = {"TINYPROXY", "SQUID", "MICROSOCKS", "DANTE"})
    void resumesTheTlsSessionOnEveryDataConnectionThroughATunnel(ProxyVariant variant, Servers servers)
            throws Exception {
        FtpServerUnderTest server = servers.get(ServerVariant.VSFTPD);
        try (ProxyUnderTest proxy = new ProxyUnderTest(variant, server)) {
            Endpoint endpoint = through(proxy, variant, server).with("tlsSessionReuse", "required");
            for (int i = 1; i <= UPLOADS; i++) {
                Exchange sent = client.send(endpoint, "claim" + i + ".837", new byte[10_000 * i]);
                assertThat(sent.getException()).as("upload %d", i).isNull();
            }
            List<Exchange> taken = client.take(endpoint.with("delete", true), UPLOADS);
            client.close();

            assertThat(taken.stream().mapToInt(each -> each.getIn().getBody(byte[].class).length))
                    .containsExactlyInAnyOrder(10_000, 20_000, 30_000, 40_000, 50_000, 60_000);
            assertThat(server.list()).isEmpty();
            ReuseCount reuse = server.reuse();
            assertThat(reuse.full()).isZero();
            // Each file went up and down, and there was a listing at least.
            assertThat(reuse.resumed()).isGreaterThan(2 * UPLOADS);
            long logins = server.commands().stream()
                    .filter(command -> command.startsWith("USER"))
                    .count();
            // Squid writes its line when the tunnel has ended.
            await().untilAsserted(() -> assertThat(proxy.tunnels()).isEqualTo(reuse.resumed() + logins));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TINYPROXY", "SQUID", "MICROSOCKS", "DANTE"})
    void leavesTheNameToTheProxyAndVerifiesTheCertificateForThatName(ProxyVariant variant, Servers servers) {
        FtpServerUnderTest server = servers.get(ServerVariant.VSFTPD);
        try (ProxyUnderTest proxy = new ProxyUnderTest(variant, server)) {
            Exchange sent =
                    client.send(through(proxy, variant, server).at(ProxyUnderTest.PARTNER), "claim.837", new byte[10]);

            FtpsContract.assertFailure(sent, "KFTPS-402", ProxyUnderTest.PARTNER);
            FtpsContract.assertNobodyLoggedIn(server);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TINYPROXY", "SQUID", "MICROSOCKS", "DANTE"})
    void saysWhoRefusedWhat(ProxyVariant variant, Servers servers) {
        FtpServerUnderTest server = servers.get(ServerVariant.VSFTPD);
        try (ProxyUnderTest proxy = new ProxyUnderTest(variant, server)) {
            Endpoint endpoint = through(proxy, variant, server).with("maximumReconnectAttempts", 1);
            Endpoint nobodyThere = new Endpoint("localhost", 9, "", endpoint.options());

            FtpsContract.assertFailure(
                    client.send(endpoint.with("proxyPassword", "wrong"), "a", "x"), "KFTPS-210", variant.option());
            FtpsContract.assertFailure(
                    client.send(endpoint.without("proxyUsername").without("proxyPassword"), "a", "x"),
                    "KFTPS-210",
                    variant.option());
            FtpsContract.assertFailure(client.send(nobodyThere, "a", "x"), "KFTPS-201", variant.option());
            assertThat(server.commands()).isEmpty();
        }
    }

    @Test
    void saysThatSquidAsShippedAllowsNoFtp(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        ProxyVariant variant = ProxyVariant.SQUID_AS_SHIPPED;
        try (ProxyUnderTest proxy = new ProxyUnderTest(variant, server)) {
            Exchange sent = client.send(through(proxy, variant, server), "claim.837", new byte[10]);

            FtpsContract.assertFailure(sent, "KFTPS-209", "403 Forbidden");
        }
    }

    @Test
    void logsInThroughAnFtpProxyThatSpeaksTlsOnBothSides(@On(ServerVariant.VSFTPD) FtpServerUnderTest server)
            throws Exception {
        ProxyVariant variant = ProxyVariant.MOD_PROXY;
        try (ProxyUnderTest proxy = new ProxyUnderTest(variant, server)) {
            Endpoint endpoint = Endpoint.of(server).with(variant.option(), proxy.address());
            for (int i = 1; i <= UPLOADS; i++) {
                Exchange sent = client.send(endpoint, "claim" + i + ".837", new byte[10_000 * i]);
                assertThat(sent.getException()).as("upload %d", i).isNull();
                assertThat(sent.getMessage().getHeader("KermitFtpResumed")).isEqualTo(true);
            }

            assertThat(server.list()).hasSize(UPLOADS);
            assertThat(client.take(endpoint.with("delete", true), UPLOADS)).hasSize(UPLOADS);
            assertThat(server.list()).isEmpty();
        }
    }
}
