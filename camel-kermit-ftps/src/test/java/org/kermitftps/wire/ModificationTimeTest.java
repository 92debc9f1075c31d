package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers have answered to MDTM. */
class ModificationTimeTest {

    @ParameterizedTest
    @CsvSource({
        "213 20260102030405, 2026-01-02T03:04:05Z",
        "213 20260102030405.5, 2026-01-02T03:04:05Z",
        "213 20260102030405.123456789, 2026-01-02T03:04:05Z",
        "213 20240229235959, 2024-02-29T23:59:59Z",
        "213 191000102030405, 2000-01-02T03:04:05Z",
        "213 191260102030405, 2026-01-02T03:04:05Z",
        "213 20380119031408, 2038-01-19T03:14:08Z"
    })
    void isUnderstood(String line, Instant time) {
        assertThat(ModificationTime.of(213, line)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "213",
                "213 ",
                "213 20261302030405",
                "213 20260230030405",
                "213 20260102250405",
                "213 20260102030460",
                "213 2026010203040",
                "213 202601020304056",
                "213 -0260102030405",
                "213 yesterday",
                "213 1e10",
                "213 19260102",
                "213 19700101000000x",
                "213 19691231235959",
                "213 99999999999999999999999"
            })
    void isNotTold(String line) {
        assertThat(ModificationTime.of(213, line)).isNull();
        assertThat(ModificationTime.of(250, "250 20260102030405")).isNull();
    }
}
