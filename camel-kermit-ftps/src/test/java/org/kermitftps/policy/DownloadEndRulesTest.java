package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.policy.DownloadEndRules.Size;
import org.kermitftps.policy.DownloadEndRules.Verdict;

class DownloadEndRulesTest {

    @ParameterizedTest
    @CsvSource({
        "AUTO, SAME, WHOLE_WITH_A_WORD",
        "AUTO, DIFFERENT, CUT",
        "AUTO, UNKNOWN, CUT",
        "TRUE, SAME, CUT",
        "TRUE, DIFFERENT, CUT",
        "TRUE, UNKNOWN, CUT",
        "FALSE, SAME, WHOLE",
        "FALSE, DIFFERENT, WHOLE",
        "FALSE, UNKNOWN, WHOLE"
    })
    void judges(CloseNotify required, Size size, Verdict expected) {
        assertThat(DownloadEndRules.rule(required, size).then()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(CloseNotify.class)
    void asksForTheSizeOnlyWhereItDecides(CloseNotify required) {
        assertThat(DownloadEndRules.dependsOnSize(required)).isEqualTo(required == CloseNotify.AUTO);
    }

    @Test
    void hasNoRowThatIsUntested() {
        // Each option and size above meets one row; none is left that they do not meet.
        assertThat(Stream.of(CloseNotify.values()).flatMap(required -> Stream.of(Size.values())
                        .map(size -> DownloadEndRules.rule(required, size))))
                .containsAll(DownloadEndRules.TABLE);
    }

    @Test
    void givesAReasonInEveryRow() {
        assertThat(DownloadEndRules.TABLE)
                .allSatisfy(row -> assertThat(row.because()).hasSizeGreaterThan(20));
    }
}
