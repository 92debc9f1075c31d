package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every row, and what is left of the table when options leave steps out. */
class DataRulesTest {

    record Scenario(DataStep tried, DataEvent happened, DataStep next, boolean remembered) {

        DataRules.Row row() {
            return DataRules.after(tried, happened, EnumSet.complementOf(EnumSet.of(tried)));
        }
    }

    static final List<Scenario> SCENARIOS = List.of(
            new Scenario(DataStep.EPSV, DataEvent.REFUSED, DataStep.PASV, false),
            new Scenario(DataStep.PASV, DataEvent.REFUSED, DataStep.PORT, false),
            new Scenario(DataStep.EPSV, DataEvent.UNREACHABLE, DataStep.PORT, true),
            new Scenario(DataStep.PASV, DataEvent.UNREACHABLE, DataStep.PORT, true),
            new Scenario(DataStep.PORT, DataEvent.REFUSED, DataStep.EPSV, false),
            new Scenario(DataStep.PORT, DataEvent.UNREACHABLE, DataStep.EPSV, true));

    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void saysWhatFollows(Scenario scenario) {
        assertThat(scenario.row().next()).isEqualTo(scenario.next());
        assertThat(scenario.row().remembered()).isEqualTo(scenario.remembered());
    }

    @Test
    void hasNoRowThatIsUntestedOrUnreachable() {
        assertThat(SCENARIOS.stream().map(Scenario::row)).containsExactlyInAnyOrderElementsOf(DataRules.TABLE);
    }

    @Test
    void passesOverAStepThatIsLeftOut() {
        Set<DataStep> port = EnumSet.of(DataStep.PORT);
        Set<DataStep> pasv = EnumSet.of(DataStep.PASV);

        assertThat(DataRules.after(DataStep.EPSV, DataEvent.REFUSED, port).next())
                .isEqualTo(DataStep.PORT);
        assertThat(DataRules.after(DataStep.PORT, DataEvent.UNREACHABLE, pasv).next())
                .isEqualTo(DataStep.PASV);
    }

    @Test
    void endsWhenNothingIsLeft() {
        assertThat(DataRules.after(DataStep.EPSV, DataEvent.REFUSED, Set.of())).isNull();
        assertThat(DataRules.after(DataStep.PORT, DataEvent.UNREACHABLE, Set.of()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, AUTO, false, false, EPSV PASV PORT",
        "AUTO, OFF, false, false, PASV PORT",
        "AUTO, ONLY, false, false, EPSV PORT",
        "AUTO, AUTO, true, false, EPSV PORT",
        "PASSIVE, AUTO, false, false, EPSV PASV",
        "PASSIVE, OFF, false, false, PASV",
        "ACTIVE, AUTO, false, false, PORT",
        "AUTO, AUTO, false, true, EPSV PASV",
        "AUTO, AUTO, true, true, EPSV",
        "PASSIVE, OFF, false, true, PASV"
    })
    void allowsWhatTheOptionsAllow(DataMode mode, EpsvUse epsv, boolean ipv6, boolean tunnelled, String steps) {
        assertThat(DataRules.allowed(mode, epsv, ipv6, tunnelled).stream().map(Enum::name))
                .containsExactly(steps.split(" "));
    }
}
