package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to the command before, and what is only unusual. */
class ImpossibleRepliesTest {

    @ParameterizedTest
    @CsvSource({
        "SIZE,226",
        "SIZE,150",
        "SIZE,350",
        "RNFR,213",
        "RNFR,226",
        "RNFR,150",
        "EPSV,226",
        "MDTM,226",
        "CWD,125",
        "PWD,226",
        "PASV,226"
    })
    void belongToTheCommandBefore(String verb, int code) {
        assertThat(ImpossibleReplies.isImpossible(verb, code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SIZE,213",
        "SIZE,202",
        "SIZE,200",
        "SIZE,550",
        "RNFR,350",
        "RNFR,550",
        "RNFR,450",
        "EPSV,229",
        "EPSV,227",
        "EPSV,522",
        "STOR,226",
        "STOR,150",
        "DELE,226",
        "RNTO,250",
        "CWD,200",
        "USER,331",
        "NOOP,226"
    })
    void areTaken(String verb, int code) {
        assertThat(ImpossibleReplies.isImpossible(verb, code)).isFalse();
    }

    @Test
    void areNotLookedForBeforeAnythingWasSaid() {
        assertThat(ImpossibleReplies.isImpossible(null, 120)).isFalse();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(ImpossibleReplies.TABLE)
                .flatExtracting(ImpossibleReplies.Row::verbs)
                .containsExactly("SIZE", "MDTM", "PWD", "CWD", "EPSV", "PASV", "RNFR");
    }
}
