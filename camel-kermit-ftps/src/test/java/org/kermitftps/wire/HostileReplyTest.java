package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.FtpConversation;

/** Servers that answer with anything but FTP, or not at all: one exception with its code. */
@Timeout(20)
class HostileReplyTest extends HostilePeerTest {

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
