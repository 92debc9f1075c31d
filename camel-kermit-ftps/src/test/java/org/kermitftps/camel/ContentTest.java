package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** The type, the line ends and the character set of files, each by what crosses the wire and what is made of it. */
class ContentTest extends ScriptedTest {

    private static final String X12 = "ISA*00*          *00*~\nGS*HC~\n";

    private List<String> types() {
        return said(0).stream()
                .filter(each -> each.startsWith("t:TYPE") || each.startsWith("t:STOR") || each.startsWith("t:RETR"))
                .map(each -> each.substring(2).replaceAll(" in/(.*)", ""))
                .toList();
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void findsOutTheTypeOfEachUploadByItsContentAndSendsItOnChangeOnly() {
        String auto = in("type=auto", "uploadInPlace=true", "autoCreate=false", "verifyTransfer=none");
        uploaded(auto, "a.dat", "t\nu\n");
        uploaded(auto, "b.dat", "café\n");
        uploaded(auto, "c.txt", "b\0\0\0\0x\n");
        uploaded(auto, "d.txt", "");
        uploaded(auto, "e.dat", "%!PS-Adobe-3.0\nfoo\n");

        assertThat(types()).containsExactly("TYPE A", "STOR", "STOR", "TYPE I", "STOR", "STOR", "STOR");
        assertThat(server.files().get("/in/a.dat")).asString().isEqualTo("t\r\nu\r\n");
        assertThat(server.files().text("/in/c.txt")).isEqualTo("b\0\0\0\0x\n");
    }

    @ParameterizedTest
    @CsvSource({"a.dat", "a.txt", "a.837"})
    void changesNoClaimWhateverItIsCalled(String name) {
        uploaded(in("type=auto"), name, X12);
        uploaded(in("type=auto", "kermitCompat=true", "filenames=literal"), "compat-" + name, X12);

        assertThat(server.files().text("/in/" + name)).isEqualTo(X12);
        assertThat(server.files().text("/in/compat-" + name)).isEqualTo(X12);
    }

    @Test
    void doesNotLookAtAnUploadWhoseNameIsThatOfABinaryFile() {
        uploaded(in("type=auto", "binaryPatterns=*.raw"), "a.raw", "t\n");

        assertThat(server.files().text("/in/a.raw")).isEqualTo("t\n");
    }

    @Test
    void looksAtNoMoreThanAsked() {
        uploaded(in("type=auto", "fileScanSize=4", "autoCreate=false"), "a.dat", "one\n\0\0\0\0");

        assertThat(types()).startsWith("TYPE A", "STOR");
    }

    @Test
    void looksAtNothingIfTheScanIsOff() {
        uploaded(in("type=auto", "fileScanSize=0", "autoCreate=false"), "a.txt", "one\n");

        assertThat(types()).containsExactly("STOR");
    }

    @Test
    void sendsTheWholeOfABodyThatComesOnceAfterLookingAtItsBeginning() {
        byte[] text = "line\n".repeat(30_000).getBytes(StandardCharsets.US_ASCII);

        Exchange sent = uploaded(in("type=auto"), "a.dat", new ByteArrayInputStream(text) {});

        assertThat(server.files().get("/in/a.dat")).hasSize(180_000);
        assertThat(sent.getIn().getHeader("KermitFtpBytes")).isEqualTo(180_000L);
    }

    @Test
    void sendsABodyThatComesOnceWholeAfterTheFirstConnectionWasRefused() {
        server.once("STOR", (with, name) -> with.say("522 session reuse required"));
        byte[] text = "line\n".repeat(30_000).getBytes(StandardCharsets.US_ASCII);

        Exchange sent = upload(in("type=auto"), "a.dat", new ByteArrayInputStream(text) {});

        if (sent.getException() == null) {
            assertThat(server.files().get("/in/a.dat")).hasSize(180_000);
        } else {
            assertThat(server.files().paths()).isEmpty();
        }
    }

    @Test
    void closesABodyThatIsNotSent() {
        server.files().put("/in/a.dat", "old");
        boolean[] closed = new boolean[1];
        InputStream body = new ByteArrayInputStream("text\n".getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        uploaded(in("type=auto", "fileExist=Ignore"), "a.dat", body);

        assertThat(closed[0]).isTrue();
    }

    @Test
    void letsAMessageSayItsOwnType() {
        String binary = in("uploadInPlace=true", "autoCreate=false", "verifyTransfer=none");
        template.requestBodyAndHeaders(binary, "a\n", Map.of(Exchange.FILE_NAME, "a.txt", "KermitFtpType", "text"));
        uploaded(binary, "b.txt", "b\n");

        assertThat(types()).containsExactly("TYPE A", "STOR", "TYPE I", "STOR");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("a\r\n");
        assertThat(server.files().text("/in/b.txt")).isEqualTo("b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenex", "ebcdic", "nonsense", ""})
    void refusesATypeOfAMessageThatIsNotSent(String word) {
        Exchange exchange = template.send(in(), each -> {
            each.getIn()
                    .setHeaders(new java.util.HashMap<>(Map.of(Exchange.FILE_NAME, "a.txt", "KermitFtpType", word)));
            each.getIn().setBody("a\n");
        });

        assertThat(exchange.getException()).hasMessageContaining("KFTPS-720").hasMessageContaining("binary, text");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void sendsATextWithTheTypeBackAfterItsSizeWasAsked() {
        uploaded(in("type=text", "autoCreate=false"), "a.txt", "a\r\nb\n");

        assertThat(server.commands(0))
                .map(each -> each.replaceAll("\\.[0-9a-f]{6}\\.part", ".part"))
                .containsSubsequence("t:TYPE A", "t:EPSV", "t:STOR in/a.txt.part", "t:TYPE I", "t:SIZE in/a.txt.part");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("a\r\nb\r\n");
    }

    @ParameterizedTest
    @CsvSource({"213 6, VERIFIED", "213 4, VERIFIED", "213 50, STORED", "550 not in ascii, STORED"})
    void comparesOfATextWhatCanBeCompared(String size, String outcome) {
        server.reply("SIZE", size);

        Exchange sent = uploaded(in("type=text"), "a.txt", "a\nb\n");

        assertThat(sent.getIn().getHeader("KermitFtpOutcome")).isEqualTo(outcome);
        assertThat(sent.getIn().getHeader("KermitFtpBytes")).isEqualTo(6L);
    }

    @Test
    void failsForATextOfWhichTooLittleIsThere() {
        server.reply("SIZE", "213 1");

        assertThat(refused(in("type=text"), "a.txt", "a\nb\n").failure()).isEqualTo(TransferFailure.SIZE_DIFFERS);
        assertThat(server.files().paths()).isEmpty();
    }

    private String downloaded(String name, byte[] bytes, String... options) throws Exception {
        server.files().put("/in/" + name, bytes);
        pollOnce(exchange -> exchange.getIn().setBody(exchange.getIn().getBody(byte[].class), byte[].class), options);
        await().until(() -> !received.isEmpty() || !failures.isEmpty());
        assertThat(failures).isEmpty();
        return new String(received.get(0).getIn().getBody(byte[].class), StandardCharsets.ISO_8859_1);
    }

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
    void translatesTextsInBothDirections() throws Exception {
        String sets = "serverCharset=ISO-8859-1&localCharset=UTF-8&type=text";
        uploaded(in(sets), "a.txt", "grün\n");
        assertThat(new String(server.files().get("/in/a.txt"), StandardCharsets.ISO_8859_1))
                .isEqualTo("grün\r\n");

        assertThat(downloaded("a.txt", "grün\r\n".getBytes(StandardCharsets.ISO_8859_1), sets))
                .isEqualTo(latin1("grün\n"));
    }

    @Test
    void leavesNothingOfATextThatCannotBeTranslated() {
        FtpsOperationFailedException failure =
                refused(in("type=text&serverCharset=ISO-8859-1&localCharset=UTF-8"), "a.txt", "10 €\n");

        assertThat(failure.failure()).isEqualTo(TransferFailure.TEXT_UNMAPPABLE);
        assertThat(failure).hasMessageContaining("KFTPS-718").hasMessageContaining("line 1");
        assertThat(server.files().paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesNoTextToTheRouteThatCannotBeTranslated(boolean streaming) throws Exception {
        server.files().put("/in/a.txt", "gr\u00fcn\r\n".getBytes(StandardCharsets.ISO_8859_1));
        pollOnce(
                exchange -> exchange.getIn()
                        .setBody(exchange.getIn().getBody(InputStream.class).readAllBytes()),
                "type=text&localCharset=UTF-8&streamDownload=" + streaming + "&delete=true");

        assertThat(failure()).isEqualTo(TransferFailure.TEXT_UNMAPPABLE);
        assertThat(received).isEmpty();
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void sendsNamesInTheServersCharacterSet() {
        uploaded(in("serverCharset=ISO-8859-1"), "grün.txt", "hello");

        // The scripted server reads UTF-8, in which the single byte FC of ISO 8859-1 is no letter.
        assertThat(server.files().paths()).containsExactly("/in/gr\ufffdn.txt");
    }

    @Test
    void sendsNoNameThatTheServersCharacterSetDoesNotHave() {
        FtpsOperationFailedException failure = refused(in("serverCharset=ISO-8859-1"), "10€.txt", "hello");

        assertThat(failure.failure()).isEqualTo(GuardFailure.NAME_UNMAPPABLE);
        assertThat(server.commands()).noneMatch(each -> each.contains("STOR") || each.contains("?"));
        assertThat(server.files().paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 UTF8 set to on", "501 what?"})
    void asksForUtf8AndDoesNotMindARefusal(String answer) {
        server.reply("OPTS", answer);

        uploaded(in("utf8Opts=true", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0)).startsWith("t:OPTS UTF8 ON", "t:EPSV");
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
