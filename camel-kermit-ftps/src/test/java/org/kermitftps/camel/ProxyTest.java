package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ProxyDialogs;
import org.kermitftps.support.ScriptedProxy;

/** Both kinds of connections through a proxy; the partner's name is known to nobody but the proxy. */
@Timeout(60)
class ProxyTest extends ScriptedTest {

    private static final String LOGIN =
            "&proxyUsername=" + ProxyDialogs.USER + "&proxyPassword=RAW(" + ProxyDialogs.PASSWORD + ")";

    private ScriptedProxy proxy;

    @AfterEach
    void nothingIsLeftOpenAtTheProxy() {
        template.stop();
        context.stop();
        await().until(() -> proxy.openConnections() == 0);
        proxy.close();
    }

    private String through(String option, ScriptedProxy.Dialog dialog, String more) {
        proxy = new ScriptedProxy(dialog);
        server.controlCertificate(AUTHORITY.issue("partner.invalid"));
        return "kermit-ftps:partner.invalid:" + server.port() + "/in?username=joe&password=secret&autoCreate=false"
                + "&verifyFile=" + temp.resolve("ca.pem") + "&maximumReconnectAttempts=3&reconnectDelay=10&" + option
                + "=localhost:" + proxy.port() + more;
    }

    private static ScriptedProxy.Dialog dialog(String option) {
        return option.equals("httpProxy") ? ProxyDialogs.httpWithLogin() : ProxyDialogs.socksWithLogin();
    }

