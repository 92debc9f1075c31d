package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of both files after a transfer, and of the others of a poll after a failure, in Kermit's words. */
class DispositionTest extends ScriptedTest {

    private File claim(String name) throws Exception {
        return Files.writeString(temp.resolve(name), "hello").toFile();
    }

    @ParameterizedTest
    @CsvSource({
        "serverRenameTo=${file:name}.old, /in/a.txt.old",
        "serverRenameTo=done/${file:name.noext}, /in/done/a",
        "serverMoveTo=done, /in/done/a.txt"
    })
    void renamesTheServersFileAfterADownload(String option, String expected) throws Exception {
        server.files().put("/in/a.txt", "hello").mkdir("/in/done");

        pollOnce(exchange -> {}, option);

        await().until(() -> server.files().paths().contains(expected));
        assertThat(server.files().paths()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"moveTo=sent, sent/claim.837", "renameTo=${header.CamelFileName}.sent, a.txt.sent"})
    void movesTheLocalFileAfterAnUpload(String option, String expected) throws Exception {
        File file = claim("claim.837");

        uploaded(in(option), "a.txt", file);

        assertThat(file).doesNotExist();
        assertThat(temp.resolve(expected)).hasContent("hello");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void movesAPathToo() throws Exception {
        Path file = claim("claim.837").toPath();

        uploaded(in("moveTo=" + temp.resolve("elsewhere")), "a.txt", file);

        assertThat(temp.resolve("elsewhere/claim.837")).hasContent("hello");
    }

    @Test
    void leavesTheLocalFileWhereItIsIfTheUploadFailed() throws Exception {
        server.reply("STOR", "553 no");
        File file = claim("claim.837");

        refused(in("moveTo=sent"), "a.txt", file);

        assertThat(file).exists();
    }

    @Test
    void leavesASkippedFileWhereItIs() throws Exception {
        server.files().put("/in/a.txt", "older");
        File file = claim("claim.837");

        uploaded(in("moveTo=sent", "fileExist=Ignore"), "a.txt", file);

        assertThat(file).exists();
    }

    /** It has arrived all the same, with an earlier attempt. */
    @Test
    void movesAFileThatNeedsNoRecovery() throws Exception {
        server.files().put("/in/a.txt", "hello");
        File file = claim("claim.837");

        assertThat(file.setLastModified(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli()))
                .isTrue();

        Exchange sent = uploaded(in("moveTo=sent", "recover=true", "uploadInPlace=true"), "a.txt", file);

        assertThat(sent.getIn().getHeader("KermitFtpSkipReason")).isEqualTo("Recovery not needed");
        assertThat(temp.resolve("sent/claim.837")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void replacesNoLocalFile() throws Exception {
        Files.createDirectories(temp.resolve("sent"));
        Files.writeString(temp.resolve("sent/claim.837"), "older");
        File file = claim("claim.837");

        assertThat(refused(in("moveTo=sent"), "a.txt", file)).hasMessageContaining("KFTPS-740");

        assertThat(file).exists();
        assertThat(temp.resolve("sent/claim.837")).hasContent("older");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void movesNothingThatIsNoFileOrBelongsToAConsumer() throws Exception {
        GenericFile<File> consumed = new GenericFile<>();
        consumed.setFile(claim("claim.837"));
        consumed.setBody(consumed.getFile());

        assertThat(refused(in("moveTo=sent"), "a.txt", "text")).hasMessageContaining("KFTPS-127");
        assertThat(refused(in("moveTo=sent"), "a.txt", consumed))
                .hasMessageContaining("KFTPS-127")
                .hasMessageContaining("use move there");
        assertThat(server.files().paths()).isEmpty();
        assertThat(consumed.getFile()).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "moveTo=x, KFTPS-127, directoryName",
        "moveTo=x, KFTPS-127, localDirectory",
        "renameTo=x, KFTPS-127, fileName",
        "serverMoveTo=x&move=y, KFTPS-102, move",
        "serverRenameTo=x&serverMoveTo=y, KFTPS-102, serverMoveTo",
        "serverRenameTo=x&delete=true, KFTPS-102, delete=true",
        "serverRenameTo=x&noop=true, KFTPS-102, noop=true"
    })
    void refusesWhatWouldDoNothingOnAConsumer(String options, String code, String instead) {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(in(options)).to("log:in");
                    }
                }))
                .rootCause()
                .hasMessageContaining(code)
                .hasMessageContaining(instead);
    }

    @ParameterizedTest
    @CsvSource({
        "serverRenameTo=x, KFTPS-127, tempFileName",
        "serverMoveTo=x, KFTPS-127, tempFileName",
        "errorAction=quit, KFTPS-127, onException",
        "moveTo=x&renameTo=y, KFTPS-102, leave moveTo out"
    })
    void refusesWhatWouldDoNothingOnAProducer(String options, String code, String instead) {
        assertThatThrownBy(() -> context.getEndpoint(in(options)).createProducer())
                .rootCause()
                .hasMessageContaining(code)
                .hasMessageContaining(instead);
    }

    @Test
    void goesOnAfterAFailureByDefault() throws Exception {
        server.files().put("/in/a.txt", "1").put("/in/b.txt", "2").put("/in/c.txt", "3");
        server.on("RETR in/b.txt", (with, name) -> with.say("550 locked"));

        pollOnce(exchange -> {}, "sortBy=file:name", "delete=true");

        await().until(() -> received.size() == 2);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void leavesTheRestForTheNextPollIfItQuits(boolean route) throws Exception {
        server.files().put("/in/a.txt", "1").put("/in/b.txt", "2").put("/in/c.txt", "3");
        if (!route) {
            server.on("RETR in/b.txt", (with, name) -> with.say("550 locked"));
        }

        pollOnce(
                exchange -> {
                    if (exchange.getIn().getHeader(Exchange.FILE_NAME).equals("b.txt")) {
                        throw new IllegalStateException("no");
                    }
                },
                "sortBy=file:name",
                "delete=true",
                "errorAction=quit",
                "idempotent=true",
                "disconnect=true");
        await().until(() -> !failures.isEmpty());
        await().until(() -> server.openConnections() == 0);

        assertThat(received).hasSize(1);
        assertThat(server.files().paths()).containsExactlyInAnyOrder("/in/b.txt", "/in/c.txt");
    }

    @Test
    void takesTheRestWithTheNextPoll() throws Exception {
        server.files().put("/in/a.txt", "1").put("/in/b.txt", "2");
        server.once("RETR", (with, name) -> with.say("450 busy"));

        poll(
                "initialDelay=0&delay=20",
                exchange -> {},
                "sortBy=file:name",
                "delete=true",
                "errorAction=quit",
                "idempotent=true");

        await().until(() -> server.files().paths().isEmpty());
        assertThat(received)
                .extracting(each -> each.getIn().getHeader(Exchange.FILE_NAME))
                .containsExactly("a.txt", "b.txt");
    }
}
