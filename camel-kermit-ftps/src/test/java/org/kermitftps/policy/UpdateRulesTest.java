package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UpdateRulesTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(UpdateRules.TABLE.stream().map(row -> row.rule() + " " + row.local() + ": " + row.skip()))
                .containsExactly(
                        "UPDATE NEWER: null",
                        "UPDATE EQUAL: IDENTICAL_TIMES",
                        "UPDATE OLDER: REMOTE_NOT_OLDER",
                        "UPDATE ALONE: null",
                        "DATES_DIFFER NEWER: null",
                        "DATES_DIFFER EQUAL: IDENTICAL_TIMES",
                        "DATES_DIFFER OLDER: null",
                        "DATES_DIFFER ALONE: null");
    }

    @Test
    void comparesWholeSeconds() {
        assertThat(UpdateRules.compare(TIME.plusMillis(999), TIME)).isEqualTo(UpdateRules.Local.EQUAL);
        assertThat(UpdateRules.compare(TIME, TIME.plusMillis(1))).isEqualTo(UpdateRules.Local.EQUAL);
        assertThat(UpdateRules.compare(TIME.plusSeconds(1), TIME.plusMillis(999)))
                .isEqualTo(UpdateRules.Local.NEWER);
        assertThat(UpdateRules.compare(TIME, TIME.plusSeconds(1))).isEqualTo(UpdateRules.Local.OLDER);
        assertThat(UpdateRules.compare(TIME, null)).isEqualTo(UpdateRules.Local.ALONE);
    }

    @Test
    void sendsWhatTheServerTellsNoTimeOf() {
        assertThat(UpdateRules.skip(UploadCollision.UPDATE, TIME, null)).isEmpty();
        assertThat(UpdateRules.skip(UploadCollision.UPDATE, TIME, TIME)).contains(SkipReason.IDENTICAL_TIMES);
    }
}
