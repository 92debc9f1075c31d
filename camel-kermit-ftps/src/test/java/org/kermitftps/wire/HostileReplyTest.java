package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** Servers that answer with anything but FTP: one exception with its code, no credential in clear, nothing left over. */
@Timeout(20)
class HostileReplyTest extends WireTest {

    /** What the kernel may take off a server's hands before it notices that nobody reads. */
    private static final long SOCKET_BUFFERS = 16 * 1024 * 1024;

    private static final long GIGABYTE = 1024L * 1024 * 1024;

    private final AtomicLong sent = new AtomicLong();
    private Set<Thread> threadsBefore;

    @BeforeEach
    void countThreads() {
        explicitServer();
        threadsBefore = clientThreads();
    }

    @AfterEach
    void noThreadIsLeftAndNoPasswordWasSentInClear() {
        assertThat(clientThreads()).isSubsetOf(threadsBefore);
        assertThat(server.commands())
                .noneMatch(command -> command.startsWith("c:USER") || command.startsWith("c:PASS"));
    }

    private static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("scripted-ftp"))
                .filter(thread -> !thread.getName().startsWith("junit"))
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    /** Says it again and again until the client is gone or has swallowed a gigabyte. */
    private ScriptedFtpServer.Answer forever(String first, String then) {
        return (with, argument) -> {
            with.sayRaw(first);
            while (sent.get() < GIGABYTE) {
                with.sayRaw(then);
                sent.addAndGet(then.length());
            }
        };
    }

    private FtpsException loginFailure(KermitFtpClient connected) {
        return catchThrowableOfType(FtpsException.class, () -> connected.login("joe", "secret"));
    }

    private KermitFtpClient secured() throws Exception {
        client(LENIENT).connectSecured();
        return client;
    }

    private void assertEndless(FtpsException failure, String detail) {
        assertThat(failure.failure()).isEqualTo(ConnectionFailure.REPLY_ENDLESS);
        assertThat(failure).hasMessageContaining(detail);
        assertThat(failure.getMessage()).hasSizeLessThan(3_000);
        assertThat(sent.get()).isLessThan(SOCKET_BUFFERS);
        assertThat(client.isConnected()).isFalse();
    }

    @Test
    void endsAGreetingOfOneGigabyte() throws Exception {
        server.greeting(forever("220 ", "a".repeat(8_192)));

        assertEndless(refusal(client(LENIENT)), "a line of more than 65536 bytes");
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void endsAGreetingThatIsNeverClosed() throws Exception {
        server.greeting(forever("", "220-and another thing\r\n"));

        assertEndless(refusal(client(LENIENT)), "more than 1000 lines");
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void endsAGreetingOfManyLongLines() throws Exception {
        server.greeting(forever("", "220-" + "a".repeat(60_000) + "\r\n"));

        assertEndless(refusal(client(LENIENT)), "more than 1048576 bytes");
    }

    /** Commons Net looks for a fourth character there; found by Jazzer in SessionFuzzTest. */
    @Test
    void endsAGreetingWithALineThatIsACodeOnly() throws Exception {
        server.greeting((with, nothing) -> with.sayRaw("220-hello\r\n220\r\n"));

        assertThat(refusal(client(LENIENT)).failure()).isEqualTo(ConnectionFailure.REPLY_MALFORMED);
        assertThat(client.isConnected()).isFalse();
    }

    @Test
    void readsALongGreetingThatEnds() throws Exception {
        server.greeting(
                (with, nothing) -> with.sayRaw(("220-" + "a".repeat(900) + "\r\n").repeat(990) + "220 ready\r\n"));

        loggedIn(SAFE);

        assertThat(server.commands()).contains("t:PASS secret");
    }

    @Test
    void triesNoOtherMechanismAfterAnEndlessReplyToAuth() throws Exception {
        server.on("AUTH", forever("534 ", "a".repeat(8_192)));

        assertEndless(refusal(client(LENIENT)), "65536");
        assertThat(server.commands()).containsExactly("c:AUTH TLS");
    }

    @Test
    void endsAnEndlessReplyInsideTls() throws Exception {
        server.on("USER", forever("", "331-more\r\n"));

        assertEndless(loginFailure(secured()), "1000 lines");
        assertThat(server.commands()).doesNotContain("t:PASS secret");
    }

    @Test
    void endsAReplyThatDrips() throws Exception {
        server.on("USER", (with, name) -> {
            for (int i = 0; i < 100; i++) {
                with.sayRaw("3");
                pause(50);
            }
        });
        secured().setSoTimeout(400);

        assertEndless(loginFailure(client), "not complete after 400 ms");
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\1\2\3\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "22\r\n",
                "-12 hello\r\n",
                "000 hello\r\n",
                "999 hello\r\n"
            })
    void saysThatAGreetingIsNoFtp(String garbage) throws Exception {
        server.greeting((with, nothing) -> with.sayRaw(garbage));

        FtpsException refusal = refusal(client(LENIENT));

        assertThat(refusal.failure()).isEqualTo(ConnectionFailure.REPLY_MALFORMED);
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void saysThatAnAnswerInsideTlsIsNoFtp() throws Exception {
        server.reply("USER", "HTTP/1.1 400 Bad Request");

        FtpsException failure = loginFailure(secured());

        assertThat(failure.failure()).isEqualTo(ConnectionFailure.REPLY_MALFORMED);
        assertThat(failure).hasMessageContaining("HTTP/1.1 400 Bad Request");
        assertThat(client.isConnected()).isFalse();
    }

    @Test
    void namesATlsAlertOnAClearPortWithoutWaitingForALineEnd() throws Exception {
        server.greeting((with, nothing) -> {
            with.sayRaw("\u0015\3\1\0\2\2\u0028");
            with.awaitByte();
        });

        FtpsException refusal = refusal(client(LENIENT));

        assertThat(refusal.failure()).isEqualTo(ConnectionFailure.REPLY_MALFORMED);
        assertThat(refusal).hasMessageContaining("TLS record of type 21").hasMessageContaining("implicit=true");
    }

    @Test
    void escapesControlCharactersAlsoInTheStackTrace() throws Exception {
        server.greeting((with, nothing) -> with.say("\u001b[2Jhello\u0007"));

        StringWriter trace = new StringWriter();
        refusal(client(LENIENT)).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).contains("\\x1b[2Jhello\\x07").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void givesUpOnAServerThatStopsAfterClientHello() throws Exception {
        handshakeTimeout = Duration.ofMillis(300);
        server.on("AUTH", (with, mechanism) -> {
            with.say("234 go ahead");
            swallow(with);
        });

        assertThat(refusal(client(SAFE)).failure()).isEqualTo(TlsFailure.TLS_HANDSHAKE_TIMEOUT);
        assertThat(server.commands()).containsOnly("c:AUTH TLS", "c:AUTH SSL");
    }

    /** Until the client is gone. */
    private static void swallow(FtpConversation with) throws IOException {
        while (with.awaitByte() >= 0) {
            // One byte less.
        }
    }

    @Test
    void saysWhichCommandWasNeverAnswered() throws Exception {
        server.on("USER", (with, name) -> swallow(with));
        secured().setSoTimeout(300);

        FtpsException failure = loginFailure(client);

        assertThat(failure.failure()).isEqualTo(ConnectionFailure.REPLY_MISSING);
        assertThat(failure).hasMessageContaining("USER: no reply within 300 ms (soTimeout)");
        assertThat(client.isConnected()).isFalse();
    }

    @Test
    void doesNotShowThePasswordThatWasNeverAnswered() throws Exception {
        server.on("PASS", (with, name) -> swallow(with));
        secured().setSoTimeout(300);

        assertThat(loginFailure(client)).hasMessageContaining("PASS: no reply").hasMessageNotContaining("secret");
    }
}
