package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.support.CapturedLog;

/** commandProtectionLevel=clear: CCC after the login, data connections as protected as before. */
class ClearCommandsTest extends ScriptedTest {

    private static final String CLEAR = "commandProtectionLevel=clear";
    private static final List<String> SECURE_LOGIN =
            List.of("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret", "t:CCC");

    @ParameterizedTest
    @ValueSource(strings = {"bc&tlsProtocols=TLSv1.2", "jdk&tlsProtocols=TLSv1.2", "jdk&tlsProtocols=TLSv1.3"})
    void leavesTlsAfterTheLoginAndGoesOnResumingItsSession(String engine) {
        server.clearingCommands();
        String endpoint = in(CLEAR, "tlsEngine=" + engine, "tlsSessionReuse=required");
        for (int i = 1; i <= 6; i++) {
            Exchange sent = uploaded(endpoint, "a" + i + ".txt", "hello " + i);

            assertThat(sent.getIn().getHeader(KermitFtpsConstants.RESUMED)).isEqualTo(true);
            assertThat(sent.getIn().getHeader(KermitFtpsConstants.SECURITY)).isEqualTo("TLS");
            assertThat(server.files().text("/in/a" + i + ".txt")).isEqualTo("hello " + i);
        }
        assertThat(server.conversations()).hasSize(1);
        assertThat(server.commands(0).subList(0, 6)).containsExactlyElementsOf(SECURE_LOGIN);
        assertThat(server.commands(0).subList(6, server.commands(0).size()))
                .startsWith("c:TYPE I")
                .allMatch(command -> command.startsWith("c:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"533 protected commands only", "534 not by policy", "500 what?", "502 no", "431 later"})
    void staysInsideTlsWhenTheServerWantsThatAndSaysSoOnce(String refusal) {
        server.reply("CCC", refusal);
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in(CLEAR, "disconnect=true"), "a.txt", "hello");
            uploaded(in(CLEAR, "disconnect=true"), "b.txt", "hello");

            assertThat(server.conversations()).hasSize(2);
            assertThat(log.lines("CCC refused")).singleElement().asString().contains("Server said: " + refusal);
        }
        assertThat(server.commands(0))
                .startsWith(SECURE_LOGIN.toArray(String[]::new))
                .contains("t:TYPE I", "t:QUIT");
    }

    /** A server that drops the TLS layer without a word is waited for, and then believed. */
    @Test
    void goesOnWithAServerThatSendsNoCloseNotify() {
        server.clearingCommands().on("CCC", (with, nothing) -> {
            with.say("200 in clear from here on");
            with.endTlsSilently();
            with.awaitRecord();
        });

        uploaded(in(CLEAR), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        assertThat(server.commands(0)).contains("c:TYPE I");
    }

    @Test
    void reconnectsWhenTheConnectionIsLostOverIt() {
        server.once("CCC", (with, nothing) -> with.say("421 goodbye"));

        FtpsOperationFailedException failure = refused(in(CLEAR, "maximumReconnectAttempts=1"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(ConnectionFailure.CONNECTION_LOST);
        assertThat(failure).hasMessageContaining("421 goodbye");
    }

    @Test
    void boundsTheRepliesInClearTextToo() {
        server.clearingCommands().reply("EPSV", "229 " + "x".repeat(1024 * 1024));

        assertThat(refused(in(CLEAR), "a.txt", "hello").failure()).isEqualTo(ConnectionFailure.REPLY_ENDLESS);
        assertThat(server.commands()).contains("c:EPSV").doesNotContain("c:PASV");
    }

    @Test
    void neverLeavesTlsBeforeTheLogin() {
        server.clearingCommands().reply("PASS", "530 no");

        assertThat(refused(in(CLEAR), "a.txt", "hello").failure()).isEqualTo(LoginFailure.LOGIN_REFUSED);
        assertThat(server.commands()).doesNotContain("t:CCC", "c:CCC");
    }

    @Test
    void doesNotAskWithoutTls() {
        uploaded(in(CLEAR, "dataProtectionLevel=clear", "autoAuthentication=false"), "a.txt", "hello");

        assertThat(server.commands())
                .startsWith("c:USER joe", "c:PASS secret", "c:TYPE I")
                .doesNotContain("c:CCC");
    }

    @Test
    void doesNotAskUnlessClearWasDeclared() {
        server.clearingCommands();

        uploaded(in(), "a.txt", "hello");

        assertThat(server.commands()).doesNotContain("t:CCC").allMatch(each -> each.matches("c:AUTH TLS|t:.*"));
    }
}
