package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.policy.NegotiationEvent.Kind;

class ReplyPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2yz       | 234 | true",
                "2yz       | 334 | false",
                "2yz       | 522 | false",
                "2yz,3yz   | 334 | true",
                "500,502   | 500 | true",
                "500,502   | 502 | true",
                "500,502   | 501 | false",
                "500,502   | 504 | false",
                "*         | 999 | true",
                "lost      | 234 | false"
            })
    void readsCodesAndClasses(String pattern, int code, boolean matches) {
        assertThat(new ReplyPattern(pattern).matches(NegotiationEvent.reply(code)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed,lost | FAILED              | true",
                "failed,lost | LOST                | true",
                "failed,lost | PLAN_REFUSED        | false",
                "certificate | CERTIFICATE_REFUSED | true",
                "plan        | PLAN_REFUSED        | true",
                "ok          | OK                  | true",
                "ok          | FAILED              | false",
                "2yz         | OK                  | false",
                "2yz         | LOST                | false",
                "*           | LOST                | true"
            })
    void readsWordsForWhatIsNoReply(String pattern, Kind kind, boolean matches) {
        assertThat(new ReplyPattern(pattern).matches(NegotiationEvent.of(kind))).isEqualTo(matches);
    }

    @Test
    void takes421AsALostConnectionAsKermitDoes() {
        assertThat(NegotiationEvent.reply(421)).isEqualTo(NegotiationEvent.of(Kind.LOST));
        assertThat(new ReplyPattern("lost").matches(NegotiationEvent.reply(421)))
                .isTrue();
    }

    @Test
    void labelsAReplyByItsCodeAndTheRestByItsWord() {
        assertThat(NegotiationEvent.reply(504).label()).isEqualTo("504");
        assertThat(NegotiationEvent.of(Kind.CERTIFICATE_REFUSED).label()).isEqualTo("certificate");
    }
}
