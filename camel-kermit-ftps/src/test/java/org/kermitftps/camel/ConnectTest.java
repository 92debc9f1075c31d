package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.DefaultFtpClientActivityListener;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;

/** How often is tried, and what a connection begins with. */
class ConnectTest extends ScriptedTest {

    private static final String THREE = "maximumReconnectAttempts=3";
    private static final String SOON = "reconnectDelay=1";

    private long said(String command) {
        return server.commands().stream().filter(each -> each.contains(command)).count();
    }

    @Test
    void triesAWrongPasswordExactlyOnce() {
        String endpoint = endpoint("username=joe&password=wrong&verifyFile=" + temp.resolve("ca.pem"), THREE, SOON);

        FtpsOperationFailedException failure = refused(endpoint, "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(LoginFailure.LOGIN_REFUSED);
        assertThat(failure.getCode()).isEqualTo(530);
        assertThat(failure).hasMessageContaining("joe at localhost").hasMessageNotContaining("wrong");
        assertThat(server.commands())
                .containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS wrong");
    }

    @Test
    void triesATemporaryRefusalOfTheLoginAgain() {
        server.once("PASS", (with, password) -> with.say("421 too many users, try later"));

        uploaded(in(THREE, SOON), "a.txt", "hello");

        assertThat(server.conversations()).hasSize(2);
    }

    @Test
    void triesAServerThatTurnsItAwayThreeTimes() {
        server.greeting((with, nothing) -> with.say("421 too many connections"));

        assertThat(refused(in(THREE, SOON), "a.txt", "hello").failure())
                .isEqualTo(ConnectionFailure.TOO_MANY_CONNECTIONS);
        assertThat(server.conversations()).hasSize(3);
    }

    @Test
    void triesAPortNobodyListensOnThreeTimes() throws Exception {
        String endpoint = in(THREE, SOON);
        server.close();
        AtomicInteger attempts = new AtomicInteger();
        KermitFtpsEndpoint kermit = context.getEndpoint(endpoint, KermitFtpsEndpoint.class);
        KermitFtpsOperations operations = (KermitFtpsOperations) kermit.createRemoteFileOperations();
        operations.setClientActivityListener(new DefaultFtpClientActivityListener(kermit, "localhost") {
            @Override
            public void onConnecting(String host) {
                attempts.incrementAndGet();
            }
        });

        FtpsOperationFailedException failure = catchThrowableOfType(
                FtpsOperationFailedException.class, () -> operations.connect(kermit.getConfiguration(), null));

        assertThat(failure.failure()).isEqualTo(ConnectionFailure.CONNECT_FAILED);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void doesNotTryAnUntrustedCertificateAgain() throws Exception {
        TestCertificates.writePem(
                temp.resolve("ca.pem"), TestCertificates.authority("Other").certificate());

        assertThat(refused(in(THREE, SOON), "a.txt", "hello").failure()).isEqualTo(TlsFailure.CERTIFICATE_UNTRUSTED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS");
    }

    @Test
    void doesNotTryARefusedAuthAgain() {
        server.reply("AUTH", "534 no");

        assertThat(refused(in(THREE, SOON), "a.txt", "hello").failure()).isEqualTo(NegotiationFailure.AUTH_REFUSED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "c:AUTH TLS-P", "c:AUTH SSL");
    }

    @Test
    void leavesNoConnectionOpenWhenProtIsRefused() {
        server.reply("PROT", "536 no");

        assertThat(refused(in(), "a.txt", "hello").failure()).isEqualTo(NegotiationFailure.DATA_IN_CLEAR);
        await().until(() -> server.openConnections() == 0);
    }

    @Test
    void logsInInClearTextIfThatWasAskedForAndSaysSo() {
        server.reply("AUTH", "502 no");
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in("clearTextFallback=true"), "a.txt", "hello");

            assertThat(log.lines("NOT SECURED")).singleElement().asString().contains("WARN");
        }
        assertThat(server.commands()).contains("c:USER joe", "c:PASS secret");
    }

    @Test
    void usesPort990ForImplicitEndpointsWithoutOne() {
        assertThat(context.getEndpoint("kermit-ftps:localhost/in?implicit=true", KermitFtpsEndpoint.class)
                        .getConfiguration()
                        .getPort())
                .isEqualTo(990);
        assertThat(context.getEndpoint("kermit-ftps:localhost/in", KermitFtpsEndpoint.class)
                        .getConfiguration()
                        .getPort())
                .isEqualTo(21);
    }

    @Test
    void uploadsToAnImplicitServer() {
        server.close();
        server = ScriptedFtpServer.implicit(CERTIFICATE);
        server.files().mkdir("/in");

        Exchange exchange = uploaded(in("implicit=true"), "a.txt", "hello");

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.SECURITY)).isEqualTo("IMPLICIT");
        assertThat(server.commands()).allMatch(each -> each.startsWith("t:")).startsWith("t:PBSZ 0", "t:PROT P");
    }

    /** A server of the old kind, whose data is TLS from the first byte; it would not know PBSZ. */
    @Test
    void uploadsToAnImplicitServerWithoutPbszAndProtIfToldTo() {
        server.close();
        server = ScriptedFtpServer.implicit(CERTIFICATE);
        server.files().mkdir("/in");

        uploaded(in("implicit=true", "implicitProt=false"), "a.txt", "hello");

        assertThat(server.commands()).startsWith("t:USER joe", "t:PASS secret", "t:TYPE I");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void asksAServerOnceHoweverOftenAConsumerPollsWithAWrongPassword() throws Exception {
        server.reply("PASS", "530 no");
        poll("initialDelay=0&delay=20", exchange -> {});

        await().until(() -> failures.size() >= 5);

        assertThat(failure()).isEqualTo(LoginFailure.LOGIN_REFUSED);
        assertThat(failures.get(4)).hasMessageContaining("530 no").hasMessageContaining("permanentFailureDelay");
        assertThat(said("PASS")).isEqualTo(1);
    }

    @Test
    void asksAServerOnceForANightOfFilesWithAWrongPassword() {
        String wrong = endpoint("username=joe&password=wrong&verifyFile=" + temp.resolve("ca.pem"));
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            assertThat(refused(wrong, name, "hello").failure()).isEqualTo(LoginFailure.LOGIN_REFUSED);
        }
        assertThat(said("PASS wrong")).isEqualTo(1);

        uploaded(in(), "a.txt", "hello");
    }

    @Test
    void asksAgainAtOnceIfToldTo() {
        server.reply("PASS", "530 no");
        refused(in("permanentFailureDelay=0"), "a.txt", "hello");
        refused(in("permanentFailureDelay=0"), "a.txt", "hello");

        assertThat(said("PASS")).isEqualTo(2);
    }
}
