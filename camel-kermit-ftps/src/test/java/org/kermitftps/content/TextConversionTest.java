package org.kermitftps.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** Texts on their way, cut into pieces at every place. */
class TextConversionTest {

    private static final Charset CP1252 = Charset.forName("windows-1252");

    private static byte[] converted(TextConversion conversion, byte[] text, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i += piece) {
            conversion.take(text, i, Math.min(piece, text.length - i), out);
        }
        conversion.end(out);
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("R", "\r").replace("N", "\n");
    }

    private static byte[] latin1(String text) {
        return escaped(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "aNb, aRNb",
        "aNb, aRNb",
        "aRNb, aRNb",
        "aRRNb, aRRNb",
        "aRb, aRb",
        "NN, RNRN",
        "R, R",
        "N, RN",
        "'', ''"
    })
    void endsEveryLineInCrLfOnTheWayUpAndDoublesNoCr(String here, String wire) throws IOException {
        for (int piece = 1; piece < 6; piece++) {
            TextConversion up = TextRules.lineEnds(LineEnd.LF).up();
            assertThat(converted(up, latin1(here), piece)).isEqualTo(latin1(wire));
            assertThat(up.given().bytes()).isEqualTo(latin1(wire).length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LF, aRNb, aNb",
        "LF, aNb, aNb",
        "LF, aRb, aRb",
        "LF, aRRNb, aRNb",
        "LF, aRNR, aNR",
        "LF, R, R",
        "CRLF, aRNb, aRNb",
        "CRLF, aNb, aRNb",
        "CRLF, aRb, aRb"
    })
    void endsLinesAsWantedOnTheWayDown(LineEnd lineEnd, String wire, String here) throws IOException {
        for (int piece = 1; piece < 6; piece++) {
            assertThat(converted(TextRules.lineEnds(lineEnd).down(), latin1(wire), piece))
                    .isEqualTo(latin1(here));
        }
    }

    @Test
    void changesNoOtherByte() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] up = converted(TextRules.lineEnds(LineEnd.LF).up(), all, 7);

        assertThat(converted(TextRules.lineEnds(LineEnd.LF).down(), up, 7)).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8_191, 100_000})
    void translatesBothWays(int piece) throws IOException {
        String text = "Grün, 10 €\n".repeat(3_000);
        TextRules rules = new TextRules(LineEnd.LF, StandardCharsets.UTF_8, CP1252, false);

        byte[] wire = converted(rules.up(), text.getBytes(StandardCharsets.UTF_8), piece);

        assertThat(wire).isEqualTo(text.replace("\n", "\r\n").getBytes(CP1252));
        assertThat(new String(converted(rules.down(), wire, piece), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void translatesUtf16AndLettersOutsideTheFirstPlane() throws IOException {
        String text = "a\ud83d\ude00b\n";
        TextRules rules = new TextRules(LineEnd.LF, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8, false);

        assertThat(converted(rules.up(), text.getBytes(StandardCharsets.UTF_16LE), 1))
                .isEqualTo("a\ud83d\ude00b\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void failsAtACharacterThatIsNotThereAndNamesTheLineOnly() {
        TextRules rules = new TextRules(LineEnd.LF, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, false);
        byte[] text = "one\ntwo\nsecret €\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> converted(rules.up(), text, 4))
                .isInstanceOfSatisfying(
                        FtpsException.class, e -> assertThat(e.failure()).isEqualTo(TransferFailure.TEXT_UNMAPPABLE))
                .hasMessageContaining("line 3")
                .hasMessageContaining("ISO-8859-1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void putsAQuestionMarkInItsPlaceIfAskedTo() throws IOException {
        TextRules rules = new TextRules(LineEnd.LF, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, true);

        assertThat(converted(rules.up(), "10 €\n".getBytes(StandardCharsets.UTF_8), 1))
                .isEqualTo("10 ?\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void neverReplacesBytesThatAreNotInTheCharacterSet() {
        TextRules rules = new TextRules(LineEnd.LF, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, true);

        assertThatThrownBy(() -> converted(rules.up(), latin1("grün"), 1)).hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> converted(rules.up(), new byte[] {'a', (byte) 0xc3}, 1))
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void readsAndWritesTheSame() throws IOException {
        byte[] text = "line\n".repeat(9_000).getBytes(StandardCharsets.ISO_8859_1);
        TextRules rules = TextRules.lineEnds(LineEnd.LF);
        byte[] read = new ConvertedInput(new ByteArrayInputStream(text), rules.up()).readAllBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextConversion conversion = rules.up();
        new ConvertedOutput(out, conversion).write(text);
        conversion.end(out);

        assertThat(read).isEqualTo(out.toByteArray()).hasSize(9_000 * 6);
    }

    @ParameterizedTest
    @CsvSource({
        "aRNbRN, 6, WHOLE", // kept as it came
        "aRNbRN, 4, WHOLE", // a Unix server
        "aRNbRN, 5, UNTOLD",
        "aRNbRN, 99, UNTOLD",
        "aRNbRN, 2, UNTOLD", // records without line ends
        "aRNbRN, 1, SHORT",
        "aRNbRN, 0, SHORT",
        "ab, 2, WHOLE",
        "ab, 1, SHORT"
    })
    void judgesSizes(String wire, long size, Crossed.Fit fit) {
        Crossed crossed = new Crossed();
        for (byte each : latin1(wire)) {
            crossed.count(new byte[] {each}, 0, 1);
        }

        assertThat(crossed.compare(size)).isEqualTo(fit);
    }
}
