package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;
import org.kermitftps.support.FtpConversation;

/** A slow transfer with NOOPs in between, answered early, late, wrongly or never: no reply is taken for another. */
@Timeout(30)
class KeepAliveTest extends WireTest {

    private static final byte[] CONTENT = new byte[200];

    @BeforeEach
    void startServer() {
        explicitServer();
        keepAlive(Duration.ofMillis(50));
    }

    private void keepAlive(Duration every) {
        network = new NetworkSettings(
                DataMode.PASSIVE,
                EpsvUse.AUTO,
                PasvAddress.CONTROL,
                false,
                every,
                null,
                new DataModeMemory(Clock.systemUTC()));
    }

    /** Fifty bytes at a time, with a pause before each. */
    private static InputStream slow() {
        return new FilterInputStream(new ByteArrayInputStream(CONTENT)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                pause();
                return super.read(buffer, offset, Math.min(length, 50));
            }
        };
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(70);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private long noops() {
        return server.commands().stream().filter("t:NOOP"::equals).count();
    }

    /** Each reply belongs to its command: these three differ. */
    private void assertInStep() throws IOException {
        assertThat(client.printWorkingDirectory()).isEqualTo("/");
        assertThat(client.getSystemType()).contains("UNIX");
        assertThat(client.sendNoOp()).isTrue();
        assertThat(client.getReplyCode()).isEqualTo(200);
    }

    @Test
    void countsTheRepliesThatComeAfterTheTransfer() throws Exception {
        loggedIn(SAFE);

        for (String name : new String[] {"a", "b", "c"}) {
            assertThat(client.storeFile(name, slow())).isTrue();
            assertThat(client.getReplyString()).isEqualTo("226 stored");
        }

        assertThat(noops()).isGreaterThanOrEqualTo(6);
        assertInStep();
        assertThat(server.files().get("/c")).isEqualTo(CONTENT);
    }

    @Test
    void countsTheRepliesOfAServerThatAnswersBeforeItIsDone() throws Exception {
        server.on("STOR", (with, name) -> {
            with.say("150 send");
            with.receive();
            answer(with.swallowPending(), with, "200 still here");
            with.say("226 stored");
        });
        loggedIn(SAFE);

        assertThat(client.storeFile("a", slow())).isTrue();
        assertThat(client.getReplyCode()).isEqualTo(226);
        assertInStep();
        assertThat(server.commands()).filteredOn("t:PWD"::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 still here", "500 not now", "501 not now", "502 what?", "503 not now"})
    void takesNoReplyToANoopForTheEndOfATransferThatFailed(String toNoop) throws Exception {
        server.on("STOR", (with, name) -> {
            with.say("150 send");
            with.receive();
            answer(with.swallowPending(), with, toNoop);
            with.say("451 disk full");
        });
        loggedIn(SAFE);

        assertThat(client.storeFile("a", slow())).isFalse();
        assertThat(client.getReplyString()).isEqualTo("451 disk full");
        assertInStep();
    }

    private static void answer(int times, FtpConversation with, String reply) throws IOException {
        assertThat(times).isPositive();
        for (int i = 0; i < times; i++) {
            with.say(reply);
        }
    }

    @Test
    void keepsInStepWithAServerThatSwallowsSomeNoops() throws Exception {
        server.on("STOR", (with, name) -> {
            with.say("150 send");
            with.receive();
            with.swallowPending();
            with.say("200 only one of them");
            with.say("226 stored");
        });
        loggedIn(SAFE);

        assertThat(client.storeFile("a", slow())).isTrue();
        assertThat(client.getReplyString()).isEqualTo("226 stored");
        assertInStep();
    }

    @Test
    void keepsInStepWhenTheServerFailsBeforeItAnswersTheNoops() throws Exception {
        server.on("STOR", (with, name) -> {
            with.say("150 send");
            with.receive();
            with.say("452 disk full");
        });
        loggedIn(SAFE);

        assertThat(client.storeFile("a", slow())).isFalse();
        assertThat(client.getReplyCode()).isEqualTo(452);
        assertInStep();
    }

    @Test
    void sendsNoopsDuringAStreamedDownload() throws Exception {
        server.files().put("/a", "x".repeat(200));
        loggedIn(SAFE);

        try (DownloadStream stream = new DownloadStream(client, client.retrieveFileStream("a"), "a", 200)) {
            byte[] some = new byte[50];
            while (stream.read(some) >= 0) {
                pause();
            }
            assertThat(stream.isComplete()).isTrue();
        }
        assertInStep();
        assertThat(noops()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void sendsNoopsInsteadOfCommonsNetIfItsOptionIsSet() throws Exception {
        keepAlive(Duration.ZERO);
        loggedIn(SAFE).setControlKeepAliveTimeout(Duration.ofMillis(50));

        assertThat(client.storeFile("a", slow())).isTrue();
        assertThat(noops()).isPositive();
        assertThat(client.getControlKeepAliveTimeoutDuration()).isZero();
        assertInStep();
    }

    @Test
    void sendsNoneByDefault() throws Exception {
        network = NetworkSettings.defaults();
        loggedIn(SAFE);

        assertThat(client.storeFile("a", slow())).isTrue();
        assertThat(noops()).isZero();
    }

    @Test
    void keepsTheControlConnectionAliveByTcp() throws Exception {
        loggedIn(SAFE);

        assertThat(client.getKeepAlive()).isTrue();
    }
}
