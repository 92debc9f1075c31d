package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UpdateRulesTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void hasOneRowForEveryCase() {
        for (UploadCollision rule : UploadCollision.values()) {
            for (UpdateRules.Local local : UpdateRules.Local.values()) {
                assertThat(UpdateRules.TABLE.stream().filter(row -> row.rule() == rule && row.local() == local))
                        .hasSize(rule.comparesTimes() ? 1 : 0);
            }
        }
        assertThat(Arrays.stream(UploadCollision.values()).filter(UploadCollision::comparesTimes))
                .hasSize(2);
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
