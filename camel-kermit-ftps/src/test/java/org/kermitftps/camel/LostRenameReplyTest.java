package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpConversation;

/** The connection dies over a rename, and nobody knows whether it was done. It is found out, and never guessed. */
class LostRenameReplyTest extends ScriptedTest {

    /** RNTO carried out or not, and then the connection is gone. */
    private void dieAtRnto(boolean done) {
        server.once("RNTO", (with, name) -> {
            if (done) {
                rename(with, name);
            }
            with.close();
        });
    }

    private void rename(FtpConversation with, String name) {
        server.files().put(with.path(name), server.files().get(with.renameFrom()));
        server.files().paths().remove(with.renameFrom());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsOutWhetherTheFileWasRenamed(boolean done) {
        server.reply("FEAT", "211-F\r\n SIZE\r\n211 End");
        server.files().put("/in/a.txt", "yesterday's");
        dieAtRnto(done);

        uploaded(in("autoCreate=false"), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.commands().stream().filter(each -> each.contains("RNTO")))
                .hasSize(done ? 1 : 2);
        assertThat(server.commands().stream().filter(each -> each.contains("STOR")))
                .hasSize(1);
    }

    @Test
    void renamesAgainWhenTheReplyToRnfrWasLost() {
        server.once("RNFR", (with, name) -> with.close());

        uploaded(in(), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void saysSoIfNeitherNameIsThere() {
        server.once("RNTO", (with, name) -> {
            server.files().paths().remove(with.renameFrom());
            with.close();
        });

        Exchange exchange = upload(in(), "a.txt", "hello");

        assertThat(exchange.getException())
                .hasMessageContaining("KFTPS-716")
                .hasMessageContaining("Look at the partner's directory");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("UNCERTAIN");
    }

    @Test
    void saysSoIfAnotherFileStandsThere() {
        server.files().put("/in/a.txt", "yesterday's");
        server.once("RNTO", (with, name) -> {
            server.files().paths().remove(with.renameFrom());
            with.close();
        });

        assertThat(refused(in(), "a.txt", "hello").failure()).isEqualTo(TransferFailure.ARRIVAL_UNCERTAIN);
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void movesADownloadOnceThoughTheReplyWasLost(boolean done) throws IOException, Exception {
        server.files().put("/in/a.txt", "hello");
        dieAtRnto(done);

        pollOnce(exchange -> {}, "move=done");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(server.files().paths()).containsExactly("/in/done/a.txt");
    }
}
