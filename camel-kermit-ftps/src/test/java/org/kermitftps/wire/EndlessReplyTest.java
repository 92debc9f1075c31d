package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.support.ScriptedFtpServer;

/** Replies without an end: one failure, before they have filled the memory. */
@Timeout(20)
class EndlessReplyTest extends HostilePeerTest {

    /** What the kernel may take off a server's hands before it notices that nobody reads. */
    private static final long SOCKET_BUFFERS = 16 * 1024 * 1024;

    private static final long GIGABYTE = 1024L * 1024 * 1024;

    private final AtomicLong sent = new AtomicLong();

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
}
