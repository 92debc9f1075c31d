package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/**
 * Hostile and broken servers as a route meets them: one exception with its code, no credential in clear text, and
 * ({@link ScriptedTest}) no thread and no socket left.
 */
@Timeout(60)
class HostileServerTest extends ScriptedTest {

    private static final Pattern CODE = Pattern.compile("KFTPS-\\d{3}");
    private static final String[] SOON = {
        "reconnectDelay=10", "maximumReconnectAttempts=2", "soTimeout=700", "handshakeTimeout=700", "autoCreate=false"
    };

    /**
     * One way to be hostile.
     *
     * @param name what it does
     * @param code what is reported
     * @param shown what the message must say besides
     * @param script how it is done
     */
    private record Hostile(String name, String code, String shown, Consumer<ScriptedFtpServer> script) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Hostile> SERVERS = List.of(
            new Hostile(
                    "a reply injected behind the 234",
                    "KFTPS-305",
                    "",
                    server -> server.on("AUTH", (with, name) -> {
                        with.sayRaw("234 go ahead\r\n230 you are in\r\n");
                        with.awaitByte();
                    })),
            new Hostile(
                    "EPSV to the port of a service",
                    "KFTPS-608",
                    "port 22",
                    server -> server.reply("EPSV", "229 Entering Extended Passive Mode (|||22|)")),
            new Hostile("PASV to the port of a service of another host", "KFTPS-608", "port 25", server -> server.reply(
                            "EPSV", "500 what?")
                    .reply("PASV", "227 Entering Passive Mode (192,0,2,1,0,25)")),
            new Hostile(
                    "a greeting of one gigabyte",
                    "KFTPS-205",
                    "65536 bytes",
                    server -> server.greeting((with, nothing) -> forever(with, "220 ", "a".repeat(8_192)))),
            new Hostile(
                    "a greeting that is never closed",
                    "KFTPS-205",
                    "1000 lines",
                    server -> server.greeting((with, nothing) -> forever(with, "", "220-more\r\n"))),
            new Hostile(
                    "an endless reply inside TLS",
                    "KFTPS-205",
                    "1000 lines",
                    server -> server.on("USER", (with, name) -> forever(with, "", "331-more\r\n"))),
            new Hostile(
                    "something that is no FTP",
                    "KFTPS-206",
                    "SSH-2.0",
                    server -> server.greeting((with, nothing) -> with.say("SSH-2.0-OpenSSH_9.2"))),
            new Hostile(
                    "control characters in its refusal",
                    "KFTPS-202",
                    "\\x1b[2Jgo away\\x07",
                    server -> server.greeting((with, nothing) -> with.say("421 \u001b[2Jgo away\u0007"))),
            new Hostile(
                    "silence after the ClientHello",
                    "KFTPS-407",
                    "",
                    server -> server.on("AUTH", (with, name) -> {
                        with.say("234 go ahead");
                        swallow(with);
                    })),
            new Hostile(
                    "plain text after the 234",
                    "KFTPS-405",
                    "431 no \\x1b[2Jkey",
                    server -> server.on("AUTH", (with, name) -> {
                        with.say("234 go ahead");
                        with.awaitByte();
                        with.say("431 no \u001b[2Jkey");
                        with.close();
                    })),
            new Hostile(
                    "a firewall that drops the connection after AUTH",
                    "KFTPS-406",
                    "",
                    server -> server.on("AUTH", (with, name) -> {
                        with.say("234 go ahead");
                        with.close();
                    })),
            new Hostile("PROT refused", "KFTPS-303", "536 no", server -> server.reply("PROT", "536 no")),
            new Hostile(
                    "another certificate on the data connection",
                    "KFTPS-604",
                    "",
                    server -> server.dataCertificate(AUTHORITY.issue("localhost", "127.0.0.1"))),
            new Hostile(
                    "a certificate with a key of another kind on the data connection",
                    "KFTPS-604",
                    "",
                    server -> server.dataCertificate(AUTHORITY.issueFor(rsa(), "localhost", "127.0.0.1"))),
            new Hostile("plain text on the data connection", "KFTPS-405", "500 OOPS: no certificate", server -> {
                ScriptedFtpServer.Answer oops = (with, name) -> {
                    with.say("150 go ahead");
                    with.answerDataInClear("500 OOPS: no certificate\r\n");
                    with.say("426 no data");
                };
                server.on("STOR", oops).on("LIST", oops);
            }),
            new Hostile(
                    "plain text inside TLS in place of a reply",
                    "KFTPS-203",
                    "Server said: 500 OOPS: \\x1b[2Jdied",
                    server -> server.on("PASS", (with, name) -> {
                        with.sayPastTls("500 OOPS: \u001b[2Jdied\r\n");
                        swallow(with);
                    })),
            new Hostile("no word at all", "KFTPS-204", "", server -> server.greeting((with, nothing) -> swallow(with))),
            new Hostile(
                    "no answer to the password",
                    "KFTPS-207",
                    "PASS: no reply within 700 ms",
                    server -> server.on("PASS", (with, name) -> swallow(with))));

