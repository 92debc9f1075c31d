package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Which options are refused; CamelFtpOptionsTest and OptionsTest see it happen at an endpoint. */
class RefusedOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "execProt, P, dataProtectionLevel",
        "ftpClient.trustStore.file, x.jks, trustStore",
        "readLock, markerFile, readLock",
        "readLock, idempotent-changed, idempotentRepository"
    })
    void namesWhatToUseInstead(String option, String value, String instead) {
        assertThat(RefusedOptions.of(option, value).orElseThrow().instead()).contains(instead);
    }

    @ParameterizedTest
    @CsvSource({"readLock, changed", "ftpClient.bufferSize, 1024", "passiveMode, false"})
    void letsTheOthersPass(String option, String value) {
        assertThat(RefusedOptions.of(option, value)).isEmpty();
    }

    /** Each row is met by the option and the values it names: none is hidden behind an earlier one. */
    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.RefusedOptions#TABLE")
    void reachesEveryRow(RefusedOptions.Row row) {
        String option = row.option().endsWith(".") ? row.option() + "any" : row.option();
        for (String value : row.values().isEmpty() ? List.of("any") : row.values()) {
            assertThat(RefusedOptions.of(option, value)).contains(row);
        }
        assertThat(row.because()).isNotBlank();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(RefusedOptions.TABLE).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }
}
