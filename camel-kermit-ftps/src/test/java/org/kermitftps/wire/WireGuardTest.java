package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ScriptedFtpServer;

/** What never reaches the wire, never comes in from it, and never reaches a log. */
class WireGuardTest extends WireTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nDELE b", "a\nDELE b", "a\rb", "a\0b"})
    void sendsNothingOfACommandWithControlCharacters(String name) throws Exception {
        explicitServer();
        loggedIn(SAFE);
        List<String> before = server.commands();

        FtpsException refused = catchThrowableOfType(FtpsException.class, () -> client.deleteFile(name));
        client.sendNoOp();

        assertThat(refused.failure()).isEqualTo(GuardFailure.COMMAND_FORBIDDEN);
        assertThat(refused.getMessage()).doesNotContain("\r", "\n", "\0");
        assertThat(server.commands())
                .startsWith(before.toArray(String[]::new))
                .hasSize(before.size() + 1)
                .endsWith("t:NOOP");
    }

    @Test
    void sendsNothingOfALoginWithControlCharacters() throws Exception {
        explicitServer();
        client(SAFE).connectSecured();

        FtpsException refused = catchThrowableOfType(FtpsException.class, () -> client.login("joe", "hush\r\nDELE a"));

        assertThat(refused.failure()).isEqualTo(GuardFailure.COMMAND_FORBIDDEN);
        assertThat(refused).hasMessageContaining("PASS ********").hasMessageNotContaining("hush");
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe");
    }

    @Test
    void refusesBytesThatFollowTheReplyToAuth() throws Exception {
        explicitServer();
        server.on("AUTH", (with, mechanism) -> {
            with.sayRaw("234 go ahead\r\n230 you are in\r\n");
            with.awaitByte();
        });

        assertThat(refusal(client(LENIENT)).failure()).isEqualTo(NegotiationFailure.CLEAR_TEXT_INJECTED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS");
    }

    @Test
    void showsThePlainTextAServerAnswersTheHandshakeWith() throws Exception {
        explicitServer();
        server.on("AUTH", (with, mechanism) -> {
            with.say("234 go ahead");
            with.awaitByte();
            with.say("431 no certificate configured");
            with.close();
        });

        FtpsException refusal = refusal(client(SAFE));

        assertThat(refusal.failure()).isEqualTo(TlsFailure.TLS_NOT_SPOKEN);
        assertThat(refusal).hasMessageContaining("431 no certificate configured");
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "c:AUTH SSL");
    }

    @Test
    void opensDataConnectionsToTheControlHostWhateverPasvSays() throws Exception {
        explicitServer();
        server.reply("EPSV", "500 what?");
        server.on("PASV", (with, nothing) -> {
            int port = with.listen();
            with.say("227 Entering Passive Mode (192,0,2,1," + port / 256 + "," + port % 256 + ")");
        });
        loggedIn(SAFE);

        boolean stored = client.storeFile("a.txt", new ByteArrayInputStream("hello".getBytes()));

        assertThat(stored).isTrue();
        assertThat(server.files().text("/a.txt")).isEqualTo("hello");
    }

    @Test
    void masksPasswordAndAccountInTheCommandLog() throws Exception {
        explicitServer();
        server.reply("PASS", "332 account please");
        try (CapturedLog log = CapturedLog.start()) {
            client(SAFE, AUTHORITY, true).connectSecured();
            client.login("joe", "secret", "cost-centre-9");

            assertThat(log.text()).contains("> USER joe", "> PASS ********", "> ACCT ********", "< 230 welcome");
            assertThat(log.text()).doesNotContain("secret", "cost-centre-9");
        }
        assertThat(server.commands()).endsWith("t:PASS secret", "t:ACCT cost-centre-9");
    }

    @Test
    void saysThatASilentPortMayWantImplicitTls() throws Exception {
        server = ScriptedFtpServer.implicit(CERTIFICATE);
        client(SAFE).setDefaultTimeout(300);
        client.setConnectTimeout(300);

        FtpsException refusal = refusal(client);

        assertThat(refusal.failure()).isEqualTo(ConnectionFailure.GREETING_MISSING);
        assertThat(refusal).hasMessageContaining("implicit=true");
    }

    @Test
    void quotesAGreetingThatTurnsItAway() throws Exception {
        explicitServer();
        server.greeting((with, nothing) -> with.say("421 too many connections"));

        FtpsException refusal = refusal(client(SAFE));

        assertThat(refusal.failure()).isEqualTo(ConnectionFailure.TOO_MANY_CONNECTIONS);
        assertThat(refusal).hasMessageContaining("421 too many connections");
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void keepsTheActivePortRangeOverAReconnect() throws Exception {
        explicitServer();
        List<String> ports = new CopyOnWriteArrayList<>();
        server.on("PORT", (with, address) -> {
            ports.add(address);
            ScriptedFtpServer.usual("PORT").give(with, address);
        });
        client(SAFE).setActivePortRange(34_500, 34_599);

        for (int connection = 0; connection < 2; connection++) {
            client.connectSecured();
            client.enterLocalActiveMode();
            client.login("joe", "secret");
            assertThat(client.storeFile("a.txt", new ByteArrayInputStream("hello".getBytes())))
                    .isTrue();
        }

        assertThat(ports).hasSize(2).allSatisfy(address -> {
            String[] parts = address.split(",");
            assertThat(Integer.parseInt(parts[4]) * 256 + Integer.parseInt(parts[5]))
                    .isBetween(34_500, 34_599);
        });
    }

    @Test
    void closesTheDataSocketOfARefusedCommand() throws Exception {
        explicitServer();
        server.reply("STOR", "550 read only");
        loggedIn(SAFE);

        boolean stored = client.storeFile("a.txt", new ByteArrayInputStream("hello".getBytes()));

        assertThat(stored).isFalse();
        assertThat(client.dataOpened()).isFalse();
        assertThat(client.sendNoOp()).isTrue();
    }

    @Test
    void failsADownloadThatStopsWithoutCloseNotify() throws Exception {
        explicitServer();
        server.files().put("/a.txt", "hello world");
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.sendAndCut("hello".getBytes());
            with.say("226 sent");
        });
        loggedIn(SAFE);

        FtpsException cut = catchThrowableOfType(
                FtpsException.class, () -> client.retrieveFile("a.txt", new ByteArrayOutputStream()));

        assertThat(cut.failure()).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(cut).hasMessageContaining("226 sent");
    }

    @Test
    void readsASmallDownloadStreamToItsConfirmedEnd() throws Exception {
        explicitServer();
        server.files().put("/a.txt", "hello");
        loggedIn(SAFE);

        try (DownloadStream stream = new DownloadStream(client, client.retrieveFileStream("a.txt"), "a.txt", 5)) {
            assertThat(stream.readAllBytes()).asString().isEqualTo("hello");
            assertThat(stream.isComplete()).isTrue();
            assertThat(stream.read()).isEqualTo(-1);
        }
        assertThat(client.sendNoOp()).isTrue();
    }

    @Test
    void skipsInADownloadStreamAsMuchAsItSays() throws Exception {
        explicitServer();
        server.files().put("/a.txt", "hello");
        loggedIn(SAFE);

        try (DownloadStream stream = new DownloadStream(client, client.retrieveFileStream("a.txt"), "a.txt", 5)) {
            stream.skipNBytes(2);
            assertThat(stream.readAllBytes()).asString().isEqualTo("llo");
            assertThat(stream.count()).isEqualTo(5);
        }
    }
}
