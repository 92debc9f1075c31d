package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;

/** The type of files that are sent, by what crosses the wire. */
class ContentTest extends DownloadedTest {

    private static final String X12 = "ISA*00*          *00*~\nGS*HC~\n";

    private List<String> types() {
        return said(0).stream()
                .filter(each -> each.startsWith("t:TYPE") || each.startsWith("t:STOR") || each.startsWith("t:RETR"))
                .map(each -> each.substring(2).replaceAll(" in/(.*)", ""))
                .toList();
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
}
