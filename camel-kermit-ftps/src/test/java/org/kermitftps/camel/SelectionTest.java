package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.FtpFiles;

/** Which files are fetched, and what is asked of the server to know. */
class SelectionTest extends ScriptedTest {

    private static final String MLST = "211-Extensions:\r\n MLST type*;size*;modify*;\r\n211 End";

    /** The server says of every file that it was changed on 2026-01-02 at 03:04:05. */
    private void files() {
        server.files()
                .put("/in/a.txt", "hello")
                .put("/in/b.txt", "longer than ten")
                .put("/in/a.txt.~1~", "old");
    }

    /** Polls once, and waits until the poll is over. */
    private List<String> taken(String... options) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(options));
        all.addAll(List.of("autoCreate=false", "noop=true"));
        pollOnce(exchange -> exchange.getIn().getBody(String.class), all.toArray(String[]::new));
        await().until(() -> server.commands().stream().anyMatch("t:QUIT"::equals) || isIdle());
        context.stop();
        return received.stream()
                .map(each -> each.getIn().getHeader("CamelFileName", String.class))
                .toList();
    }

    private boolean isIdle() {
        return context.getRoutes().get(0).getConsumer() instanceof KermitFtpsConsumer consumer
                && consumer.isFirstPollDone();
    }

    private static String names(List<String> taken) {
        return String.join(" ", taken);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "largerThan=3|a.txt b.txt",
                "largerThan=5|b.txt",
                "smallerThan=5|a.txt.~1~",
                "largerThan=0&smallerThan=1k|a.txt a.txt.~1~ b.txt",
                "match=*.txt|a.txt b.txt",
                "except=b*,*~|a.txt",
                "except=b*&match={a,b}.txt|a.txt",
                "noBackupFiles=true|a.txt b.txt",
                "after=2026-01-02T03:04:04Z&match=a.txt|a.txt",
                "after=2026-01-02T03:04:05Z|''",
                "notBefore=2026-01-02T03:04:05Z&match=a.txt|a.txt",
                "before=2026-01-02T03:04:05Z|''",
                "notAfter=20260102 03:04:05 UTC&match=a.txt|a.txt",
                "after=-1minute|''",
                "match=*.txt&exclude=b.*|a.txt",
                "largerThan=3&maxMessagesPerPoll=1&sortBy=file:name|a.txt"
            })
    void takesTheFilesThatAreWantedByMlsd(String options, String expected) throws Exception {
        server.reply("FEAT", MLST);
        files();

        assertThat(names(taken(options.split("&")))).isEqualTo(expected);
        assertThat(failures).isEmpty();
        assertThat(server.commands()).noneMatch(each -> each.matches("t:(SIZE|MDTM) .*"));
    }

    /** Its first half would be delivered, and with delete=true its sender would find nothing to rename. */
    @Test
    void leavesAnUploadAloneThatIsOnItsWay() throws Exception {
        files();
        server.files().put("/in/c.txt.5f2c1e.part", "half").put("/in/b.txt.0011aa.old", "set aside");

        assertThat(taken()).containsExactlyInAnyOrder("a.txt", "b.txt", "a.txt.~1~");
    }

    @ParameterizedTest
    @CsvSource({"list, 0", "nlst, 1"})
    void asksByListAndNlstForWhatTheListingDoesNotTell(String listing, int sizes) throws Exception {
        files();

        assertThat(taken("listing=" + listing, "match=*.txt", "largerThan=5")).containsExactly("b.txt");
        assertThat(server.commands().stream().filter(each -> each.equals("t:SIZE in/b.txt")))
                .hasSize(sizes);
        assertThat(server.commands()).noneMatch(each -> each.contains("SIZE in/a.txt.~1~"));
    }

    @Test
    void asksMdtmOnlyWhereListIsNotExactEnough() throws Exception {
        server.files().put("/in/near.txt", "hello").put("/in/far.txt", "hello");
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            with.send((FtpFiles.line('-', 5, "near.txt") + "\r\n"
                            + FtpFiles.line('-', 5, "far.txt").replace("2026", "2020") + "\r\n")
                    .getBytes());
            with.say("226 sent");
        });

        assertThat(taken("listing=list", "after=2026-01-02T03:04:04Z", "dates=false"))
                .containsExactly("near.txt");
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:MDTM")))
                .containsExactly("t:MDTM in/near.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"213 yesterday", "213 ", "213 20261399999999", "500 what?"})
    void leavesAFileWhoseTimeNobodyTells(String reply) throws Exception {
        files();
        server.reply("MDTM", reply);
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(taken("listing=nlst", "after=yesterday")).isEmpty();

            assertThat(log.lines(DataFailure.FACTS_UNTOLD.code()))
                    .singleElement()
                    .asString()
                    .contains("a.txt, a.txt.~1~");
        }
        assertThat(server.files().paths()).hasSize(3);
    }

    @Test
    void takesNoDirectoryThatNlstNames() throws Exception {
        server.files().put("/in/a.txt", "hello").mkdir("/in/sub");
        server.on("NLST", (with, path) -> {
            with.say("150 here it comes");
            with.send("in/a.txt\r\nin/sub\r\n../x\r\n".getBytes());
            with.say("226 sent");
        });

        assertThat(taken("listing=nlst")).containsExactly("a.txt");
        assertThat(failures).isEmpty();
        assertThat(server.commands()).noneMatch(each -> each.contains("RETR in/sub"));
    }

    @Test
    void failsThePollWhenNlstIsRefused() throws Exception {
        server.reply("NLST", "550 permission denied");
        pollOnce(exchange -> {}, "listing=nlst");

        assertThat(failure()).isEqualTo(TransferFailure.LIST_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"true, .hidden.txt a.txt", "false, a.txt"})
    void takesDotFilesIfThatIsSaid(boolean dotFiles, String expected) throws Exception {
        server.files().put("/in/.hidden.txt", "hello").put("/in/a.txt", "hello").put("/in/.done/b.txt", "hello");

        assertThat(names(taken("recursive=true", "dotFiles=" + dotFiles))).isEqualTo(expected);
    }

    @Test
    void takesWhatTheListFileNames() throws Exception {
        files();
        server.files().put("/in/sub/c.txt", "hello").put("/in/sub/a.txt", "hello");
        Path list = Files.writeString(temp.resolve("list"), "a.txt\n\nsub/c.txt\r\nmissing.txt\n");
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(taken("recursive=true", "listFile=" + list))
                    .containsExactlyInAnyOrder("a.txt", "sub/a.txt", "sub/c.txt");

            assertThat(log.lines("missing.txt")).singleElement().asString().contains("WARN");
        }
    }

    @Test
    void fetchesByNameWithoutAListing() throws Exception {
        files();
        Path list = Files.writeString(temp.resolve("list"), "b.txt\nmissing.txt\n../a.txt\n");
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(taken("useList=false", "listFile=" + list)).containsExactly("b.txt");

            assertThat(log.lines("the server has not"))
                    .singleElement()
                    .asString()
                    .contains("missing.txt");
        }
        assertThat(failures).isEmpty();
        assertThat(server.commands()).noneMatch(each -> each.matches("t:(LIST|MLSD|NLST|RETR in/missing).*"));
    }

    @Test
    void failsThePollWithoutItsListFile() throws Exception {
        files();
        pollOnce(exchange -> {}, "listFile=" + temp.resolve("none"));

        assertThat(failure()).isEqualTo(TransferFailure.LIST_FILE_UNREADABLE);
        assertThat(failures.get(0)).hasMessageContaining("KFTPS-732").hasMessageContaining("none");
    }

    @Test
    void fetchesNothingInASimulation() throws Exception {
        files();
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(taken("simulate=true", "preMove=x-${file:name}", "match=*.txt", "failOnEmpty=true"))
                    .isEmpty();

            assertThat(log.lines("would be fetched")).hasSize(2).anyMatch(line -> line.contains("a.txt, 5 bytes"));
        }
        assertThat(failures).isEmpty();
        assertThat(server.commands()).noneMatch(each -> each.matches("t:(RETR|RNFR|DELE|MKD) .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"match=*.837", "largerThan=1M", "include=.*837", "listing=nlst&match=*.837"})
    void failsAPollThatFindsNothingIfThatIsSaid(String options) throws Exception {
        files();
        List<String> all = new ArrayList<>(List.of(options.split("&")));
        all.add("failOnEmpty=true");
        pollOnce(exchange -> {}, all.toArray(String[]::new));

        assertThat(failure()).isEqualTo(TransferFailure.NOTHING_SELECTED);
        assertThat(failures.get(0)).hasMessageContaining("KFTPS-730").hasMessageContaining("3 files listed, 0 taken");
    }

    @Test
    void saysOnceWhatIsLeftAlone() throws Exception {
        files();
        try (CapturedLog log = CapturedLog.start()) {
            poll("initialDelay=0&delay=10&repeatCount=4", exchange -> {}, "except=b*", "noop=true", "autoCreate=false");
            await().until(() ->
                    server.commands().stream().filter("t:LIST in"::equals).count() == 4);
            context.stop();

            assertThat(log.lines("left alone: Exception list").stream().filter(line -> line.contains("INFO")))
                    .hasSizeLessThanOrEqualTo(2)
                    .isNotEmpty();
        }
    }
}
