package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ScriptedFtpServer;

/** A file that could not be fetched is fetched by a later poll, and one that could is not fetched again. */
class FailedDownloadTest extends ScriptedTest {

    private static final String OFTEN = "initialDelay=0&delay=20";

    @ParameterizedTest
    @ValueSource(strings = {"idempotent=true", "idempotent=true&idempotentKey=${file:name}-${file:size}", "noop=true"})
    void isFetchedByTheNextPollThoughItIsMarkedEarly(String option) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("RETR", (with, name) -> with.close());

        poll(OFTEN, exchange -> {}, option);

        await().until(() -> received.size() == 1);
        assertThat(received.get(0).getIn().getBody(String.class)).isEqualTo("hello");
    }

    @Test
    void getsItsNameBackBeforeTheNextPoll() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("RETR", (with, name) -> with.close());

        poll(OFTEN, exchange -> {}, "preMove=taken", "delete=true");

        await().until(() -> server.files().paths().isEmpty());
        assertThat(server.commands()).containsSequence("t:RNFR in/taken/a.txt", "t:RNTO in/a.txt");
        assertThat(received).hasSize(1);
    }

    @Test
    void doesNotTakeTheOtherFilesOfThePollWithIt() throws Exception {
        server.files().put("/in/a.txt", "one");
        server.files().put("/in/b.txt", "two");
        server.files().put("/in/c.txt", "three");
        server.once("RETR", (with, name) -> with.close());

        pollOnce(exchange -> {}, "sortBy=file:name", "delete=true");

        await().until(() -> received.size() == 2);
        assertThat(received)
                .extracting(exchange -> exchange.getIn().getHeader(Exchange.FILE_NAME_ONLY))
                .containsExactly("b.txt", "c.txt");
        await().until(() -> server.files().paths().size() == 1);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void isDeletedOnANewConnectionIfTheOldOneIsLostOverIt() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("DELE", (with, name) -> with.close());

        poll(OFTEN, exchange -> {}, "delete=true", "idempotent=true");

        await().until(() -> server.files().paths().isEmpty());
        assertThat(received).hasSize(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void countsAsDeletedIfOnlyTheReplyWasLost() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("DELE", (with, name) -> {
            server.files().delete("/in/a.txt");
            with.close();
        });

        poll(OFTEN, exchange -> {}, "delete=true", "idempotent=true");

        await().until(() -> received.size() == 1 && server.commands().size() > 2 * LOGIN.size());
        context.stop();
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:DELE")))
                .hasSize(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void countsAsMovedIfOnlyTheReplyWasLost() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("RNTO", (with, name) -> {
            server.files().put("/in/done/a.txt", server.files().text("/in/a.txt"));
            server.files().delete("/in/a.txt");
            with.close();
        });

        poll(OFTEN, exchange -> {}, "move=done", "idempotent=true");

        await().until(() -> received.size() == 1 && server.commands().size() > 2 * LOGIN.size());
        context.stop();
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:RNTO")))
                .hasSize(1);
        assertThat(server.files().paths()).containsExactly("/in/done/a.txt");
        assertThat(failures).isEmpty();
    }

    /** The first DELE was done, and the partner has put another file there before the second one. */
    @Test
    void doesNotTakeANewerFileOfItsNameWithItWhenItIsDeleted() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("DELE", (with, name) -> {
            server.files().put("/in/a.txt", "a longer one");
            with.close();
        });

        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(exchange -> {}, "delete=true");
            await().until(() -> !log.lines("not deleted again").isEmpty());
            context.stop();
        }

        assertThat(server.files().text("/in/a.txt")).isEqualTo("a longer one");
        assertThat(received).hasSize(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void neitherReplacesANewerFileOfItsNameNorIsLostItself() throws Exception {
        server.files().put("/in/a.txt", "older");
        server.once("RETR", (with, name) -> {
            server.files().put("/in/a.txt", "newer");
            with.close();
        });

        try (CapturedLog log = CapturedLog.start()) {
            poll(OFTEN, exchange -> {}, "preMove=taken", "delete=true");
            await().until(() -> received.size() == 1 && server.files().paths().size() == 1);
            context.stop();
            assertThat(log.lines("fetch it by hand")).hasSize(1);
        }

        assertThat(received.get(0).getIn().getBody(String.class)).isEqualTo("newer");
        String kept = server.files().paths().iterator().next();
        assertThat(kept).matches("/in/taken/a\\.txt\\.[0-9a-f]{6}\\.old");
        assertThat(server.files().text(kept)).isEqualTo("older");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void getsItsNameBackIfTheRouteStopsBeforeTheNextPoll(boolean stepwise) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("RETR", (with, name) -> with.close());

        pollOnce(exchange -> {}, "preMove=taken", "delete=true", "stepwise=" + stepwise);
        await().until(() -> !failures.isEmpty());
        context.stop();

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void isNamedInTheLogIfItCannotGetItsNameBackAtTheEnd() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("RETR", (with, name) -> {
            server.reply("USER", "421 closed for tonight");
            with.close();
        });

        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(exchange -> {}, "preMove=taken", "delete=true", "maximumReconnectAttempts=1");
            await().until(() -> !failures.isEmpty());
            context.stop();

            assertThat(log.lines("by hand"))
                    .singleElement()
                    .asString()
                    .contains("in/a.txt was moved ahead to in/taken/a.txt", "421 closed for tonight");
        }
    }

    /** camel-ftp would look for the second file in the directory of the first, below itself. */
    @Test
    void leavesNoDirectoryBehindItForTheOthers() throws Exception {
        server.files().put("/in/a.txt", "one").put("/in/b.txt", "two");
        server.on("LIST", (with, path) -> {
            ScriptedFtpServer.usual("LIST").give(with, path);
            server.once("EPSV", (anew, nothing) -> anew.say("229 go (|||21|)"));
        });

        pollOnce(exchange -> {}, "stepwise=true", "sortBy=file:name", "delete=true");
        await().until(() -> received.size() + failures.size() == 2);
        context.stop();

        assertThat(failure()).isEqualTo(DataFailure.DATA_ADDRESS_REFUSED);
        assertThat(received).hasSize(1);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void closesTheConnectionBehindTheLastFileIfThatIsWanted() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("RETR", "550 not for you");

        pollOnce(exchange -> {}, "disconnect=true");

        await().until(() -> !failures.isEmpty());
        await().until(() -> server.openConnections() == 0);
    }
}
