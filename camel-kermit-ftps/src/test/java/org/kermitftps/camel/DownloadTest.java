package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.TransferFailure;

/** Downloads that work: the conversation, the body in its three forms, dates, and what becomes of the remote file. */
class DownloadTest extends ScriptedTest {

    private static final long MODIFIED = Instant.parse("2026-01-02T03:04:05Z").toEpochMilli();

    private final List<String> bodies = new ArrayList<>();

    @BeforeEach
    void oneFileWaits() {
        server.files().put("/in/a.txt", "hello");
    }

    private void read(Exchange exchange) {
        bodies.add(exchange.getIn().getBody(String.class));
    }

    private void awaitOne() {
        await().until(() -> received.size() == 1);
        context.stop();
    }

    @Test
    void readsIntoMemoryAndDeletes() throws Exception {
        pollOnce(this::read, "delete=true", "autoCreate=false");
        awaitOne();

        assertThat(bodies).containsExactly("hello");
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
        assertThat(server.files().paths()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void tellsTimeSizeAndSecurity() throws Exception {
        pollOnce(this::read, "noop=true");
        awaitOne();

        assertThat(received.get(0).getIn().getHeaders())
                .containsEntry(KermitFtpsConstants.LAST_MODIFIED, MODIFIED)
                .containsEntry(KermitFtpsConstants.BYTES, 5L)
                .containsEntry(KermitFtpsConstants.SECURITY, "TLS")
                .containsEntry(KermitFtpsConstants.RESUMED, true)
                .containsEntry(Exchange.FILE_NAME, "a.txt");
    }

    @Test
    void keepsTheServersTimeOnALocalFile() throws Exception {
        List<Long> times = new ArrayList<>();
        pollOnce(
                exchange -> {
                    times.add(exchange.getIn().getBody(File.class).lastModified());
                    read(exchange);
                },
                "noop=true",
                "localWorkDirectory=" + temp.resolve("work"));
        awaitOne();

        assertThat(times).containsExactly(MODIFIED);
        assertThat(bodies).containsExactly("hello");
    }

    @Test
    void doesNotAskForTheTimeIfDatesAreOff() throws Exception {
        pollOnce(this::read, "noop=true", "dates=false");
        awaitOne();

        assertThat(server.commands()).noneMatch(each -> each.startsWith("t:MDTM"));
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.LAST_MODIFIED))
                .isNull();
    }

    @Test
    void goesOnWhenTheServerDoesNotTellTheTime() throws Exception {
        server.reply("MDTM", "502 what?");
        pollOnce(this::read, "noop=true");
        awaitOne();

        assertThat(bodies).containsExactly("hello");
        assertThat(failures).isEmpty();
    }

    @Test
    void streamsAndDeletesOnceTheEndIsConfirmed() throws Exception {
        pollOnce(this::read, "streamDownload=true", "delete=true", "autoCreate=false");
        awaitOne();

        assertThat(bodies).containsExactly("hello");
        assertThat(said(0))
                .containsExactly(
                        "t:FEAT",
                        "t:SYST",
                        "t:EPSV",
                        "t:LIST in",
                        "t:MDTM in/a.txt",
                        "t:EPSV",
                        "t:RETR in/a.txt",
                        "t:DELE in/a.txt",
                        "t:QUIT");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void dropsTheConnectionOfAStreamTheRouteDidNotWant() throws Exception {
        server.files().put("/in/a.txt", new byte[3_000_000]);
        context.setStreamCaching(false);
        pollOnce(exchange -> exchange.getIn().getBody(InputStream.class).read(), "streamDownload=true", "delete=true");
        awaitOne();

        assertThat(server.files().paths()).isEmpty();
        assertThat(server.commands(1)).contains("t:DELE in/a.txt");
        assertThat(failures).isEmpty();
    }

    @Test
    void movesAfterwards() throws Exception {
        pollOnce(this::read, "move=done");
        awaitOne();

        assertThat(server.files().paths()).containsExactly("/in/done/a.txt");
    }

    @Test
    void waitsForTheDoneFile() throws Exception {
        server.files().put("/in/b.txt", "not yet").put("/in/a.txt.ok", "");
        pollOnce(this::read, "doneFileName=${file:name}.ok", "delete=true");
        awaitOne();

        assertThat(bodies).containsExactly("hello");
        assertThat(server.files().paths()).containsExactly("/in/b.txt");
    }

    @Test
    void pollsAgainOverTheSameConnection() throws Exception {
        poll("initialDelay=0&delay=20", this::read, "delete=true");
        await().until(() -> received.size() == 1);
        server.files().put("/in/b.txt", "again");
        await().until(() -> received.size() == 2);

        assertThat(bodies).containsExactly("hello", "again");
        assertThat(server.conversations()).hasSize(1);
    }

    @Test
    void doesNotTakeALateReplyForThatOfTheNextCommand() throws Exception {
        server.once("RETR", (with, name) -> {
            server.dataCertificate(AUTHORITY.issue("localhost"));
            with.say("150 here it comes");
            assertThatThrownBy(() -> with.send(new byte[1])).isInstanceOf(IOException.class);
            server.rememberingData();
            with.say("226 sent");
        });
        poll("initialDelay=0&delay=20", this::read, "delete=true", "sortBy=file:name");

        await().until(() -> received.size() == 1);

        assertThat(failure()).isEqualTo(DataFailure.DATA_OTHER_IDENTITY);
        assertThat(bodies).containsExactly("hello");
        assertThat(server.conversations()).hasSize(2);
    }

    @Test
    void skipsAFileThatIsGoneIfAskedTo() throws Exception {
        server.reply("RETR", "550 no such file");
        pollOnce(this::read, "ignoreFileNotFoundOrPermissionError=true");
        await().until(() -> server.commands().contains("t:RETR in/a.txt"));
        context.stop();

        assertThat(received).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void takesTheServersReplyAndNotThatOfTheWayBackInStepwiseMode() throws Exception {
        server.reply("RETR", "550 no such file");
        pollOnce(this::read, "stepwise=true");

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertThat(failures.get(0)).hasMessageContaining("550 no such file");
    }

    @Test
    void leavesNoPartOfAFileInTheWorkDirectoryWhenItIsRefused() throws Exception {
        server.reply("RETR", "550 no such file");
        pollOnce(this::read, "localWorkDirectory=" + temp.resolve("work"));

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        context.stop();
        try (var left = Files.walk(temp.resolve("work"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
