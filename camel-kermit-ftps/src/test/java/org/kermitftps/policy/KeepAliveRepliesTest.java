package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepAliveRepliesTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 500, 501, 502, 503})
    void answerANoop(int code) {
        assertThat(KeepAliveReplies.answerNoop(code)).isTrue();
    }

    /** RFC 959 section 5.4: what may follow the 150 of a transfer. */
    @ParameterizedTest
    @ValueSource(ints = {110, 125, 150, 226, 250, 421, 425, 426, 450, 451, 452, 532, 550, 551, 552, 553})
    void areNoneThatEndATransfer(int code) {
        assertThat(KeepAliveReplies.answerNoop(code)).isFalse();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(KeepAliveReplies.TABLE)
                .extracting(KeepAliveReplies.Row::code)
                .containsExactly(200, 500, 501, 502, 503);
    }
}
