package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.policy.SkipReason;

/** Every file that is fetched, streamed, broken off or left alone has its record. */
class TransactionLogOfDownloadsTest extends LoggedTransfersTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"json", "brief", "verbose", "xferlog"})
    void cannotBeForgedByANameFromTheServer(String format) throws Exception {
        server.files().put("/in/a,OK,\"\"", "hello");

        pollOnce(exchange -> {}, option, "transactionLogFormat=" + format);
        await().until(() -> received.size() == 1);

        assertThat(Files.readAllLines(log)).hasSize(format.equals("verbose") ? 3 : 1);
    }
}
