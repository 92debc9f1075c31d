package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.CapturedLog;

/** The type and the line ends of files that are fetched, by what crosses the wire and what is made of it. */
class DownloadedContentTest extends DownloadedTest {

    @Test
    void saysThatATextIsShorterThanListed() throws Exception {
        server.on("RETR", (with, path) -> {
            with.say("150 here it comes");
            with.send("l1\r\n".getBytes(StandardCharsets.US_ASCII));
            with.say("226 sent");
        });
        try (CapturedLog log = CapturedLog.start()) {
            downloaded("a.txt", "l1\r\nl2\r\n".getBytes(StandardCharsets.US_ASCII), "type=text");

            assertThat(received.get(0).getIn().getHeader("KermitFtpOutcome")).isEqualTo("STORED");
            assertThat(log.lines("4 bytes of text arrived, and the server lists 8"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, TYPE A, false",
        "a.txt, TYPE A, true",
        "a.zip, TYPE I, true",
        "a.835, TYPE I, false",
        "a.xml, TYPE I, false"
    })
    void fetchesByTheNameOfEachFile(String name, String type, boolean streaming) throws Exception {
        String wire = "l1\r\nl2\r\n";
        String here =
                downloaded(name, wire.getBytes(StandardCharsets.US_ASCII), "type=auto", "streamDownload=" + streaming);

        assertThat(here).isEqualTo(type.equals("TYPE A") ? "l1\nl2\n" : wire);
        assertThat(server.commands(0)).contains("t:" + type);
    }

    @ParameterizedTest
    @CsvSource({"lf, 5", "crlf, 6"})
    void endsTheLinesOfADownloadAsWanted(String lineEnd, int size) throws Exception {
        String here =
                downloaded("a", "a\nb\r\n".getBytes(StandardCharsets.US_ASCII), "type=text", "lineEnd=" + lineEnd);

        assertThat(here).hasSize(lineEnd.equals("lf") ? 4 : size);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void judgesNoTextShortBecauseItsLinesGotShorter(boolean streaming) throws Exception {
        String here = downloaded(
                "a.txt",
                "line\r\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII),
                "type=text",
                "streamDownload=" + streaming);

        assertThat(here).isEqualTo("line\n".repeat(20_000));
        assertThat(received.get(0).getIn().getHeader("KermitFtpBytes")).isEqualTo(streaming ? null : 120_000L);
    }

    @Test
    void fetchesALocalWorkFileAsText() throws Exception {
        java.nio.file.Path work = Files.createDirectory(temp.resolve("work"));
        server.files().put("/in/a.txt", "a\r\nb\r\n");
        pollOnce(
                exchange -> exchange.getIn().setBody(exchange.getIn().getBody(byte[].class), byte[].class),
                "type=text",
                "localWorkDirectory=" + work);
        await().until(() -> !received.isEmpty() || !failures.isEmpty());

        assertThat(failures).isEmpty();
        assertThat(received.get(0).getIn().getBody(String.class)).isEqualTo("a\nb\n");
    }
}
