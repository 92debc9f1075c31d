package org.kermitftps.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files known by their first characters. */
class ContentHeadTest {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.4 x, UNKNOWN",
        "%!PS-Adobe, UNKNOWN",
        "ISA*00*, BINARY",
        "UNA:+.?, BINARY",
        "UNB+UNOA, BINARY",
        "MSH|^~, BINARY",
        "BHS|^~, BINARY",
        "FHS|^~, BINARY"
    })
    void knows(String head, Content content) {
        assertThat(ContentHead.of(head.getBytes(StandardCharsets.US_ASCII))).contains(content);
    }

    @ParameterizedTest
    @CsvSource({"ISABELLA", "ISA", "UNArmed", "' ISA*00'", "isa*00"})
    void doesNotTakeWordsForThem(String head) {
        assertThat(ContentHead.of(head.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(ContentHead.TABLE)
                .extracting(row -> row.begins() + " " + row.says())
                .containsExactly(
                        "%PDF-1. UNKNOWN",
                        "%!PS UNKNOWN",
                        "ISA BINARY",
                        "UNA BINARY",
                        "UNB BINARY",
                        "MSH BINARY",
                        "BHS BINARY",
                        "FHS BINARY");
    }
}
