package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kermitftps.policy.KermitRules;
import org.kermitftps.policy.NegotiationEvent;
import org.kermitftps.policy.NegotiationEvent.Kind;
import org.kermitftps.policy.NegotiationStep;

class TranscriptTest {

    private final Transcript transcript = new Transcript();

    @Test
    void isEmptyBeforeTheFirstStep() {
        assertThat(transcript).hasToString("");
        assertThat(transcript.entries()).isEmpty();
        assertThat(transcript.lastReply()).isNull();
    }

    @Test
    void keepsEveryStepWithTheRowThatDecided() {
        add(NegotiationStep.AUTH_TLS, NegotiationEvent.reply(502), new Reply(502, "502 no"));
        add(NegotiationStep.AUTH_TLS_P, NegotiationEvent.reply(234), new Reply(234, "234 yes"));
        add(NegotiationStep.HANDSHAKE, NegotiationEvent.of(Kind.PLAN_REFUSED), null);

        assertThat(transcript).hasToString("AUTH TLS -> 502; AUTH TLS-P -> 234; TLS handshake -> plan");
        assertThat(transcript.entries()).hasSize(3).allSatisfy(entry -> assertThat(entry.rule())
                .isIn(KermitRules.TABLE));
    }

    @Test
    void remembersTheLastReplyPastAHandshake() {
        add(NegotiationStep.AUTH_TLS, NegotiationEvent.reply(234), new Reply(234, "234 yes"));
        add(NegotiationStep.HANDSHAKE, NegotiationEvent.of(Kind.FAILED), null);

        assertThat(transcript.lastReply()).isEqualTo(new Reply(234, "234 yes"));
    }

    private void add(NegotiationStep step, NegotiationEvent event, Reply reply) {
        transcript.add(KermitRules.rule(step, event), event, reply);
    }
}
