package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.kermitftps.policy.NegotiationStep.AUTH_SSL;
import static org.kermitftps.policy.NegotiationStep.AUTH_TLS;
import static org.kermitftps.policy.NegotiationStep.AUTH_TLS_C;
import static org.kermitftps.policy.NegotiationStep.AUTH_TLS_P;
import static org.kermitftps.policy.NegotiationStep.CCC;
import static org.kermitftps.policy.NegotiationStep.DATA_PROTECTION;
import static org.kermitftps.policy.NegotiationStep.DATA_PROTECTION_IMPLICIT;
import static org.kermitftps.policy.NegotiationStep.GREETING;
import static org.kermitftps.policy.NegotiationStep.HANDSHAKE;
import static org.kermitftps.policy.NegotiationStep.HANDSHAKE_AT_CONNECT;
import static org.kermitftps.policy.NegotiationStep.PBSZ;
import static org.kermitftps.policy.NegotiationStep.PBSZ_IMPLICIT;
import static org.kermitftps.policy.NegotiationStep.PROT_C;
import static org.kermitftps.policy.NegotiationStep.PROT_P;
import static org.kermitftps.policy.Verdict.ASK_PBSZ;
import static org.kermitftps.policy.Verdict.ASK_PROT;
import static org.kermitftps.policy.Verdict.CLOSE;
import static org.kermitftps.policy.Verdict.COMMANDS_UNCHANGED;
import static org.kermitftps.policy.Verdict.DATA_AS_ASKED;
import static org.kermitftps.policy.Verdict.DATA_UNCHANGED;
import static org.kermitftps.policy.Verdict.GREETED;
import static org.kermitftps.policy.Verdict.LEAVE_TLS;
import static org.kermitftps.policy.Verdict.NEXT_MECHANISM;
import static org.kermitftps.policy.Verdict.NEXT_SPELLING;
import static org.kermitftps.policy.Verdict.NO_MORE_MECHANISMS;
import static org.kermitftps.policy.Verdict.RECONNECT_NEXT_MECHANISM;
import static org.kermitftps.policy.Verdict.RECONNECT_NEXT_PLAN;
import static org.kermitftps.policy.Verdict.REFUSE_CERTIFICATE;
import static org.kermitftps.policy.Verdict.SECURED;
import static org.kermitftps.policy.Verdict.UPGRADE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.kermitftps.policy.NegotiationEvent.Kind;

/** The table against scenarios written down a second time, by hand, from the observed sequences of C-Kermit. */
class KermitRulesTest {

    /** What came back for a step, and what must follow. */
    record Scenario(NegotiationStep step, NegotiationEvent event, Verdict expected) {

        @Override
        public String toString() {
            return step.label() + " -> " + event.label() + " => " + expected;
        }
    }

