package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.policy.LoginStep.ACCT;
import static org.kermitftps.policy.LoginStep.ACCT_UNASKED;
import static org.kermitftps.policy.LoginStep.HOST;
import static org.kermitftps.policy.LoginStep.PASS;
import static org.kermitftps.policy.LoginStep.USER;
import static org.kermitftps.policy.LoginVerdict.ASK_ACCT;
import static org.kermitftps.policy.LoginVerdict.ASK_PASS;
import static org.kermitftps.policy.LoginVerdict.ASK_USER;
import static org.kermitftps.policy.LoginVerdict.LOGGED_IN;
import static org.kermitftps.policy.LoginVerdict.OTHER_HOST;
import static org.kermitftps.policy.LoginVerdict.REFUSED;
import static org.kermitftps.policy.LoginVerdict.UNAVAILABLE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The table against scenarios written down a second time, by hand. */
class LoginRulesTest {

    record Scenario(LoginStep step, int code, LoginVerdict expected) {

        NegotiationEvent event() {
            return NegotiationEvent.reply(code);
        }

        LoginRule row() {
            return LoginRules.rule(step, event());
        }
    }

    static final List<Scenario> SCENARIOS = List.of(
            on(HOST, 220, ASK_USER),
            on(HOST, 202, ASK_USER),
            on(HOST, 500, ASK_USER),
            on(HOST, 502, ASK_USER),
            on(HOST, 421, UNAVAILABLE),
            on(HOST, 450, UNAVAILABLE),
            on(HOST, 501, OTHER_HOST),
            on(HOST, 503, OTHER_HOST),
            on(HOST, 504, OTHER_HOST),
            on(HOST, 530, OTHER_HOST),
            on(USER, 230, LOGGED_IN),
            on(USER, 232, LOGGED_IN),
            on(USER, 331, ASK_PASS),
            on(USER, 336, ASK_PASS),
            on(USER, 332, ASK_ACCT),
            on(USER, 421, UNAVAILABLE),
            on(USER, 450, UNAVAILABLE),
            on(USER, 530, REFUSED),
            on(USER, 120, REFUSED),
            on(PASS, 230, LOGGED_IN),
            on(PASS, 202, LOGGED_IN),
            on(PASS, 332, ASK_ACCT),
            on(PASS, 421, UNAVAILABLE),
            on(PASS, 431, UNAVAILABLE),
            on(PASS, 503, REFUSED),
            on(PASS, 530, REFUSED),
            on(ACCT, 230, LOGGED_IN),
            on(ACCT, 331, ASK_PASS),
            on(ACCT, 332, REFUSED),
            on(ACCT, 421, UNAVAILABLE),
            on(ACCT, 450, UNAVAILABLE),
            on(ACCT, 530, REFUSED),
            on(ACCT_UNASKED, 230, LOGGED_IN),
            on(ACCT_UNASKED, 332, LOGGED_IN),
            on(ACCT_UNASKED, 502, LOGGED_IN),
            on(ACCT_UNASKED, 421, UNAVAILABLE));

    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void decidesAsKermitAndTheRfcsDo(Scenario scenario) {
        assertThat(scenario.row().then()).isEqualTo(scenario.expected());
    }

    @Test
    void hasNoRowThatIsUntestedOrUnreachable() {
        assertThat(SCENARIOS.stream().map(Scenario::row).distinct())
                .containsExactlyInAnyOrderElementsOf(LoginRules.TABLE);
    }

    @Test
    void hasNoWordInAPatternThatIsUntested() {
        assertThat(SCENARIOS.stream()
                        .flatMap(each -> words(each.row())
                                .filter(word -> new ReplyPattern(word.split(" ")[1]).matches(each.event())))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        LoginRules.TABLE.stream().flatMap(LoginRulesTest::words).toList());
    }

    @ParameterizedTest
    @EnumSource
    void hasARowForWhateverAServerMaySay(LoginStep step) {
        assertThat(IntStream.range(100, 600).mapToObj(NegotiationEvent::reply))
                .allSatisfy(event -> assertThat(LoginRules.rule(step, event)).isNotNull());
    }

    @Test
    void leavesNoVerdictUnused() {
        assertThat(LoginRules.TABLE.stream().map(LoginRule::then).distinct())
                .containsExactlyInAnyOrder(LoginVerdict.values());
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.LoginRules#TABLE")
    void saysInEveryRowWhoDoesSo(LoginRule rule) {
        assertThat(rule.because()).isNotBlank();
    }

    private static Stream<String> words(LoginRule row) {
        return Arrays.stream(row.when().text().split(",")).map(word -> row.step() + " " + word);
    }

    private static Scenario on(LoginStep step, int code, LoginVerdict expected) {
        return new Scenario(step, code, expected);
    }
}