    /** Well-behaved at first, then this. */
    private static ScriptedProxy.Dialog afterTheFirst(ScriptedProxy.Dialog then) {
        AtomicInteger connections = new AtomicInteger();
        return (proxy, in, out) -> {
            boolean first = connections.incrementAndGet() == 1;
            return (first ? ProxyDialogs.http() : then).run(proxy, in, out);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpProxy", "socksProxy"})
    void uploadsSixFilesThroughAProxyThatAloneKnowsTheName(String option) {
        String endpoint = through(option, dialog(option), LOGIN);

        for (int i = 1; i <= 6; i++) {
            Exchange sent = uploaded(endpoint, i + ".txt", "hello " + i);
            assertThat(sent.getMessage().getHeader("KermitFtpResumed")).isEqualTo(true);
        }
        assertThat(server.files().text("/in/6.txt")).isEqualTo("hello 6");
        assertThat(proxy.asked()).hasSize(1 + 6).allMatch(target -> target.matches("(name )?partner.invalid:\\d+"));
        assertThat(server.conversations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpProxy", "socksProxy"})
    void keepsItsCredentialsOutOfLogsAndNames(String option) {
        try (CapturedLog log = CapturedLog.start()) {
            String uri = through(option, dialog(option), LOGIN + "&verbose=true");
            uploaded(uri, "a.txt", "hello");
            KermitFtpsEndpoint endpoint = context.getEndpoint(uri, KermitFtpsEndpoint.class);

            assertThat(log.text()).contains("> PASS ********").doesNotContain("hush");
            assertThat(endpoint.toString()).doesNotContain("hush");
            assertThat(endpoint.getEndpointBaseUri()).doesNotContain("hush");
            assertThat(endpoint.getSecurityPolicy()).doesNotContain("hush");
            assertThat(endpoint.wireSettings().toString()).doesNotContain("hush");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpProxy", "socksProxy"})
    void asksOnceOnlyWithWrongCredentials(String option) {
        try (CapturedLog log = CapturedLog.start()) {
            String uri = through(option, dialog(option), "&proxyUsername=gate&proxyPassword=hush-wrong");
            FtpsOperationFailedException refused = refused(uri, "a.txt", "hello");
            StringWriter trace = new StringWriter();
            refused.printStackTrace(new PrintWriter(trace));

            assertThat(refused.failure()).isEqualTo(ConnectionFailure.PROXY_LOGIN_REFUSED);
            assertThat(refused(uri, "a.txt", "hello")).hasMessageContaining("as before");
            String otherPartner = uri.replace("partner.invalid", "other.invalid");
            assertThat(refused(otherPartner, "a.txt", "hello")).hasMessageContaining("as before");
            assertThat(trace.toString()).doesNotContain("hush");
            assertThat(log.text()).doesNotContain("hush");
        }
        assertThat(proxy.connections()).isEqualTo(1);
        assertThat(server.conversations()).isEmpty();
    }

    @Test
    void verifiesThePartnersCertificateAndNotTheProxys() {
        String uri = through("httpProxy", ProxyDialogs.http(), "");
        server.controlCertificate(CERTIFICATE);

        assertThat(refused(uri, "a.txt", "hello")).satisfies(refused -> {
            assertThat(refused.failure()).isEqualTo(TlsFailure.CERTIFICATE_OTHER_HOST);
            assertThat(refused).hasMessageContaining("partner.invalid");
        });
    }

    @Test
    void tunnelsAnImplicitConnectionAndGivesUpAtOnceWhenTheProxyRefuses() {
        String uri = through("httpProxy", ProxyDialogs.httpAnswering("HTTP/1.1 403 Forbidden\r\n\r\n"), "");

        FtpsOperationFailedException refused = refused(uri + "&implicit=true", "a.txt", "hello");

        assertThat(refused.failure()).isEqualTo(ConnectionFailure.PROXY_REFUSED);
        assertThat(refused).hasMessageContaining("HTTP/1.1 403 Forbidden");
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void triesAgainWhenTheProxyCannotReachTheServer() {
        String uri = through("httpProxy", ProxyDialogs.httpAnswering("HTTP/1.1 502 Bad Gateway\r\n\r\n"), "");

        FtpsOperationFailedException refused = refused(uri, "a.txt", "hello");

        assertThat(refused.failure()).isEqualTo(ConnectionFailure.CONNECT_FAILED);
        assertThat(refused).hasMessageContaining("502 Bad Gateway");
        assertThat(proxy.connections()).isEqualTo(3);
    }

    @Test
    void saysThatTheProxyDoesNotAllowThePassivePort() {
        ScriptedProxy.Dialog forbidding = ProxyDialogs.httpAnswering("HTTP/1.1 403 Port not allowed\r\n\r\n");
        String uri = through("httpProxy", afterTheFirst(forbidding), "");

        FtpsOperationFailedException refused = refused(uri, "a.txt", "hello");

        assertThat(refused.failure()).isEqualTo(ConnectionFailure.PROXY_REFUSED);
        assertThat(refused).hasMessageContaining("403 Port not allowed").hasMessageContaining("passive ports");
        assertThat(server.files().paths()).noneMatch(path -> path.startsWith("/in/"));
    }

    @Test
    void neverAsksTheServerToConnectBack() {
        ScriptedProxy.Dialog failing = ProxyDialogs.httpAnswering("HTTP/1.1 503 No route\r\n\r\n");
        String uri = through("httpProxy", afterTheFirst(failing), "");

        FtpsOperationFailedException refused = refused(uri, "a.txt", "hello");

        assertThat(refused.failure()).isEqualTo(DataFailure.DATA_CONNECT_FAILED);
        assertThat(refused).hasMessageContaining("503 No route");
        assertThat(server.commands())
                .contains("t:EPSV")
                .noneMatch(command -> command.matches("t:(PASV|PORT|EPRT)\\b.*"));
    }

    @ParameterizedTest
    @CsvSource({"control, name partner.invalid", "reply, address 127.0.0.2"})
    void asksForTheHostThatPasvAddressSays(String pasvAddress, String host) throws Exception {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = elsewhere.getLocalPort();
            server.reply("PASV", "227 there (127,0,0,2," + port / 256 + "," + port % 256 + ")");
            server.reply("STOR", "553 but you were there");
            String uri = through("socksProxy", ProxyDialogs.socks(), "&epsv=off&pasvAddress=" + pasvAddress);
            upload(uri, "a.txt", "hello");

            assertThat(proxy.asked()).element(1).isEqualTo(host + ":" + port);
        }
    }

    @Test
    void refusesPortsOfServicesBehindAProxyToo() {
        server.reply("EPSV", "229 try the mail server (|||25|)");

        assertThat(refused(through("socksProxy", ProxyDialogs.socks(), ""), "a.txt", "hello")
                        .failure())
                .isEqualTo(DataFailure.DATA_ADDRESS_REFUSED);
        assertThat(proxy.asked()).hasSize(1);
    }

    @Test
    void listsAndDownloadsThroughAProxy() throws Exception {
        server.files().put("/in/b.txt", "from the partner");
        proxy = new ScriptedProxy(ProxyDialogs.http());
        pollOnce(exchange -> {}, "httpProxy=localhost:" + proxy.port());

        await().until(() -> received.size() == 1);
        assertThat(received.get(0).getMessage().getBody(String.class)).isEqualTo("from the partner");
        assertThat(proxy.asked()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** The scripted server is the FTP proxy here. */
    @Test
    void logsInToAnFtpProxyAsUserAtHost() {
        proxy = new ScriptedProxy(ProxyDialogs.silent());
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(ftpProxy("partner.invalid", "joe"), "a.txt", "hello");

            assertThat(log.lines("ftpProxy, it sees password and files")).hasSize(1);
        }
        assertThat(server.commands())
                .startsWith("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe@partner.invalid", "t:PASS secret");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource({"partner.invalid:2121, joe@partner.invalid:2121", "[::1]:2121, joe@[::1]:2121", "10.1.1.1, joe@10.1.1.1"
    })
    void namesAnUnusualPortToAnFtpProxy(String partner, String user) {
        proxy = new ScriptedProxy(ProxyDialogs.silent());
        uploaded(ftpProxy(partner, "joe"), "a.txt", "hello");

        assertThat(server.commands()).contains("t:USER " + user);
    }

    @Test
    void takesALoginAtOnePartnerForNoneAtAnother() {
        proxy = new ScriptedProxy(ProxyDialogs.silent());
        server.once("PASS", (with, argument) -> with.say("530 no"));

        assertThat(refused(ftpProxy("one.invalid", "joe"), "a.txt", "hello").failure())
                .isEqualTo(LoginFailure.LOGIN_REFUSED);
        uploaded(ftpProxy("two.invalid", "joe"), "a.txt", "hello");
    }

    private String ftpProxy(String partner, String user) {
        return "kermit-ftps:" + partner + "/in?username=" + user + "&password=secret&autoCreate=false&verifyFile="
                + temp.resolve("ca.pem") + "&ftpProxy=localhost:" + server.port();
    }
}
