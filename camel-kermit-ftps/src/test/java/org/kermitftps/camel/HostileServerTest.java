package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
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
import org.kermitftps.camel.HostileServers.Hostile;
import org.kermitftps.support.CapturedLog;

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

    static Stream<Arguments> servers() {
        return HostileServers.SERVERS.stream().flatMap(each -> Stream.of("", "clearTextFallback=true")
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
        return HostileServers.SERVERS.stream().filter(each -> FORGIVEN.contains(each.name()));
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
}