    static final List<Scenario> SCENARIOS = List.of(
            on(GREETING, 220, GREETED),
            on(GREETING, 120, CLOSE),
            on(GREETING, 332, CLOSE),
            on(GREETING, 421, CLOSE),
            on(GREETING, 530, CLOSE),
            on(AUTH_TLS, 234, UPGRADE),
            on(AUTH_TLS, 200, UPGRADE),
            on(AUTH_TLS, 334, NEXT_SPELLING),
            on(AUTH_TLS, 431, NEXT_SPELLING),
            on(AUTH_TLS, 500, NEXT_SPELLING),
            on(AUTH_TLS, 502, NEXT_SPELLING),
            on(AUTH_TLS, 504, NEXT_SPELLING),
            on(AUTH_TLS, 421, RECONNECT_NEXT_MECHANISM),
            on(AUTH_TLS, Kind.LOST, RECONNECT_NEXT_MECHANISM),
            on(AUTH_TLS_P, 234, UPGRADE),
            on(AUTH_TLS_P, 334, NEXT_MECHANISM),
            on(AUTH_TLS_P, 500, NO_MORE_MECHANISMS),
            on(AUTH_TLS_P, 502, NO_MORE_MECHANISMS),
            on(AUTH_TLS_P, 504, NEXT_MECHANISM),
            on(AUTH_TLS_P, 534, NEXT_MECHANISM),
            on(AUTH_TLS_P, 421, RECONNECT_NEXT_MECHANISM),
            on(AUTH_TLS_P, Kind.LOST, RECONNECT_NEXT_MECHANISM),
            on(AUTH_TLS_C, 234, UPGRADE),
            on(AUTH_TLS_C, 334, NEXT_MECHANISM),
            on(AUTH_TLS_C, 500, NO_MORE_MECHANISMS),
            on(AUTH_TLS_C, 502, NO_MORE_MECHANISMS),
            on(AUTH_TLS_C, 504, NEXT_MECHANISM),
            on(AUTH_TLS_C, 421, RECONNECT_NEXT_MECHANISM),
            on(AUTH_TLS_C, Kind.LOST, RECONNECT_NEXT_MECHANISM),
            on(AUTH_SSL, 234, UPGRADE),
            on(AUTH_SSL, 334, UPGRADE),
            on(AUTH_SSL, 500, NO_MORE_MECHANISMS),
            on(AUTH_SSL, 502, NO_MORE_MECHANISMS),
            on(AUTH_SSL, 431, NEXT_MECHANISM),
            on(AUTH_SSL, 530, NEXT_MECHANISM),
            on(AUTH_SSL, 421, RECONNECT_NEXT_MECHANISM),
            on(AUTH_SSL, Kind.LOST, RECONNECT_NEXT_MECHANISM),
            on(HANDSHAKE, Kind.OK, SECURED),
            on(HANDSHAKE, Kind.PLAN_REFUSED, RECONNECT_NEXT_PLAN),
            on(HANDSHAKE, Kind.CERTIFICATE_REFUSED, REFUSE_CERTIFICATE),
            on(HANDSHAKE, Kind.FAILED, RECONNECT_NEXT_MECHANISM),
            on(HANDSHAKE, Kind.LOST, RECONNECT_NEXT_MECHANISM),
            on(HANDSHAKE_AT_CONNECT, Kind.OK, SECURED),
            on(HANDSHAKE_AT_CONNECT, Kind.PLAN_REFUSED, RECONNECT_NEXT_PLAN),
            on(HANDSHAKE_AT_CONNECT, Kind.CERTIFICATE_REFUSED, CLOSE),
            on(HANDSHAKE_AT_CONNECT, Kind.FAILED, CLOSE),
            on(HANDSHAKE_AT_CONNECT, Kind.LOST, CLOSE),
            on(DATA_PROTECTION, Kind.WANTED, ASK_PBSZ),
            on(DATA_PROTECTION, Kind.UNWANTED, DATA_UNCHANGED),
            on(DATA_PROTECTION_IMPLICIT, Kind.WANTED, ASK_PBSZ),
            on(DATA_PROTECTION_IMPLICIT, Kind.UNWANTED, DATA_UNCHANGED),
            on(PBSZ, 200, ASK_PROT),
            on(PBSZ, 503, CLOSE),
            on(PBSZ, 421, CLOSE),
            on(PBSZ, Kind.LOST, CLOSE),
            on(PBSZ_IMPLICIT, 200, ASK_PROT),
            on(PBSZ_IMPLICIT, 500, DATA_UNCHANGED),
            on(PBSZ_IMPLICIT, 530, DATA_UNCHANGED),
            on(PBSZ_IMPLICIT, 421, CLOSE),
            on(PBSZ_IMPLICIT, Kind.LOST, CLOSE),
            on(PROT_P, 200, DATA_AS_ASKED),
            on(PROT_P, 534, DATA_UNCHANGED),
            on(PROT_P, 431, DATA_UNCHANGED),
            on(PROT_P, 421, CLOSE),
            on(PROT_P, Kind.LOST, CLOSE),
            on(PROT_C, 200, DATA_AS_ASKED),
            on(PROT_C, 534, DATA_UNCHANGED),
            on(PROT_C, 421, CLOSE),
            on(PROT_C, Kind.LOST, CLOSE),
            on(CCC, 200, LEAVE_TLS),
            on(CCC, 533, COMMANDS_UNCHANGED),
            on(CCC, 534, COMMANDS_UNCHANGED),
            on(CCC, 500, COMMANDS_UNCHANGED),
            on(CCC, 421, CLOSE),
            on(CCC, Kind.LOST, CLOSE));

    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void decidesAsKermitDoes(Scenario scenario) {
        assertThat(KermitRules.rule(scenario.step(), scenario.event()).then()).isEqualTo(scenario.expected());
    }

