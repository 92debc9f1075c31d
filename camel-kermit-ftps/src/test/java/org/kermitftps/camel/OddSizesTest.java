package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpFiles;

/** Sizes above two and four gigabytes, none at all, and those that make no sense; the same of times. */
class OddSizesTest extends ScriptedTest {

    private static final long FIVE_GIB = 5L << 30;

    private void listed(String method, String size) {
        server.files().put("/in/a.bin", "hello");
        server.reply(
                "FEAT", method.equals("MLSD") ? "211-Features\r\n MLST type*;size*;modify*;\r\n211 End" : "211 none");
        String line = method.equals("MLSD")
                ? "type=file;size=" + size + "; a.bin"
                : FtpFiles.line('-', 0, "a.bin").replace(" 0 ", " " + size + " ");
        server.on(method, (with, path) -> {
            with.say("150 here it comes");
            with.send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            with.say("226 sent");
        });
    }

    /** Modulo 2^31 or 2^32 some of them would fit the five bytes that come. */
    @ParameterizedTest
    @CsvSource({
        "LIST,2147483648",
        "LIST,2147483653",
        "LIST,4294967296",
        "LIST,4294967301",
        "LIST,9223372036854775807",
        "MLSD,2147483653",
        "MLSD,4294967301",
        "MLSD,9223372036854775807"
    })
    void areComparedWhole(String method, String size) throws Exception {
        listed(method, size);

        pollOnce(exchange -> exchange.getIn().getBody(String.class), "delete=true");

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(failures.toString()).contains("5 bytes of " + size + " arrived");
        context.stop();
        assertThat(server.files().paths()).containsExactly("/in/a.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST", "MLSD"})
    void areToldWhole(String method) throws Exception {
        listed(method, "5368709125");

        pollOnce(exchange -> {}, "download=false", "noop=true");
        await().until(() -> !received.isEmpty());

        assertThat(received.get(0).getIn().getHeader(Exchange.FILE_LENGTH)).isEqualTo(5_368_709_125L);
    }

    /** Twenty digits, a sign, no digit: SIZE is asked where it can be, and the file is fetched. */
    @ParameterizedTest
    @CsvSource({"MLSD,99999999999999999999", "MLSD,-5", "MLSD,many", "MLSD,''", "LIST,99999999999999999999"})
    void areAskedForWhereTheListingMakesNoSense(String method, String size) throws Exception {
        listed(method, size);

        pollOnce(exchange -> exchange.getIn().getBody(String.class), "delete=true");

        await().until(() -> server.files().paths().isEmpty() || !failures.isEmpty());
        assertThat(failures).isEmpty();
        assertThat(server.commands()).contains("t:SIZE in/a.bin");
    }

    /** A sparse file is as long as it says and takes no space. */
    @Test
    void resumeADownloadBehindFiveGigabytes() throws Exception {
        listed("LIST", Long.toString(FIVE_GIB));
        server.on("REST", (with, offset) -> with.say("350 from " + offset));
        server.on("RETR", (with, name) -> {
            with.say("150 the rest");
            with.send("last bytes".getBytes(StandardCharsets.UTF_8));
            with.say("226 sent");
        });
        Path work = Files.createDirectories(temp.resolve("work"));
        try (RandomAccessFile partial =
                new RandomAccessFile(work.resolve("a.bin.inprogress").toFile(), "rw")) {
            partial.setLength(FIVE_GIB - 10);
        }
        AtomicReference<String> end = new AtomicReference<>();

        pollOnce(
                exchange -> end.set(lastTen(exchange.getIn().getBody(File.class))),
                "resumeDownload=true",
                "localWorkDirectory=" + work);
        await().until(() -> end.get() != null || !failures.isEmpty());

        assertThat(failures).isEmpty();
        assertThat(server.commands()).contains("t:REST 5368709110");
        assertThat(end).hasValue("last bytes of 5368709120");
    }

