package org.kermitftps.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kermit's scanfile, rule by rule, and the files whose bytes are data whatever they look like. */
class ContentScanTest {

    private static Content of(String latin1) {
        return ContentScan.of(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7\ntext", "%!PS-Adobe-3.0\nfoo\n"})
    void doesNotKnow(String head) {
        assertThat(of(head)).isEqualTo(Content.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t\nu\n",
                "a",
                "\t\f\r\n\u000e\u000f\u001a\u001b",
                "caf\u00c3\u00a9\n",
                "caf\u00e9\n",
                "half a letter \u00c3",
                "ISABELLA wrote\n",
                "UNArmed\n",
                "MSHA\n"
            })
    void knowsText(String head) {
        assertThat(of(head)).isEqualTo(Content.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b\0\0\0\0x\n", "a\u0007b", "a\u0001", "caf\u00c3\u00a9\u0002\n", "a\0b", "a\0\0b"})
    void knowsBinary(String head) {
        assertThat(of(head)).isEqualTo(Content.BINARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISA*00*          *00*          *ZZ*A~\n",
                "ISA|00|",
                "UNA:+.? 'UNB+",
                "UNB+UNOA:1'\n",
                "MSH|^~\\&|A\r",
                "BHS|^~",
                "FHS|^~"
            })
    void takesClaimsAndMessagesForBinaryBecauseTheirLineEndsAreData(String head) {
        assertThat(of(head)).isEqualTo(Content.BINARY);
    }

    @Test
    void knowsUtf16WithAMarkAndWithout() {
        assertThat(ContentScan.of("line\n".getBytes(StandardCharsets.UTF_16))).isEqualTo(Content.WIDE_TEXT);
        assertThat(ContentScan.of("\ufeffline\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(Content.WIDE_TEXT);
        assertThat(ContentScan.of("line\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Content.WIDE_TEXT);
        assertThat(ContentScan.of("line\n".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(Content.WIDE_TEXT);
    }

    @Test
    void takesUtf32ForBinary() {
        assertThat(ContentScan.of(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, 'a', 0, 0, 0}))
                .isEqualTo(Content.BINARY);
    }

    @Test
    void takesWhatLooksCompressedForBinary() {
        byte[] noise = new byte[4_096];
        new Random(1).nextBytes(noise);

        assertThat(ContentScan.of(noise)).isEqualTo(Content.BINARY);
    }
}