    private static void forever(FtpConversation with, String first, String then) throws IOException {
        with.sayRaw(first);
        for (long sent = 0; sent < 1_000_000_000; sent += then.length()) {
            with.sayRaw(then);
        }
    }

    /** Until the client is gone. */
    private static void swallow(FtpConversation with) throws IOException {
        while (with.awaitByte() >= 0) {
            // One byte less.
        }
    }

    static Stream<Arguments> servers() {
        return SERVERS.stream().flatMap(each -> Stream.of("", "clearTextFallback=true")
                .filter(option -> option.isEmpty() || !FORGIVEN.contains(each.name()))
                .map(option -> Arguments.of(each, option)));
    }

    /** What clearTextFallback=true forgives, by the negotiation table: every refusal and every broken handshake. */
    private static final Set<String> FORGIVEN = Set.of(
            "PROT refused",
            "plain text after the 234",
            "silence after the ClientHello",
            "a firewall that drops the connection after AUTH");

    static Stream<Hostile> forgiven() {
        return SERVERS.stream().filter(each -> FORGIVEN.contains(each.name()));
    }

    private static String[] with(String option) {
        return option.isEmpty()
                ? SOON
                : Stream.concat(Arrays.stream(SOON), Stream.of(option)).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void endsAnUploadWithOneExceptionAndNoCredentialInClear(Hostile hostile, String option) {
        hostile.script().accept(server);
        try (CapturedLog log = CapturedLog.start()) {
            assertReported(hostile, refused(in(with(option)), "a.txt", "hello"), log);
        }
        assertNoCredentialInClear();
        assertThat(server.files().paths()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void endsAPollWithOneExceptionAndNoCredentialInClear(Hostile hostile, String option) throws Exception {
        hostile.script().accept(server);
        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(exchange -> {}, with(option));
            await().atMost(Duration.ofSeconds(30)).until(() -> !failures.isEmpty());
            context.stop();
            assertThat(failures).hasSize(1);
            assertReported(hostile, failures.get(0), log);
        }
        assertNoCredentialInClear();
        assertThat(received).isEmpty();
    }

    private static void assertReported(Hostile hostile, Throwable failure, CapturedLog log) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(CODE.matcher(trace.toString())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()))
                .as(trace.toString())
                .containsExactly(hostile.code());
        assertThat(failure).hasStackTraceContaining(hostile.shown()).hasStackTraceContaining("What to do:");
        assertThat(trace + log.text()).doesNotContain("\u001b", "\u0007", "secret");
    }

    private void assertNoCredentialInClear() {
        assertThat(server.commands()).noneMatch(each -> each.matches("c:(USER|PASS|ACCT).*"));
    }

    @ParameterizedTest
    @MethodSource("forgiven")
    void logsInInClearOnlyWhereTheFallbackWasDeclared(Hostile hostile) {
        hostile.script().accept(server);

        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in(with("clearTextFallback=true")), "a.txt", "hello");

            assertThat(log.text()).containsPattern("NOT SECURED|files and listings go in clear text");
        }
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void followsNoAddressOfAnotherHost() {
        server.reply("EPSV", "500 what?");
        server.on("PASV", (with, nothing) -> {
            int port = with.listen();
            with.say("227 Entering Passive Mode (192,0,2,1," + port / 256 + "," + port % 256 + ")");
        });

        uploaded(in(SOON), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authType=telepathy",
                "dataProtectionLevel=none",
                "tlsProtocols=SSLv3",
                "requireCloseNotify=maybe",
                "handshakeTimeout=0",
                "dataConnection=both"
            })
    void saysNothingToAServerWhoseOptionsMakeNoSense(String nonsense) {
        assertThatThrownBy(() -> context.getEndpoint(in(nonsense)))
                .hasStackTraceContaining("KFTPS-101")
                .hasStackTraceContaining(nonsense.split("=")[0]);

        assertThat(server.conversations()).isEmpty();
    }

    private static KeyPair rsa() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
