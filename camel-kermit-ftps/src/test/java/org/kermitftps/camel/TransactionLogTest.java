package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.policy.SkipReason;
import org.kermitftps.support.CapturedLog;

/** Every transfer has its record, and none fails because of it. */
class TransactionLogTest extends ScriptedTest {

    private Path log;
    private String option;

    @BeforeEach
    void namesTheLog() {
        log = temp.resolve("transfers.log");
        option = "transactionLog=" + log;
    }

    private List<JsonObject> records() throws Exception {
        await().until(() -> Files.exists(log));
        return Files.readAllLines(log).stream().map(TransactionLogTest::json).toList();
    }

    private static JsonObject json(String line) {
        return (JsonObject) Jsoner.deserialize(line, new JsonObject());
    }

    @Test
    void tellsOfAnUploadThatWorked() throws Exception {
        uploaded(in(option), "a.txt", "hello");

        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record)
                    .containsEntry("direction", "PUT")
                    .containsEntry("local", "a.txt")
                    .containsEntry("remote", "in/a.txt")
                    .containsEntry("type", "binary")
                    .containsEntry("outcome", "VERIFIED")
                    .containsEntry("server", "localhost:" + server.port())
                    .containsEntry("resumed", true)
                    .containsEntry("code", null);
            assertThat(record.getLong("bytes")).isEqualTo(5);
            assertThat(record.getString("tls")).startsWith("TLSv1.");
        });
        assertThat(log).content().doesNotContain("secret", "joe");
    }

    @Test
    void tellsOfAnUploadThatWasRefused() throws Exception {
        server.reply("STOR", "553 not\there");

        Exchange sent = upload(in(option), "a.txt", "hello");

        assertThat(sent.getIn().getHeaders())
                .containsEntry("KermitFtpFailure", "KFTPS-701")
                .containsEntry("KermitFtpOutcome", "FAILED")
                .containsEntry("KermitFtpCode", 553)
                .containsEntry("KermitFtpMessage", "not\\x09here");
        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("outcome", "FAILED")
                .containsEntry("code", "KFTPS-701")
                .containsEntry("replyText", "not\\x09here"));
    }

    @Test
    void tellsOfAnUploadThatNeverBegan() throws Exception {
        server.reply("PASS", "530 wrong");

        Exchange sent = upload(in(option), "a.txt", "hello");

        assertThat(sent.getIn().getHeader("KermitFtpFailure")).isEqualTo("KFTPS-501");
        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("code", "KFTPS-501"));
    }

    @Test
    void saysKermitsOwnCodeWhereTheServerSaidNothing() throws Exception {
        server.on("STOR", (with, name) -> with.close());

        Exchange sent = upload(in(option, "maximumReconnectAttempts=0"), "a.txt", "hello");

        assertThat(sent.getIn().getHeader("KermitFtpCode", Integer.class)).isNegative();
        assertThat(sent.getIn().getHeader("KermitFtpMessage", String.class)).isNotBlank();
    }

    @Test
    void forgetsAFailureWithTheNextTransfer() {
        server.once("STOR", (with, name) -> with.say("553 no"));
        Exchange sent = upload(in(option), "a.txt", "hello");
        sent.setException(null);

        template.send(in(option), sent);

        assertThat(sent.getIn().getHeaders())
                .doesNotContainKey("KermitFtpFailure")
                .containsEntry("KermitFtpCode", 226);
    }

    @Test
    void tellsOfASkippedUpload() throws Exception {
        server.files().put("/in/a.txt", "older");

        Exchange sent = uploaded(in(option, "fileExist=Ignore"), "a.txt", "hello");

        assertThat(sent.getIn().getHeader("KermitFtpSkipReason")).isEqualTo("Name collision");
        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("outcome", "SKIPPED")
                .containsEntry("reason", "Name collision")
                .containsEntry("tls", null));
    }

    /** Every poll finds it again. */
    @Test
    void tellsOnceOfAFileThatPollsLeaveAlone() throws Exception {
        KermitFtpsEndpoint endpoint = context.getEndpoint(in(option), KermitFtpsEndpoint.class);

        Skips.polled(endpoint, SkipReason.SIZE, "in/a.txt");
        Skips.polled(endpoint, SkipReason.SIZE, "in/a.txt");
        Skips.polled(endpoint, SkipReason.DATE, "in/a.txt");

        assertThat(records())
                .extracting(record -> record.getString("direction") + " " + record.getString("reason"))
                .containsExactly("GET Size", "GET Date");
    }

    @Test
    void tellsTheNameThatACollisionHasLeft() throws Exception {
        server.files().put("/in/a.txt", "older");

        Exchange sent = uploaded(in(option, "uploadCollision=rename"), "a.txt", "hello");

        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("remote", sent.getIn().getHeader(Exchange.FILE_NAME_PRODUCED)));
    }

    @Test
    void tellsUnderWhichNameItWasSent() throws Exception {
        uploaded(in(option, "filenames=converted"), "My File#1.txt", "hello");

        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("local", "My File#1.txt")
                .containsEntry("remote", "in/MY_FILEX1.TXT"));
    }

    @Test
    void tellsThePathOfALocalFile() throws Exception {
        Path file = Files.writeString(temp.resolve("claim.837"), "hello");

        uploaded(in(option, "transactionLogFormat=verbose"), "a.txt", file.toFile());

        assertThat(log).content().isEqualTo("ftp put BINARY: " + file + "\n as in/a.txt\n complete, size: 5\n");
    }

    @Test
    void tellsOfDownloadsThatWorkedAndThatDidNot() throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/b.txt", "hello");
        server.on("RETR in/a.txt", (with, name) -> with.say("550 locked"));

        pollOnce(exchange -> {}, option, "bridgeErrorHandler=false", "sortBy=file:name");
        await().until(() -> received.size() == 1 && failures.size() == 1);

        List<JsonObject> records = records();
        assertThat(records).hasSize(2);
        assertThat(records.get(0))
                .containsEntry("direction", "GET")
                .containsEntry("remote", "in/a.txt")
                .containsEntry("outcome", "FAILED")
                .containsEntry("replyText", "locked");
        assertThat(records.get(1)).containsEntry("remote", "in/b.txt").containsEntry("outcome", "VERIFIED");
    }

    @Test
    void tellsOfAStreamedDownloadAtItsEnd() throws Exception {
        AtomicBoolean before = new AtomicBoolean();
        server.files().put("/in/a.txt", "hello");

        context.setStreamCaching(false);
        pollOnce(
                exchange -> {
                    InputStream body = exchange.getIn().getBody(InputStream.class);
                    before.set(Files.exists(log));
                    body.readAllBytes();
                },
                option,
                "streamDownload=true");
        await().until(() -> received.size() + failures.size() == 1);

        assertThat(failures).isEmpty();
        assertThat(before).isFalse();
        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record).containsEntry("outcome", "VERIFIED");
            assertThat(record.getLong("bytes")).isEqualTo(5);
        });
    }

    @Test
    void tellsOfAStreamedDownloadThatBroke() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.send("hel".getBytes(StandardCharsets.UTF_8));
            with.say("426 broken");
        });

        pollOnce(exchange -> exchange.getIn().getBody(InputStream.class).readAllBytes(), option, "streamDownload=true");
        await().until(() -> !failures.isEmpty());

        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record).containsEntry("outcome", "FAILED");
            assertThat(record.getLong("bytes")).isEqualTo(3);
        });
    }

    @Test
    void tellsOfAStreamThatNobodyRead() throws Exception {
        server.files().put("/in/a.txt", "hello");

        context.setStreamCaching(false);
        pollOnce(exchange -> exchange.getIn().setBody("mine"), option, "streamDownload=true");

        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("code", "KFTPS-739"));
    }

    @Test
    void isSharedByEndpoints() throws Exception {
        uploaded(in(option, "transactionLogFormat=brief"), "a,b.txt", "hello");
        uploaded(in(option, "transactionLogFormat=brief", "disconnect=true"), "c.txt", "hello");

        assertThat(Files.readAllLines(log))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .matches("\\d{8},\\d\\d:\\d\\d:\\d\\d,PUT,\"a,b\\.txt\",5,binary,OK,\".*cps\""),
                        two -> assertThat(two).contains(",PUT,c.txt,5,binary,OK,"));
    }

    @Test
    void failsNoTransferWhenItCannotBeWritten() throws Exception {
        String endpoint = in(option);
        uploaded(endpoint, "a.txt", "hello");
        Files.delete(log);
        Files.createDirectory(log);

        try (CapturedLog said = CapturedLog.start()) {
            uploaded(endpoint, "b.txt", "hello");
            uploaded(endpoint, "c.txt", "hello");
            assertThat(said.lines("Cannot write to transactionLog")).hasSize(1);

            Files.delete(log);
            uploaded(endpoint, "d.txt", "hello");
        }

        assertThat(records()).hasSize(1);
        assertThat(server.files().paths()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "brief", "verbose", "xferlog"})
    void cannotBeForgedByANameFromTheServer(String format) throws Exception {
        server.files().put("/in/a,OK,\"\"", "hello");

        pollOnce(exchange -> {}, option, "transactionLogFormat=" + format);
        await().until(() -> received.size() == 1);

        assertThat(Files.readAllLines(log)).hasSize(format.equals("verbose") ? 3 : 1);
    }
}
