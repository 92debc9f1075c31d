package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table against a second list, by hand; KermitCompatTest shows what each value does on the wire. */
class KermitDefaultsTest {

    record Scenario(String option, String ours, String kermit) {}

    static final List<Scenario> SCENARIOS = List.of(
            new Scenario("noInit", "true", "false"),
            new Scenario("type", "binary", "auto"),
            new Scenario("listType", "current", "text"),
            new Scenario("listing", "auto", "list"),
            new Scenario("epsv", "auto", "off"),
            new Scenario("pipelining", "auto", "off"),
            new Scenario("filenames", "literal", "auto"),
            new Scenario("transactionLogFormat", "json", "verbose"),
            new Scenario("implicitProt", "true", "false"));

    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void changesTheDefault(Scenario scenario) {
        assertThat(KermitDefaults.value(scenario.option(), false)).isEqualTo(scenario.ours());
        assertThat(KermitDefaults.value(scenario.option(), true)).isEqualTo(scenario.kermit());
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(KermitDefaults.TABLE)
                .extracting(KermitDefaults.Row::option)
                .containsExactlyElementsOf(
                        SCENARIOS.stream().map(Scenario::option).toList());
    }

    @Test
    void knowsNoOtherOption() {
        assertThatIllegalArgumentException().isThrownBy(() -> KermitDefaults.value("clearTextFallback", true));
    }
}
