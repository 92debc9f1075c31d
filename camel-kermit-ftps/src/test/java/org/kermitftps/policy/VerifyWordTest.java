package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyWordTest {

    @ParameterizedTest
    @CsvSource({
        "peer, PEER",
        "peer-cert, PEER",
        "on, PEER",
        "FAIL-IF-NO-PEER-CERT, PEER",
        "none, NONE",
        "no, NONE",
        "' Off ', NONE"
    })
    void knowsTheWordsOfKermit(String word, VerifyWord meaning) throws Exception {
        assertThat(VerifyWord.parse(word)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "false", "non", "peer cert"})
    void refusesOtherWordsNamingTheGoodOnes(String word) {
        assertThatThrownBy(() -> VerifyWord.parse(word))
                .hasMessageContaining("KFTPS-101")
                .hasMessageContaining("accepted: peer, none");
    }
}
