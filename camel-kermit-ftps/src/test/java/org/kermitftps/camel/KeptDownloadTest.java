package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** Downloads with localDirectory and collision: what is here afterwards, what was said, what is left at the server. */
class KeptDownloadTest extends ScriptedTest {

    private static final Instant SERVERS = Instant.parse("2026-01-02T03:04:05Z");

    private Path keep;

    @BeforeEach
    void oneFileWaits() throws IOException {
        server.files().put("/in/a.txt", "remote");
        keep = Files.createDirectory(temp.resolve("keep"));
    }

    private void fetch(String... options) throws Exception {
        pollOnce(exchange -> {}, with(options));
        await().until(() -> received.size() + failures.size() == 1);
        context.stop();
    }

    private String[] with(String... options) {
        return Stream.concat(Stream.of("localDirectory=" + keep), Stream.of(options))
                .toArray(String[]::new);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(keep)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void keepsTheFileForGood() throws Exception {
        fetch("delete=true", "autoCreate=false");

        Exchange one = received.get(0);
        assertThat(one.getIn().getBody(File.class))
                .isEqualTo(keep.resolve("a.txt").toFile());
        assertThat(one.getIn().getHeader(KermitFtpsConstants.LOCAL_PATH))
                .isEqualTo(keep.resolve("a.txt").toString());
        assertThat(one.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("VERIFIED");
        assertThat(keep.resolve("a.txt")).hasContent("remote");
        assertThat(Files.getLastModifiedTime(keep.resolve("a.txt")).toInstant()).isEqualTo(SERVERS);
        assertThat(names()).containsExactly("a.txt");
        assertThat(server.files().paths()).isEmpty();
        assertThat(said(0))
                .containsExactly(
                        "t:FEAT",
                        "t:SYST",
                        "t:EPSV",
                        "t:LIST in",
                        "t:EPSV",
                        "t:RETR in/a.txt",
                        "t:MDTM in/a.txt",
                        "t:DELE in/a.txt",
                        "t:QUIT");
    }

    @Test
    void makesTheDirectoriesOfTheServer() throws Exception {
        server.files().delete("/in/a.txt");
        server.files().put("/in/north/may/a.txt", "claim");
        fetch("recursive=true", "noop=true");

        assertThat(keep.resolve("north/may/a.txt")).hasContent("claim");
    }

    @Test
    void fetchesInStepsToo() throws Exception {
        fetch("stepwise=true", "delete=true");

        assertThat(keep.resolve("a.txt")).hasContent("remote");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void usesTheNameBeforePreMove() throws Exception {
        fetch("preMove=taken/${file:name}.busy", "delete=true");

        assertThat(names()).containsExactly("a.txt");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void makesABackup() throws Exception {
        Files.writeString(keep.resolve("a.txt"), "local");
        fetch("delete=true");

        assertThat(names()).containsExactly("a.txt", "a.txt.~1~");
        assertThat(keep.resolve("a.txt")).hasContent("remote");
    }

    /** Kermit makes it before RETR (Q16), and a refusal leaves no file of that name. */
    @Test
    void makesNoBackupForADownloadThatFails() throws Exception {
        Files.writeString(keep.resolve("a.txt"), "local");
        server.reply("RETR", "550 not for you");
        fetch("delete=true");

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertThat(names()).containsExactly("a.txt");
        assertThat(keep.resolve("a.txt")).hasContent("local");
    }

    @Test
    void tellsWhereARenamedOneIs() throws Exception {
        Files.writeString(keep.resolve("a.txt"), "local");
        fetch("collision=rename");

        assertThat(received.get(0).getIn().getBody(File.class))
                .hasName("a.txt.~1~")
                .hasContent("remote");
        assertThat(keep.resolve("a.txt")).hasContent("local");
    }

    @Test
    void appendsOnceHoweverOftenTheRouteFails() throws Exception {
        Files.writeString(keep.resolve("a.txt"), "local");
        poll(
                "initialDelay=0&delay=20&repeatCount=3",
                exchange -> {
                    throw new IllegalStateException("the route fails");
                },
                with("collision=append", "delete=true"));
        await().until(() -> failures.size() >= 3);
        context.stop();

        assertThat(keep.resolve("a.txt")).hasContent("localremote");
    }

    @Test
    void leavesTheOldFileAsItWasIfAnAppendFails() throws Exception {
        Files.writeString(keep.resolve("a.txt"), "local");
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.send("rem".getBytes());
            with.say("426 sorry");
        });
        fetch("collision=append");

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(names()).containsExactly("a.txt");
        assertThat(keep.resolve("a.txt")).hasContent("local");
    }

    private void pollThrice(String... options) throws Exception {
        server.files().put("/in/b.txt", "new");
        poll("initialDelay=0&delay=20", exchange -> {}, with(options));
        await().until(() -> server.commands().stream()
                        .filter(each -> each.startsWith("t:LIST"))
                        .count()
                >= 3);
        context.stop();
    }

    @Test
    void saysNothingForADiscardedFileAndTellsItOnce() throws Exception {
        Files.writeString(keep.resolve("a.txt"), "local");
        try (CapturedLog log = CapturedLog.start()) {
            pollThrice("collision=discard", "delete=true", "maxMessagesPerPoll=1");

            assertThat(log.lines("Name collision")).hasSize(1);
        }
        assertThat(keep.resolve("a.txt")).hasContent("local");
        assertThat(keep.resolve("b.txt")).hasContent("new");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.commands()).noneMatch(each -> each.contains("a.txt"));
        assertThat(received).hasSize(1);
    }

    @Test
    void updatesWhatIsOlderHere() throws Exception {
        Path old = Files.writeString(keep.resolve("a.txt"), "local");
        Files.setLastModifiedTime(old, FileTime.from(SERVERS.minusSeconds(1)));
        fetch("collision=update");

        assertThat(keep.resolve("a.txt")).hasContent("remote");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void leavesWhatIsNotNewerThere() throws Exception {
        Path old = Files.writeString(keep.resolve("a.txt"), "local");
        Files.setLastModifiedTime(old, FileTime.from(SERVERS));
        pollThrice("collision=update", "delete=true");

        assertThat(keep.resolve("a.txt")).hasContent("local");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void mirrorsByDates() throws Exception {
        Path newer = Files.writeString(keep.resolve("a.txt"), "local");
        Files.setLastModifiedTime(newer, FileTime.from(SERVERS.plusSeconds(60)));
        pollThrice("collision=dates-differ", "noop=true", "idempotent=false");

        assertThat(keep.resolve("a.txt")).hasContent("remote");
        assertThat(received).hasSize(2);
    }

    @Test
    void refusesADirectoryThatIsNone() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> pollOnce(exchange -> {}, "localDirectory=" + file))
                .hasStackTraceContaining("KFTPS-120");
    }

    @Test
    void refusesToRecoverWithoutAPlaceForTheParts() {
        assertThatThrownBy(() -> pollOnce(exchange -> {}, "recover=true"))
                .hasStackTraceContaining("KFTPS-102")
                .hasStackTraceContaining("without localDirectory");
    }

    @Test
    void tellsALocalFaultFromALostConnection() throws Exception {
        Files.createDirectory(keep.resolve("a.txt"));
        fetch("delete=true");

        assertThat(failure()).isEqualTo(TransferFailure.LOCAL_FILE_FAILED);
        assertThat(failures.get(0)).hasMessageContaining("is a directory");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }
}
