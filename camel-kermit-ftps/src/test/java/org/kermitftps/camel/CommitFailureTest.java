package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** A file the route is done with that cannot be deleted or moved: somebody learns of it, and nobody gets it twice. */
class CommitFailureTest extends ScriptedTest {

    private static final String OFTEN = "initialDelay=0&delay=20";

    private long said(String command) {
        return server.commands().stream()
                .filter(each -> each.startsWith(command))
                .count();
    }

    private void awaitPolls(int more) {
        long until = said("t:LIST") + more;
        await().until(() -> said("t:LIST") >= until);
    }

    @Test
    void isNotHandedOutAgainAfterARefusedDelete() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("DELE", "550 read-only");

        poll(OFTEN, exchange -> {}, "delete=true");
        await().until(() -> !failures.isEmpty());
        awaitPolls(5);
        context.stop();

        assertThat(received).hasSize(1);
        assertThat(failure()).isEqualTo(TransferFailure.COMMIT_FAILED);
        assertThat(failures).singleElement().asString().contains("KFTPS-738", "in/a.txt", "550 read-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"move=done", "serverMoveTo=done", "serverRenameTo=done/${file:name}"})
    void isNotHandedOutAgainAfterARefusedMove(String move) throws Exception {
        server.files().put("/in/a.txt", "hello").mkdir("/in/done");
        server.reply("RNTO", "553 read-only");

        poll(OFTEN, exchange -> {}, move);
        await().until(() -> !failures.isEmpty());
        awaitPolls(5);
        context.stop();

        assertThat(received).hasSize(1);
        assertThat(failures).singleElement().asString().contains("KFTPS-738", "553 read-only");
    }

    @Test
    void isFinishedByALaterPoll() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("DELE", (with, name) -> with.say("450 busy"));

        poll(OFTEN, exchange -> {}, "delete=true");
        await().until(() -> server.files().paths().isEmpty());
        awaitPolls(2);

        assertThat(received).hasSize(1);
        assertThat(failures).hasSize(1);
    }

    @Test
    void isFinishedThoughItsDoneFileIsGone() throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/a.ok", "");
        server.once("DELE in/a.txt", (with, name) -> with.say("450 busy"));

        poll(OFTEN, exchange -> {}, "delete=true", "doneFileName=${file:name.noext}.ok");

        await().until(() -> server.files().paths().isEmpty());
        assertThat(received).hasSize(1);
    }

    /** Nobody has fetched the new one, so it is neither held back nor deleted. */
    @Test
    void handsOutAnotherFileOfItsName() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("DELE", (with, name) -> {
            server.files().put("/in/a.txt", "another file");
            with.say("450 busy");
        });

        poll(OFTEN, exchange -> {}, "delete=true");

        await().until(() -> server.files().paths().isEmpty());
        assertThat(received)
                .extracting(each -> each.getIn().getBody(String.class))
                .containsExactly("hello", "another file");
    }

    /** Same size, same minute of the listing: only MDTM tells them apart, and the new one was fetched by nobody. */
    @Test
    void deletesNoFileThatMdtmTellsApart() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("MDTM", "213 20260102030405");
        server.once("DELE", (with, name) -> with.say("450 busy"));

        // The route lets the partner write after the refusal and before the next attempt.
        context.getRegistry().bind("partner", (ExceptionHandler) new Partner());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "dates=false", "onCompletionExceptionHandler=#partner") + "&" + OFTEN)
                        .process(exchange -> received.add(exchange.copy()));
            }
        });

        await().until(() -> server.files().paths().isEmpty());
        assertThat(received)
                .extracting(each -> each.getIn().getBody(String.class))
                .containsExactly("hello", "HELLO");
    }

    private final class Partner implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            server.files().put("/in/a.txt", "HELLO");
            server.reply("MDTM", "213 20260102030459");
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            handleException(exception);
        }
    }

    @Test
    void reachesTheRouteIfErrorsAreBridged() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("DELE", "550 read-only");
        List<Exchange> caught = new CopyOnWriteArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(FtpsOperationFailedException.class)
                        .handled(true)
                        .process(exchange -> caught.add(exchange.copy()));
                from(in("delete=true", "bridgeErrorHandler=true") + "&" + OFTEN)
                        .process(exchange -> received.add(exchange.copy()));
            }
        });

        await().until(() -> !caught.isEmpty());
        awaitPolls(3);

        assertThat(received).hasSize(1);
        assertThat(caught).singleElement().satisfies(exchange -> {
            assertThat(exchange.getIn().getHeaders())
                    .containsEntry(Exchange.FILE_NAME, "a.txt")
                    .containsEntry("KermitFtpFailure", "KFTPS-738")
                    .containsEntry("KermitFtpCode", 550)
                    .containsEntry("KermitFtpMessage", "read-only");
        });
    }

    @Test
    void isOneLineOfTheLogOtherwise() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("DELE", "550 read-only");

        try (CapturedLog log = CapturedLog.start()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(in("delete=true") + "&" + OFTEN).process(exchange -> received.add(exchange.copy()));
                }
            });
            await().until(() -> !log.lines("KFTPS-738").isEmpty());
            awaitPolls(3);
            assertThat(log.lines("KFTPS-738")).hasSize(1);
        }
    }

    @Test
    void isToldToTheHandlerThatCamelHasForIt() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("DELE", "550 read-only");
        context.getRegistry().bind("mine", context.getRegistry().lookupByName("failures"));

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "onCompletionExceptionHandler=#mine") + "&" + OFTEN)
                        .process(exchange -> received.add(exchange.copy()));
            }
        });

        await().until(() -> !failures.isEmpty());
        assertThat(failure()).isEqualTo(TransferFailure.COMMIT_FAILED);
    }

    /** Camel would ask for 20,000 files three times each, a second apart. */
    @Test
    void doesNotWaitBetweenRefusals() throws Exception {
        for (int i = 0; i < 20; i++) {
            server.files().put("/in/" + i + ".txt", "hello");
        }
        server.reply("DELE", "550 read-only");

        pollOnce(exchange -> {}, "delete=true");
        await().until(() -> failures.size() == 20);

        assertThat(said("t:DELE")).isEqualTo(20);
    }

    @Test
    void countsAsDeletedIfSomebodyElseHasTakenIt() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("DELE", (with, name) -> {
            server.files().delete("/in/a.txt");
            with.say("550 no such file");
        });

        poll(OFTEN, exchange -> {}, "delete=true");
        await().until(() -> received.size() == 1);
        awaitPolls(2);

        assertThat(failures).isEmpty();
    }
}
