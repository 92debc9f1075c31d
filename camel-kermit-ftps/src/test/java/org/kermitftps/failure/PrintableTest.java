package org.kermitftps.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @Test
    void leavesPlainTextAsItIs() {
        assertThat(Printable.of("230 Gr\u00fc\u00dfe, \u5f20\u4e09 & co."))
                .isEqualTo("230 Gr\u00fc\u00dfe, \u5f20\u4e09 & co.");
    }

    @Test
    void putsALongReplyOnOneLine() {
        assertThat(Printable.of("220-Welcome\r\n220-to us\r\n220 Ready\r\n"))
                .isEqualTo("220-Welcome | 220-to us | 220 Ready");
    }

    @Test
    void showsTerminalSequencesInsteadOfSendingThem() {
        assertThat(Printable.of("230 \033[31mred\033[0m\007")).isEqualTo("230 \\x1b[31mred\\x1b[0m\\x07");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\t', '\b', '\013', '\033', '\177', '\u0085', '\u009b'})
    void writesAnyControlCharacterAsHexadecimal(char control) {
        assertThat(Printable.of("a" + control + "b")).isEqualTo(String.format("a\\x%02xb", (int) control));
    }

    @Test
    void keepsATextOfExactlyTheLongestLength() {
        assertThat(Printable.of("x".repeat(1_000))).isEqualTo("x".repeat(1_000));
    }

    @Test
    void cutsWhatIsLongerAndShowsThatItDid() {
        assertThat(Printable.of("x".repeat(1_001))).isEqualTo("x".repeat(1_000) + "…");
    }

    @Test
    void boundsWhatEscapingMakesLonger() {
        assertThat(Printable.of("a" + "\0".repeat(100_000) + "b"))
                .hasSizeLessThanOrEqualTo(1_004)
                .endsWith("…");
    }

    @Test
    void turnsNothingIntoNothing() {
        assertThat(Printable.of("")).isEmpty();
        assertThat(Printable.of("\r\n")).isEmpty();
    }
}
