package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.TransferFailure;

/** Texts and names in another character set, and what becomes of those that it cannot hold. */
class CharacterSetTest extends DownloadedTest {

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
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
}
