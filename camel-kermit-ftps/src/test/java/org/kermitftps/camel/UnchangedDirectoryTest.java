package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** {@code skipUnchangedFor}: a poll that would find what the last one found lists nothing, and no file is ever missed. */
class UnchangedDirectoryTest extends ScriptedTest {

    private static final String KNOWN = "noop=true";
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong(-5 * SECOND);
    private final Set<String> failing = new HashSet<>();
    private int stamp = 1;
    private ScheduledPollConsumer consumer;

    @BeforeEach
    void tellTimes() {
        context.getComponent("kermit-ftps", KermitFtpsComponent.class).setNanos(nanos::get);
        server.reply("FEAT", "211-Extensions:\r\n MLST type*;size*;modify*;\r\n211 End");
        server.on(
                "MLST",
                (with, path) -> with.say("250-Listing\r\n type=dir;modify=202611230800" + String.format("%02d", stamp)
                        + "; " + path + "\r\n250 End"));
        server.files().put("/in/a.txt", "hello");
    }

    private void start(String... options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in(options) + "&skipUnchangedFor=900000&startScheduler=false&exceptionHandler=#failures")
                        .routeId("polls")
                        .process(UnchangedDirectoryTest.this::take);
            }
        });
        consumer = (ScheduledPollConsumer) context.getRoute("polls").getConsumer();
    }

    private void take(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        if (failing.contains(name)) {
            throw new IllegalStateException("no");
        }
        received.add(exchange.copy());
    }

    /** A poll so many seconds later. @return what it said, without the question and the connection */
    private List<String> poll(long seconds) {
        nanos.addAndGet(seconds * SECOND);
        int before = server.commands().size();
        consumer.run();
        List<String> said = server.commands();
        return said.subList(before, said.size()).stream()
                .filter(each -> each.matches("t:(MLSD|LIST|NLST|SIZE).*"))
                .map(each -> each.substring(2))
                .toList();
    }

    /** Polls that take what is there and then find nothing new. */
    private void settle() {
        poll(0);
        poll(3);
        assertThat(poll(3)).isEmpty();
    }

    private static final List<String> LISTED = List.of("MLSD in");

    private List<String> names() {
        return received.stream()
                .map(each -> each.getIn().getHeader(Exchange.FILE_NAME, String.class))
                .toList();
    }

    @Test
    void listsOnceMoreWhenTheTimeIsOldEnoughAndThenNoMore() throws Exception {
        start(KNOWN);

        assertThat(poll(0)).isEqualTo(LISTED);
        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(2)).isEqualTo(LISTED);
        assertThat(poll(1)).isEmpty();
        assertThat(poll(800)).isEmpty();
        assertThat(poll(200)).isEqualTo(LISTED);
        assertThat(poll(1)).isEmpty();
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void asksOneQuestionInPlaceOfAListing() throws Exception {
        start(KNOWN);
        settle();
        int before = server.commands().size();
        poll(60);

        assertThat(server.commands().subList(before, server.commands().size()))
                .allMatch(each -> each.equals("t:NOOP") || each.equals("t:MLST in"))
                .contains("t:MLST in");
    }

    @Test
    void findsAFileThatCameLater() throws Exception {
        start(KNOWN);
        settle();
        server.files().put("/in/b.txt", "hello");
        stamp = 2;

        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    /** The directory's time is the same then. */
    @Test
    void findsAFileThatCameInTheSecondOfTheListing() throws Exception {
        start(KNOWN);
        poll(0);
        poll(1);
        server.files().put("/in/b.txt", "hello");

        assertThat(poll(0)).isEqualTo(LISTED);
        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void listsWhenTheTimeGoesBack() throws Exception {
        stamp = 2;
        start(KNOWN);
        settle();
        stamp = 1;

        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(1)).isEmpty();
    }

    @Test
    void handsOutAFileAgainThatTheRouteFailedWith() throws Exception {
        failing.add("a.txt");
        start(KNOWN);
        for (int i = 0; i < 5; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        failing.clear();
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }

    /** It comes back without a change of the directory. */
    @Test
    void waitsForAFileThatSomebodyElseHasInProgress() throws Exception {
        MemoryIdempotentRepository others = new MemoryIdempotentRepository();
        others.start();
        others.add("in/a.txt");
        context.getRegistry().bind("others", others);
        start(KNOWN, "inProgressRepository=#others");
        for (int i = 0; i < 5; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        others.remove("in/a.txt");
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }

    /** A repository in which another one marks files before it fetches them. */
    @Test
    void waitsForAFileThatIsMarkedAndInProgress() throws Exception {
        MemoryIdempotentRepository shared = new MemoryIdempotentRepository();
        MemoryIdempotentRepository others = new MemoryIdempotentRepository();
        others.start();
        shared.start();
        shared.add("in/a.txt");
        others.add("in/a.txt");
        context.getRegistry().bind("others", others);
        context.getRegistry().bind("shared", shared);
        start(KNOWN, "inProgressRepository=#others", "idempotentRepository=#shared");
        for (int i = 0; i < 5; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
    }

    @Test
    void leavesNothingAloneThatMaxMessagesPerPollLeftOver() throws Exception {
        server.files().put("/in/b.txt", "hello").put("/in/c.txt", "hello");
        start(KNOWN, "maxMessagesPerPoll=1");
        for (int i = 0; i < 3; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        assertThat(names()).containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
    }

    /** Without a repository they are all new at each poll. */
    @Test
    void skipsNothingWhereEveryFileIsNew() throws Exception {
        start("noop=true", "idempotent=false");
        for (int i = 0; i < 4; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        assertThat(names()).hasSize(4);
    }

    @Test
    void triesADeletionAgainThatWasRefused() throws Exception {
        server.reply("DELE", "550 in use");
        start("delete=true");
        for (int i = 0; i < 4; i++) {
            assertThat(poll(3)).containsAll(LISTED);
        }
        server.on("DELE", org.kermitftps.support.ScriptedFtpServer.usual("DELE"));
        poll(3);

        assertThat(server.files().paths()).isEmpty();
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void skipsAnEmptyDirectoryAndSaysSoToTheRoute() throws Exception {
        server.files().delete("/in/a.txt");
        start("sendEmptyMessageWhenIdle=true");
        settle();

        assertThat(received).hasSize(3);
    }

    @Test
    void skipsNamesThatAreNotWanted() throws Exception {
        server.files().put("/in/a.tmp", "hello").put("/in/.b", "hello").put("/in/c.txt.0a1b2c.part", "hello");
        start(KNOWN, "except=*.tmp");
        settle();
    }

    /** A file here keeps it from being fetched, and the server knows nothing of that one. */
    @Test
    void waitsForAFileThatACollisionKeepsAway() throws Exception {
        java.nio.file.Files.createDirectories(temp.resolve("kept"));
        java.nio.file.Path here = java.nio.file.Files.writeString(temp.resolve("kept/a.txt"), "old");
        start(KNOWN, "localDirectory=" + temp.resolve("kept"), "collision=discard");
        for (int i = 0; i < 4; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        java.nio.file.Files.delete(here);
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 no",
                "502 what",
                "250 nothing",
                "250-Listing\r\n type=file;modify=20261123080000; in\r\n250 End",
                "250-Listing\r\n type=dir;modify=yesterday; in\r\n250 End",
                "250-Listing\r\n type=dir; in\r\n250 End",
                "250-Listing\r\n type=dir;modify=20261123080000; in\r\n type=dir;modify=20261123080000; in\r\n250 End"
            })
    void listsWhereTheServerDoesNotTellAndAsksAgainLater(String answer) throws Exception {
        server.reply("MLST", answer);
        start(KNOWN);
        try (CapturedLog log = CapturedLog.start()) {
            for (int i = 0; i < 4; i++) {
                assertThat(poll(3)).isEqualTo(LISTED);
            }
            assertThat(server.commands().stream().filter("t:MLST in"::equals)).hasSize(1);
            poll(900);
            assertThat(server.commands().stream().filter("t:MLST in"::equals)).hasSize(2);
            assertThat(log.lines("does not tell when")).hasSize(1);
        }
    }

    @Test
    void listsOverANewConnectionWhenTheQuestionBreaksThisOne() throws Exception {
        start(KNOWN);
        settle();
        server.on("MLST", (with, path) -> with.close());

        assertThat(poll(3)).isEqualTo(LISTED);
        assertThat(poll(3)).isEqualTo(LISTED);
        assertThat(failures).isEmpty();
        assertThat(server.commands().stream().filter("t:MLST in"::equals)).hasSizeBetween(4, 5);
    }

    @Test
    void listsAfterAListingThatBroke() throws Exception {
        start(KNOWN);
        poll(0);
        server.once("MLSD", (with, path) -> with.say("451 disk error"));
        server.once("LIST", (with, path) -> with.say("451 disk error"));
        poll(3);
        assertThat(failure()).isEqualTo(TransferFailure.LIST_REFUSED);

        assertThat(poll(3)).isEqualTo(LISTED);
        assertThat(poll(3)).isEmpty();
    }

    /** It passes for an empty one, and becomes readable without a change of its time. */
    @Test
    void listsAgainWhatCouldNotBeListed() throws Exception {
        server.reply("MLSD", "550 denied").reply("LIST", "550 denied");
        start(KNOWN, "ignoreFileNotFoundOrPermissionError=true", "autoCreate=false");
        for (int i = 0; i < 3; i++) {
            assertThat(poll(3)).contains("LIST in");
        }
        server.on("MLSD", org.kermitftps.support.ScriptedFtpServer.usual("MLSD"));
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void listsAfterARestartOfTheRoute() throws Exception {
        start(KNOWN);
        settle();
        context.getRouteController().stopRoute("polls");
        context.getRouteController().startRoute("polls");
        consumer = (ScheduledPollConsumer) context.getRoute("polls").getConsumer();

        assertThat(poll(3)).isEqualTo(LISTED);
    }

    @Test
    void goesOnOverAnotherConnection() throws Exception {
        start(KNOWN, "disconnect=true");
        settle();
        server.files().put("/in/b.txt", "hello");
        stamp = 2;
        poll(1);

        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void readsWhatVsftpdSaysOfItself() throws Exception {
        server.reply("FEAT", "211-Features:\r\n MDTM\r\n SIZE\r\n211 End");
        server.reply("STAT", "211-FTP server status:\r\n     vsFTPd 3.0.3 - secure, fast, stable\r\n211 End of status");
        server.on(
                "STAT -a in/?",
                (with, nothing) -> with.say(
                        "213-Status follows:\r\ndrwxr-xr-x    2 1001     1001           60 Nov 23 08:0" + stamp
                                + " .\r\n-rw-r--r--    1 1001     1001           60 Nov 23 08:00 x\r\n213 End of status"));
        start(KNOWN);

        for (int i = 0; i < 3; i++) {
            assertThat(poll(30)).containsExactly("LIST in");
        }
        assertThat(poll(30)).containsExactly("LIST in");
        assertThat(poll(30)).isEmpty();
        assertThat(server.commands().stream().filter("t:STAT"::equals)).hasSize(1);
        stamp = 2;
        assertThat(poll(30)).containsExactly("LIST in");
    }

    @Test
    void neverAsksAStrangersStatusOfADirectory() throws Exception {
        server.reply("FEAT", "211-Features:\r\n MDTM\r\n SIZE\r\n211 End");
        server.reply("STAT", "211-Status of ProFTPD\r\n211 End");
        start(KNOWN);

        for (int i = 0; i < 3; i++) {
            assertThat(poll(3)).containsExactly("LIST in");
        }
        assertThat(server.commands()).noneMatch(each -> each.startsWith("t:STAT "));
    }

    /** Files come, are written over and taken away, the route fails with some: nobody waits longer than for the next poll. */
    @Test
    void missesNothingThatHappensAtRandom() throws Exception {
        Random random = new Random(20261123);
        start(KNOWN);
        int skipped = 0;
        for (int step = 0; step < 400; step++) {
            int change = random.nextInt(8);
            String name = "f" + step + ".txt";
            if (change == 0) {
                server.files().put("/in/" + name, "hello");
                if (random.nextInt(3) == 0) {
                    failing.add(name);
                }
                stamp = (stamp + 1) % 60;
            } else if (change == 1) {
                server.files().put("/in/a.txt", "hello again");
            } else if (change == 2) {
                failing.clear();
            }
            skipped += poll(random.nextInt(3)).isEmpty() ? 1 : 0;
            Set<String> due = new HashSet<>();
            server.files().paths().forEach(path -> due.add(path.substring("/in/".length())));
            due.removeAll(failing);
            assertThat(names()).containsAll(due);
        }
        assertThat(skipped).isBetween(50, 350);
        assertThat(names()).doesNotHaveDuplicates();
    }
}
