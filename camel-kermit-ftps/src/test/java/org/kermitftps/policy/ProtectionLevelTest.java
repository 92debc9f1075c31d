package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

class ProtectionLevelTest {

    /** RFC 4217 section 9: TLS knows clear and private only, so the levels between are asked for as private. */
    @ParameterizedTest
    @CsvSource({
        "CLEAR, PROT_C, CLEAR",
        "SAFE, PROT_P, PRIVATE",
        "CONFIDENTIAL, PROT_P, PRIVATE",
        "PRIVATE, PROT_P, PRIVATE"
    })
    void asksForAtLeastWhatWasDeclared(ProtectionLevel level, NegotiationStep step, ProtectionLevel granted) {
        assertThat(level.protStep()).isEqualTo(step);
        assertThat(level.granted()).isEqualTo(granted);
        assertThat(granted.satisfies(level)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CLEAR, 1000", "SAFE, 1100", "CONFIDENTIAL, 1110", "PRIVATE, 1111"})
    void satisfiesItselfAndEverythingBelow(ProtectionLevel level, String satisfied) {
        for (ProtectionLevel floor : ProtectionLevel.values()) {
            assertThat(level.satisfies(floor))
                    .as("%s >= %s", level, floor)
                    .isEqualTo(satisfied.charAt(floor.ordinal()) == '1');
        }
    }

    @Test
    void readsAValueInAnyCase() throws FtpsException {
        assertThat(ProtectionLevel.parse("dataProtectionLevel", " Private ")).isEqualTo(ProtectionLevel.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "encrypted"})
    void refusesAnythingElseNamingOptionAndGoodValues(String value) {
        FtpsException e =
                catchThrowableOfType(FtpsException.class, () -> ProtectionLevel.parse("dataProtectionLevel", value));

        assertThat(e.failure()).isEqualTo(OptionFailure.OPTION_INVALID);
        assertThat(e)
                .hasMessageContaining(
                        "dataProtectionLevel=" + value + "; accepted: clear, safe, confidential, private");
    }
}
