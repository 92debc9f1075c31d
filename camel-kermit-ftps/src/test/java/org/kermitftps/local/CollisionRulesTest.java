package org.kermitftps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.local.CollisionRules.Times.NEWER;
import static org.kermitftps.local.CollisionRules.Times.OLDER;
import static org.kermitftps.local.CollisionRules.Times.SAME;
import static org.kermitftps.local.CollisionRules.Times.UNKNOWN;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.local.CollisionRules.Times;

/** Which files are left at the server. */
class CollisionRulesTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(CollisionRules.TABLE.stream().map(row -> row.collision() + " " + row.times() + " " + row.skip()))
                .containsExactly(
                        "DISCARD [NEWER, SAME, OLDER, UNKNOWN] NAME_COLLISION",
                        "UPDATE [SAME, OLDER] LOCAL_NOT_OLDER",
                        "DATES_DIFFER [SAME] IDENTICAL_TIMES");
    }

    @ParameterizedTest
    @CsvSource({
        "DISCARD,      NEWER,   Name collision",
        "DISCARD,      UNKNOWN, Name collision",
        "UPDATE,       SAME,    Local file not older",
        "UPDATE,       OLDER,   Local file not older",
        "DATES_DIFFER, SAME,    Identical modification times"
    })
    void leavesThemForAReason(Collision collision, Times times, String words) {
        assertThat(CollisionRules.skip(collision, times).orElseThrow().words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE, NEWER",
        "UPDATE, UNKNOWN",
        "DATES_DIFFER, OLDER",
        "DATES_DIFFER, NEWER",
        "DATES_DIFFER, UNKNOWN"
    })
    void fetchesThem(Collision collision, Times times) {
        assertThat(CollisionRules.skip(collision, times)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BACKUP", "RENAME", "APPEND", "OVERWRITE"})
    void fetchesAllWithTheOthers(Collision collision) {
        for (Times times : Times.values()) {
            assertThat(CollisionRules.skip(collision, times)).isEmpty();
        }
        assertThat(CollisionRules.dependOnTimes(collision)).isFalse();
    }

    @Test
    void asksForTheTimeOnlyWhereItMatters() {
        assertThat(CollisionRules.dependOnTimes(Collision.UPDATE)).isTrue();
        assertThat(CollisionRules.dependOnTimes(Collision.DATES_DIFFER)).isTrue();
        assertThat(CollisionRules.dependOnTimes(Collision.DISCARD)).isFalse();
    }

    @Test
    void comparesWholeSeconds() {
        assertThat(CollisionRules.compare(TIME, TIME.plusMillis(900))).isEqualTo(SAME);
        assertThat(CollisionRules.compare(TIME.plusSeconds(1), TIME)).isEqualTo(NEWER);
        assertThat(CollisionRules.compare(TIME, TIME.plusSeconds(1))).isEqualTo(OLDER);
        assertThat(CollisionRules.compare(null, TIME)).isEqualTo(UNKNOWN);
    }
}
