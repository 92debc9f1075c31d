package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.FtpFiles;

/** Names a server made up never leave their directory; and a listing that failed is not an empty directory. */
class ListingTest extends ScriptedTest {

    private static final List<String> BAD_FILES =
            List.of("../up.txt", "sub/x.txt", "..\\up.txt", "a\\b.txt", "bell\u0007.txt", "/etc/passwd", "..\u0000");

    private void list(String... lines) {
        server.once("LIST", (with, path) -> {
            with.say("150 here it comes");
            with.send((String.join("\r\n", lines) + "\r\n").getBytes());
            with.say("226 sent");
        });
    }

    @Test
    void neverFollowsANameOutOfItsDirectory() throws Exception {
        server.files().put("/in/good.txt", "hello").put("/up.txt", "secret").put("/in/sub/x.txt", "other");
        Path work = Files.createDirectories(temp.resolve("outer/work"));
        String[] lines = Stream.concat(
                        Stream.concat(
                                BAD_FILES.stream().map(name -> FtpFiles.line('-', 5, name)),
                                Stream.of("../up", "..").map(name -> FtpFiles.line('d', 0, name))),
                        Stream.of(FtpFiles.line('-', 5, "good.txt")))
                .toArray(String[]::new);
        list(lines);
        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(exchange -> {}, "recursive=true", "localWorkDirectory=" + work, "noop=true", "autoCreate=false");
            await().until(() -> received.size() == 1);
            context.stop();

            // ".." itself is what many servers list; the other seven files and one directory are worth a warning each.
            assertThat(log.lines("KFTPS-802")).hasSize(8).allMatch(line -> line.contains("WARN"));
            assertThat(log.text()).contains("bell\\x07.txt");
        }
        assertThat(said(0).stream().filter(each -> each.matches("t:(RETR|LIST) .*")))
                .containsExactly("t:LIST in", "t:RETR in/good.txt");
        try (var left = Files.walk(temp.resolve("outer"))) {
            assertThat(left.filter(Files::isRegularFile).filter(each -> !each.startsWith(work)))
                    .isEmpty();
        }
    }

    /** Commons Net gives up on each of these; found by SessionFuzzTest. */
    @ParameterizedTest
    @ValueSource(strings = {"215 BeOS", "215 ", "215 java.lang.String", "500 no idea"})
    void readsListingsOfServersThatDoNotSayWhatTheyAre(String system) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("SYST", system);

        pollOnce(exchange -> {}, "noop=true");
        await().until(() -> received.size() + failures.size() > 0);
        context.stop();

        assertThat(failures).isEmpty();
    }

    /** A consumer would call that an empty directory, night after night. */
    @Test
    void failsThePollWhenNoLineOfTheListingCanBeRead() throws Exception {
        list("total 2", "claims\u0007.837 12 bytes, " + "x".repeat(500), "", "other.837 7 bytes");
        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(DataFailure.LISTING_UNREADABLE);
        assertThat(failures.get(0))
                .hasMessageContaining("KFTPS-610")
                .hasMessageContaining("2 lines, the first is: claims\\x07.837 12 bytes")
                .hasMessageContaining("useList=false")
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(800);
    }

    @Test
    void saysOnceWhichLinesOfAListingAreLost() throws Exception {
        server.files().put("/in/good.txt", "hello");
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            with.send(("total 3\r\n" + FtpFiles.line('-', 5, "good.txt") + "\r\nclaims.837 12 bytes\r\nother.837 7\r\n")
                    .getBytes());
            with.say("226 sent");
        });
        try (CapturedLog log = CapturedLog.start()) {
            poll("initialDelay=0&delay=10&repeatCount=3", exchange -> {}, "noop=true", "autoCreate=false");
            await().until(() ->
                    server.commands().stream().filter("t:LIST in"::equals).count() == 3);
            context.stop();

            assertThat(log.lines("left out"))
                    .singleElement()
                    .asString()
                    .contains("WARN")
                    .contains("2 lines, the first is: claims.837 12 bytes");
        }
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total 0",
                "insgesamt 0",
                "",
                "01-02-26  10:00AM       <DIR>          .",
                "ls: *.837: No such file or directory",
                "Total of 0 files"
            })
    void takesAListingThatNamesNoFileForAnEmptyDirectory(String line) throws Exception {
        list(line);
        pollOnce(exchange -> {});
        await().until(() -> server.commands().stream().anyMatch(each -> each.startsWith("t:LIST")));
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(received).isEmpty();
    }

    /** The reason is the reply, not the line it was cut in. */
    @Test
    void saysWhyAListingBrokeThatIsCutInItsFirstLine() throws Exception {
        server.once("LIST", (with, path) -> {
            with.say("150 here it comes");
            with.send("-rw-r--".getBytes());
            with.say("451 disk error");
        });
        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(TransferFailure.LIST_REFUSED);
        assertThat(failures.get(0)).hasMessageContaining("451 disk error");
    }

    @Test
    void failsThePollWhenTheListingIsRefused() throws Exception {
        server.reply("LIST", "550 permission denied");
        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(TransferFailure.LIST_REFUSED);
        assertThat(failures.get(0)).hasMessageContaining("550 permission denied");
    }

    @Test
    void failsThePollWhenTheListingBreaks() throws Exception {
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            with.sendAndCut(FtpFiles.line('-', 5, "a.txt").getBytes());
            with.say("426 connection closed");
        });
        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(failures.get(0)).hasMessageContaining("426 connection closed");
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 No files found", "550 No files found."})
    void takesNoFilesForAnEmptyDirectory(String reply) throws Exception {
        server.reply("LIST", reply);
        pollOnce(exchange -> {});
        await().until(() -> server.commands().stream().anyMatch(each -> each.startsWith("t:LIST")));
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(received).isEmpty();
    }
}