    /** The first match decides, so a row no scenario ends at is untested, or out of reach behind an earlier one. */
    @Test
    void hasNoRowThatIsUntestedOrUnreachable() {
        assertThat(SCENARIOS.stream().map(KermitRulesTest::row).distinct())
                .containsExactlyInAnyOrderElementsOf(KermitRules.TABLE);
    }

    @Test
    void hasNoWordInAPatternThatIsUntested() {
        assertThat(SCENARIOS.stream().flatMap(KermitRulesTest::matchedWords).distinct())
                .containsExactlyInAnyOrderElementsOf(KermitRules.TABLE.stream()
                        .flatMap(KermitRulesTest::words)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void hasARowForWhateverAServerMaySay(NegotiationStep step) {
        assertThat(everyEvent(step))
                .allSatisfy(event -> assertThat(KermitRules.rule(step, event)).isNotNull());
    }

    @Test
    void doesNotMixUpHandshakesAndReplies() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KermitRules.rule(HANDSHAKE, NegotiationEvent.reply(234)))
                .withMessage("no row for TLS handshake / 234");
    }

    @Test
    void leavesNoVerdictUnused() {
        assertThat(KermitRules.TABLE.stream().map(NegotiationRule::then).distinct())
                .containsExactlyInAnyOrder(Verdict.values());
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.KermitRules#TABLE")
    void saysInEveryRowWhoDoesSo(NegotiationRule rule) {
        assertThat(rule.because()).isNotBlank();
    }

    private static Stream<NegotiationEvent> everyEvent(NegotiationStep step) {
        return switch (step) {
            case DATA_PROTECTION, DATA_PROTECTION_IMPLICIT ->
                Stream.of(Kind.WANTED, Kind.UNWANTED).map(NegotiationEvent::of);
            case HANDSHAKE, HANDSHAKE_AT_CONNECT ->
                Stream.of(Kind.OK, Kind.PLAN_REFUSED, Kind.CERTIFICATE_REFUSED, Kind.FAILED, Kind.LOST)
                        .map(NegotiationEvent::of);
            default ->
                Stream.concat(
                        IntStream.range(100, 600).mapToObj(NegotiationEvent::reply),
                        Stream.of(NegotiationEvent.of(Kind.LOST)));
        };
    }

    private static NegotiationRule row(Scenario scenario) {
        return KermitRules.rule(scenario.step(), scenario.event());
    }

    private static Stream<String> matchedWords(Scenario scenario) {
        NegotiationRule row = row(scenario);
        return Arrays.stream(row.when().text().split(","))
                .filter(word -> new ReplyPattern(word).matches(scenario.event()))
                .map(word -> row.step() + " " + word);
    }

    private static Stream<String> words(NegotiationRule row) {
        return Arrays.stream(row.when().text().split(",")).map(word -> row.step() + " " + word);
    }

    private static Scenario on(NegotiationStep step, int code, Verdict expected) {
        return new Scenario(step, NegotiationEvent.reply(code), expected);
    }

    private static Scenario on(NegotiationStep step, Kind kind, Verdict expected) {
        return new Scenario(step, NegotiationEvent.of(kind), expected);
    }
}
