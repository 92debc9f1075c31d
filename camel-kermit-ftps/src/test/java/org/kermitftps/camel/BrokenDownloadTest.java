package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** A download that is not whole fails its exchange, whichever way it is read, and the remote file stays. */
class BrokenDownloadTest extends ScriptedTest {

    private static final Map<String, Answer> FAULTS = Map.of(
            "no close_notify",
            (with, name) -> {
                with.say("150 here it comes");
                with.sendAndCut("hel".getBytes());
                with.say("226 sent");
            },
            "fewer bytes than listed",
            (with, name) -> {
                with.say("150 here it comes");
                with.send("hel".getBytes());
                with.say("226 sent");
            },
            "426 at the end",
            (with, name) -> {
                with.say("150 here it comes");
                with.send("hello".getBytes());
                with.say("426 connection closed");
            },
            "control connection lost",
            (with, name) -> {
                with.say("150 here it comes");
                with.send("hello".getBytes());
                with.close();
            });

    private static final Map<String, Failure> EXPECTED = Map.of(
            "no close_notify", TransferFailure.TRANSFER_TRUNCATED,
            "fewer bytes than listed", TransferFailure.TRANSFER_TRUNCATED,
            "426 at the end", TransferFailure.TRANSFER_BROKEN,
            "control connection lost", TransferFailure.TRANSFER_BROKEN);

    static Stream<Arguments> faultsInEveryMode() {
        return EXPECTED.keySet().stream()
                .flatMap(fault -> Stream.of("memory", "work", "stream").map(mode -> Arguments.of(fault, mode)));
    }

    private String option(String mode) {
        return switch (mode) {
            case "work" -> "localWorkDirectory=" + temp.resolve("work");
            case "stream" -> "streamDownload=true";
            default -> "streamDownload=false";
        };
    }

    @ParameterizedTest
    @MethodSource("faultsInEveryMode")
    void failsAndDoesNotDelete(String fault, String mode) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("RETR", FAULTS.get(fault));

        pollOnce(exchange -> exchange.getIn().getMandatoryBody(byte[].class), "delete=true", option(mode));

        assertThat(failure()).isEqualTo(EXPECTED.get(fault));
        context.stop();
        assertThat(received).isEmpty();
        assertThat(server.commands()).noneMatch(each -> each.contains("DELE"));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @ParameterizedTest
    @MethodSource("faultsInEveryMode")
    void failsAndDoesNotMove(String fault, String mode) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("RETR", FAULTS.get(fault));

        pollOnce(exchange -> exchange.getIn().getMandatoryBody(byte[].class), "move=done", option(mode));

        assertThat(failure()).isEqualTo(EXPECTED.get(fault));
        context.stop();
        assertThat(server.commands()).noneMatch(each -> each.contains("RNFR"));
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    /** Without a listing nobody has told how long the file is; SIZE does. */
    @ParameterizedTest
    @ValueSource(strings = {"memory", "work", "stream"})
    void asksForTheSizeIfNoListingTellsIt(String mode) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("RETR", FAULTS.get("fewer bytes than listed"));

        pollOnce(
                exchange -> exchange.getIn().getMandatoryBody(byte[].class),
                "delete=true",
                "useList=false",
                "fileName=a.txt",
                option(mode));

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        context.stop();
        assertThat(server.commands()).contains("t:SIZE in/a.txt").noneMatch(each -> each.contains("DELE"));
    }

    @Test
    void failsAStreamTheServerRefusesToOpen() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.reply("RETR", "550 permission denied");

        pollOnce(exchange -> {}, "delete=true", "streamDownload=true");

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertThat(failures.get(0)).hasMessageContaining("550 permission denied");
        context.stop();
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void acceptsAMissingCloseNotifyIfToldTo() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.sendAndCut("hello".getBytes());
            with.say("226 sent");
        });

        pollOnce(exchange -> {}, "delete=true", "requireCloseNotify=false");

        await().until(() -> received.size() == 1);
        assertThat(failures).isEmpty();
    }
}