    private static String lastTen(File file) throws IOException {
        try (RandomAccessFile whole = new RandomAccessFile(file, "r")) {
            byte[] last = new byte[10];
            whole.seek(whole.length() - 10);
            whole.readFully(last);
            return new String(last, StandardCharsets.UTF_8) + " of " + whole.length();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483653", "4294967301", "8589934597", "0"})
    void ofAnUploadAreComparedWhole(String size) {
        server.reply("SIZE", "213 " + size);

        FtpsOperationFailedException failure = refused(in(), "a.bin", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.SIZE_DIFFERS);
        assertThat(failure).hasMessageContaining("5 bytes sent, " + size + " stored");
    }

    @ParameterizedTest
    @CsvSource({"5368709120,5368709125,VERIFIED", "5368709120,1073741829,704", "4294967295,4294967300,VERIFIED"})
    void ofAFileThatIsAppendedToAreAddedUp(String before, String after, String outcome) {
        server.files().put("/in/a.bin", "");
        Iterator<String> sizes = List.of(before, after, after, after).iterator();
        server.on("SIZE", (with, name) -> with.say("213 " + sizes.next()));

        Exchange sent = upload(in("fileExist=Append"), "a.bin", "hello");

        if (outcome.equals("VERIFIED")) {
            assertThat(sent.getException()).isNull();
            assertThat(sent.getMessage().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo(outcome);
        } else {
            assertThat(sent.getException()).hasMessageContaining("KFTPS-");
        }
    }

    /** Then nobody has told, and the 226 is believed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "213 five",
                "213 -5",
                "213 99999999999999999999",
                "213 ",
                "213 5.0",
                "213 0x5",
                "250 5",
                "200 ok",
                "213-Status\r\n 5\r\n213 end",
                "500 what?",
                "550 SIZE not allowed in ASCII mode"
            })
    void ofAnUploadThatMakeNoSenseAreNotTold(String reply) {
        server.reply("SIZE", reply);

        Exchange sent = uploaded(in(), "a.bin", "hello");

        assertThat(sent.getMessage().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("STORED");
        assertThat(server.files().text("/in/a.bin")).isEqualTo("hello");
    }

    static Stream<Arguments> everyWayToVerify() {
        return Stream.of("none", "size", "best", "hash")
                .flatMap(each -> Stream.of(true, false).map(hashes -> Arguments.of(each, hashes)))
                .filter(each -> !each.get()[0].equals("hash") || each.get()[1].equals(true));
    }

    @ParameterizedTest
    @MethodSource("everyWayToVerify")
    void ofNothingAreSizesToo(String verify, boolean hashes) throws Exception {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        server.reply("FEAT", hashes ? "211-Features\r\n XSHA256\r\n211 End" : "211 none");
        server.reply("XSHA256", "250 " + empty);
        String option = "verifyTransfer=" + verify;

        Exchange sent = uploaded(in(option), "a.bin", "");
        assertThat(sent.getMessage().getHeader(KermitFtpsConstants.OUTCOME))
                .isEqualTo(verify.equals("none") ? "STORED" : "VERIFIED");
        assertThat(server.files().text("/in/a.bin")).isEmpty();

        pollOnce(exchange -> assertThat(exchange.getIn().getBody(byte[].class)).isEmpty(), "delete=true", option);
        await().until(() -> server.files().paths().isEmpty() || !failures.isEmpty());
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "213 20261302030405",
                "213 yesterday",
                "213 ",
                "213 -20260102030405",
                "213 20260102030405.123456",
                "213 99999999999999999999",
                "250 ok",
                "213-Times\r\n none\r\n213 end",
                "550 no"
            })
    void areNotLostOverTimesThatMakeNoSense(String reply) throws Exception {
        server.files().put("/in/a.bin", "hello");
        server.reply("MDTM", reply);

        pollOnce(exchange -> exchange.getIn().getBody(String.class), "delete=true");

        await().until(() -> server.files().paths().isEmpty() || !failures.isEmpty());
        assertThat(failures).isEmpty();
        await().until(() -> !received.isEmpty());
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.LAST_MODIFIED) != null)
                .isEqualTo(reply.endsWith(".123456"));
    }
}
