package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.FtpsException;

/** A stream that has failed stays failed, and a closed one is not an empty file. */
class DownloadStreamTest extends WireTest {

    @BeforeEach
    void oneFileWaits() {
        explicitServer();
        server.files().put("/a.txt", "hello");
    }

    private DownloadStream open(long expected) throws Exception {
        loggedIn(SAFE);
        return new DownloadStream(client, client.retrieveFileStream("a.txt"), "a.txt", expected);
    }

    @Test
    void failsAgainAtOnceWhenItIsReadAgain() throws Exception {
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.send("hello".getBytes());
            with.say("426 connection closed");
        });
        DownloadStream stream = open(5);

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(FtpsException.class);
        long before = System.nanoTime();
        assertThatThrownBy(stream::read).isInstanceOf(FtpsException.class).hasMessageContaining("426");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(stream.isComplete()).isFalse();
    }

    @Test
    void doesNotTakeTheReplyOfAnotherCommandForItsOwn() throws Exception {
        DownloadStream stream = open(6);

        assertThatThrownBy(stream::readAllBytes).hasMessageContaining("KFTPS-703");
        client.setSoTimeout(500);
        assertThatThrownBy(stream::readAllBytes).hasMessageContaining("KFTPS-703");
        client.noop();

        assertThat(client.getReplyCode()).isEqualTo(200);
    }

    @Test
    void isNotAnEmptyFileOnceItIsClosed() throws Exception {
        DownloadStream stream = open(5);
        assertThat(stream.readAllBytes()).hasSize(5);
        assertThat(stream.read()).isEqualTo(-1);

        stream.close();

        assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    @Test
    void leavesTheNextConnectionABetterPlanWhenTheDataWasCutForItsSession() throws Exception {
        server.forgetfulData();
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.sendAndCut(new byte[0]);
            with.say("522 SSL connection failed: session reuse required");
        });

        assertThatThrownBy(open(5)::readAllBytes).hasMessageContaining("KFTPS-602");
        client.connectSecured();

        assertThat(client.security().tls().engine()).isEqualTo("jdk");
    }

    @Test
    void skipsNothingBackwards() throws Exception {
        DownloadStream stream = open(5);

        assertThat(stream.skip(-1)).isZero();
        assertThat(stream.readAllBytes()).hasSize(5);
        stream.close();
    }
}
