package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** A connection that died between two files: noticed by the first command, and no file is lost or doubled over it. */
class RevivalTest extends ScriptedTest {

    private static final Answer DIES = (with, nothing) -> with.close();
    private static final Answer SAYS_421 = (with, nothing) -> {
        with.say("421 Timeout.");
        with.close();
    };

    @Test
    void asksByNoopIfTheConnectionWasIdle() {
        uploaded(in("noopAfterIdle=0"), "a.txt", "hello");
        server.once("NOOP", DIES);

        uploaded(in("noopAfterIdle=0"), "b.txt", "hello");

        assertThat(server.conversations()).hasSize(2);
        assertThat(said(0)).endsWith("t:NOOP");
        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/b.txt");
    }

    @Test
    void sendsABodyThatComesOnceOverANewConnection() {
        for (Answer end : List.of(DIES, SAYS_421)) {
            String endpoint = in("timeout=" + (end == DIES ? 20_000 : 21_000));
            uploaded(endpoint, "a.txt", "hello");
            int before = server.conversations().size();
            server.once("EPSV", end);

            uploaded(endpoint, "b.txt", new ByteArrayInputStream("once".getBytes()));

            assertThat(server.conversations()).hasSize(before + 1);
            assertThat(server.commands(before)).noneMatch(each -> each.startsWith("t:DELE"));
            assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/b.txt");
            assertThat(server.files().text("/in/b.txt")).isEqualTo("once");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fileExist=Fail", "fileExist=Append", "tempPrefix=tmp-"})
    void asksForAnExistingFileOverANewConnection(String option) {
        uploaded(in(option), "a.txt", "hello");
        server.once("SIZE", DIES);

        uploaded(in(option), "b.txt", "hello");

        assertThat(server.conversations()).hasSize(2);
        assertThat(server.files().text("/in/b.txt")).isEqualTo("hello");
    }

    @Test
    void looksForADirectoryOverANewConnection() {
        uploaded(in(), "a.txt", "hello");
        server.once("CWD", DIES);

        uploaded(in(), "new/b.txt", "hello");

        assertThat(server.conversations()).hasSize(2);
        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/new/b.txt");
    }

    @Test
    void doesNotReviveTwice() {
        uploaded(in("maximumReconnectAttempts=1"), "a.txt", "hello");
        server.on("EPSV", DIES);

        refused(in("maximumReconnectAttempts=1"), "b.txt", "hello");

        assertThat(server.conversations()).hasSize(2);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void asksEveryTimeIfTheDirectoryWouldBeLost() {
        uploaded(in("stepwise=true"), "a.txt", "hello");
        server.once("NOOP", DIES);

        uploaded(in("stepwise=true"), "b.txt", "hello");

        assertThat(server.conversations()).hasSize(2);
        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSV", "DELE"})
    void downloadsOnceThoughTheConnectionDied(String first) throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/b.txt", "hello");
        server.on("LIST", (with, path) -> {
            org.kermitftps.support.ScriptedFtpServer.usual("LIST").give(with, path);
            server.once(first, DIES);
        });

        pollOnce(exchange -> {}, "delete=true");
        await().until(() -> received.size() == 2);
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(server.conversations()).hasSize(2);
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:RETR")))
                .containsExactly("t:RETR in/a.txt", "t:RETR in/b.txt");
        assertThat(server.files().paths()).isEmpty();
    }

    /** The DELE was done and its reply lost: the new connection is asked, and no second one is sent. */
    @Test
    void acceptsThatAFileIsGoneAlready() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("DELE", (with, name) -> {
            server.files().paths().remove(with.path(name));
            with.close();
        });

        pollOnce(exchange -> {}, "delete=true");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:DELE")))
                .hasSize(1);
    }

    @Test
    void pollsOverANewConnection() throws Exception {
        poll("initialDelay=0&delay=20", exchange -> {}, "delete=true");
        await().until(() -> server.commands().stream().anyMatch(each -> each.startsWith("t:LIST")));
        server.once("EPSV", SAYS_421);
        await().until(() -> server.conversations().size() == 2);
        server.files().put("/in/a.txt", "hello");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(failures).isEmpty();
    }
}
