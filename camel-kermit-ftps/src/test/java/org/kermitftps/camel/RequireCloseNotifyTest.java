package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.wire.KermitFtpClient;

/** A data connection that ends with a bare FIN under TLS: a file only if everything else speaks for it. */
class RequireCloseNotifyTest extends ScriptedTest {

    @BeforeEach
    void oneFileWaits() {
        server.files().put("/in/a.txt", "hello");
    }

    /** Ends with FIN after these bytes, and says 226 all the same. */
    private void sends(String content) {
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.sendAndCut(content.getBytes());
            with.say("226 sent");
        });
    }

    private Failure failureOf(String... options) throws Exception {
        pollOnce(exchange -> exchange.getIn().getMandatoryBody(byte[].class), options);
        Failure failure = failure();
        context.stop();
        assertThat(received).isEmpty();
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        return failure;
    }

    private void arrives(String... options) throws Exception {
        pollOnce(exchange -> exchange.getIn().setBody(exchange.getIn().getMandatoryBody(String.class)), options);
        await().until(() -> !received.isEmpty() || !failures.isEmpty());
        context.stop();
        assertThat(failures).isEmpty();
        assertThat(received).hasSize(1);
    }

    private String mode(String mode) {
        return switch (mode) {
            case "work" -> "localWorkDirectory=" + temp.resolve("work");
            case "stream" -> "streamDownload=true";
            default -> "streamDownload=false";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "work", "stream"})
    void acceptsAFileOfTheRightSizeAndSaysSo(String mode) throws Exception {
        sends("hello");
        try (CapturedLog log = CapturedLog.start()) {
            arrives(mode(mode), "delete=true");

            assertThat(log.text()).contains("ends downloads without close_notify");
        }
        assertThat(received.get(0).getIn().getBody()).isEqualTo("hello");
        assertThat(server.commands()).contains("t:SIZE in/a.txt", "t:DELE in/a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "work", "stream"})
    void acceptsAFileOfTheListedSizeWhereSizeIsUnknown(String mode) throws Exception {
        sends("hello");
        server.reply("SIZE", "502 what?");

        arrives(mode(mode), "noop=true");
    }

    @Test
    void tellsTheTransfersOwnReplyAfterwards() throws Exception {
        sends("hello");

        arrives("noop=true", "dates=false");

        assertThat(received.get(0).getIn().getHeader("CamelFtpReplyCode")).isEqualTo(226);
    }

    @Test
    void saysItOncePerServerAndNotPerFile() throws Exception {
        server.files().put("/in/b.txt", "hello");
        sends("hello");
        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(exchange -> {}, "noop=true");
            await().until(() -> received.size() == 2);

            assertThat(log.text().split("ends downloads without close_notify", -1))
                    .hasSize(2);
        }
    }

    @Test
    void acceptsAnEmptyFileByItsSize() throws Exception {
        server.files().put("/in/a.txt", "");
        sends("");

        arrives("noop=true");
    }

    static Stream<Arguments> lies() {
        return Stream.of("memory", "work", "stream")
                .flatMap(mode -> Stream.of("auto", "true").map(required -> Arguments.of(mode, required)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void believesNo226AfterAFinInTheMiddle(String mode, String required) throws Exception {
        sends("hel");

        assertThat(failureOf(mode(mode), "delete=true", "requireCloseNotify=" + required))
                .isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
    }

    @Test
    void believesNo226IfNobodyTellsTheSize() throws Exception {
        sends("hello");
        server.reply("SIZE", "502 what?");

        assertThat(failureOf("useList=false", "fileName=a.txt")).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(failures.get(0)).hasMessageContaining("size unknown").hasMessageContaining("226 sent");
    }

    @Test
    void comparesNoSizesInTextMode() throws Exception {
        sends("hello");

        assertThat(failureOf("type=text")).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(server.commands()).noneMatch(each -> each.contains("SIZE"));
    }

    @Test
    void doesNotAskForTheSizeWhereAnybodyCanAnswer() throws Exception {
        server.clearingCommands();
        sends("hel");
        server.reply("SIZE", "213 3");

        assertThat(failureOf("commandProtectionLevel=clear", "useList=false", "fileName=a.txt"))
                .isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(server.commands()).noneMatch(each -> each.contains("SIZE"));
    }

    @Test
    void makesNoExceptionIfToldSo() throws Exception {
        sends("hello");

        assertThat(failureOf("requireCloseNotify=true")).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
    }

    @Test
    void asksNothingIfToldToAcceptIt() throws Exception {
        sends("hello");

        arrives("requireCloseNotify=false", "noop=true");

        assertThat(server.commands()).noneMatch(each -> each.contains("SIZE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "true"})
    void isNotAnEmptyDirectoryIfTheListingWasCut(String required) throws Exception {
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            with.sendAndCut(new byte[0]);
            with.say("226 sent");
        });

        assertThat(failureOf("requireCloseNotify=" + required)).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(server.commands()).noneMatch(each -> each.contains("RETR"));
    }

    @Test
    void keepsTheSizeOfOneDownloadFromTheNext() throws Exception {
        KermitFtpsEndpoint endpoint = context.getEndpoint(in(), KermitFtpsEndpoint.class);
        KermitFtpsOperations operations = (KermitFtpsOperations) endpoint.createRemoteFileOperations();
        KermitFtpClient client = (KermitFtpClient) operations.getClient();
        operations.connect(endpoint.getConfiguration(), null);
        try {
            client.expectSize(5);
            assertThat(client.retrieveFile("/in/a.txt", java.io.OutputStream.nullOutputStream()))
                    .isTrue();
            sends("hello");
            server.reply("SIZE", "502 what?");

            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> client.retrieveFile("/in/a.txt", java.io.OutputStream.nullOutputStream())))
                    .hasMessageContaining("KFTPS-703");
        } finally {
            operations.disconnect();
        }
    }
}
