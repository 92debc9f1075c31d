package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consumed file goes where another of its name stands already. */
class MoveCollisionTest extends ScriptedTest {

    private void consume(String... options) throws Exception {
        server.files().put("/in/a.txt", "today's").put("/in/done/a.txt", "yesterday's");
        pollOnce(exchange -> {}, options);
        await().until(() -> received.size() == 1);
        context.stop();
        assertThat(failures).isEmpty();
    }

    @Test
    void replacesItAsCamelFtpDoes() throws Exception {
        consume("move=done");

        assertThat(server.files().paths()).containsExactly("/in/done/a.txt");
        assertThat(server.files().text("/in/done/a.txt")).isEqualTo("today's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"move=done", "preMove=done", "preMove=done&delete=true"})
    void keepsItUnderANumber(String move) throws Exception {
        server.files().put("/in/done/a.txt.~1~", "last week's");

        consume(move, "moveCollision=backup");

        assertThat(server.files().text("/in/done/a.txt.~1~")).isEqualTo("last week's");
        assertThat(server.files().text("/in/done/a.txt.~2~")).isEqualTo("yesterday's");
        assertThat(server.files().paths().contains("/in/done/a.txt")).isEqualTo(!move.contains("delete"));
    }

    @Test
    void keepsWhatCannotBeRenamed() throws Exception {
        server.files().put("/in/a.txt", "today's").put("/in/done/a.txt", "yesterday's");
        server.reply("RNTO", "550 no");

        pollOnce(exchange -> {}, "move=done", "moveCollision=backup");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(server.files().text("/in/done/a.txt")).isEqualTo("yesterday's");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("today's");
    }
}
