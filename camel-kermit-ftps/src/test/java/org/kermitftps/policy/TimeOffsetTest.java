package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kermit's notation of an offset. */
class TimeOffsetTest {

    @ParameterizedTest
    @CsvSource({
        "+00:00, 0",
        "+0, 0",
        "5, 18000",
        "' 05:30', 19800",
        "-05:00, -18000",
        "+01:02:03, 3723",
        "-23:59:59, -86399"
    })
    void countsHoursMinutesAndSeconds(String text, long seconds) {
        assertThat(TimeOffset.parse(text))
                .hasValueSatisfying(offset -> assertThat(offset.toSeconds()).isEqualTo(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "5h", "05:60", "05:00:61", "24", "+24:00", "1:2", "UTC", "--5", "005"})
    void readsNothingElse(String text) {
        assertThat(TimeOffset.parse(text)).isEmpty();
    }
}
