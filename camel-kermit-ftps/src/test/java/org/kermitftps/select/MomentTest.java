package org.kermitftps.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.select.TimeBounds.Bound;
import org.kermitftps.select.TimeBounds.Relation;

/** Times as people write them, and how strict the four options are. */
class MomentTest {

    private static final Instant NOW = Instant.parse("2026-03-31T10:20:30.456Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-30T23:00:00Z",
        "2026-01-31T06:30, 2026-01-31T05:30:00Z",
        "2026-07-31 06:30:07, 2026-07-31T04:30:07Z",
        "2026-01-31T06:30:07Z, 2026-01-31T06:30:07Z",
        "2026-01-31 06:30-05:00, 2026-01-31T11:30:00Z",
        "2026-01-31 06:30 America/New_York, 2026-01-31T11:30:00Z",
        "20260131, 2026-01-30T23:00:00Z",
        "20260131 06:30:00, 2026-01-31T05:30:00Z",
        "now, 2026-03-31T10:20:30Z",
        "today, 2026-03-30T22:00:00Z",
        "Yesterday, 2026-03-29T22:00:00Z",
        "yesterday UTC, 2026-03-30T00:00:00Z",
        "yesterday 18:00, 2026-03-30T16:00:00Z",
        "tomorrow, 2026-03-31T22:00:00Z",
        "06:30, 2026-03-31T04:30:00Z",
        "-3days, 2026-03-28T11:20:30Z",
        "-3days 00:00, 2026-03-27T23:00:00Z",
        "-90 minutes, 2026-03-31T08:50:30Z",
        "-2hours, 2026-03-31T08:20:30Z",
        "-1week, 2026-03-24T11:20:30Z",
        "-1month, 2026-02-28T11:20:30Z",
        "+1day, 2026-04-01T10:20:30Z"
    })
    void readsWhatPeopleWrite(String text, Instant expected) {
        assertThat(Moment.parse(text, PARIS).at(NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "2026-02-30",
                "2026-13-01",
                "2026-01-31 24:01",
                "31.01.2026",
                "-3",
                "-3dogs",
                "-999999days",
                "2026-01-31 06:30 Mars/Olympus",
                "Z",
                "2026013"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.parse(text, PARIS));
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void comparesWholeSecondsAsStrictlyAsKermit(Relation relation) {
        TimeBounds bounds = new TimeBounds(List.of(new Bound(relation, Moment.parse("2026-01-31T00:00:05Z", PARIS))));
        boolean[] expected =
                switch (relation) {
                    case AFTER -> new boolean[] {false, false, true};
                    case BEFORE -> new boolean[] {true, false, false};
                    case NOT_AFTER -> new boolean[] {true, true, false};
                    case NOT_BEFORE -> new boolean[] {false, true, true};
                };
        assertThat(new boolean[] {
                    bounds.take(Instant.parse("2026-01-31T00:00:04.999Z"), NOW),
                    bounds.take(Instant.parse("2026-01-31T00:00:05.999Z"), NOW),
                    bounds.take(Instant.parse("2026-01-31T00:00:06Z"), NOW)
                })
                .isEqualTo(expected);
    }

    @Test
    void doubtsTimesNearABound() {
        TimeBounds bounds = new TimeBounds(List.of(new Bound(Relation.AFTER, Moment.parse("today UTC", PARIS))));
        Instant bound = Instant.parse("2026-03-31T00:00:00Z");

        assertThat(bounds.isDoubtful(bound.minusSeconds(3600), Duration.ofHours(1), NOW))
                .isTrue();
        assertThat(bounds.isDoubtful(bound.minusSeconds(3601), Duration.ofHours(1), NOW))
                .isFalse();
        assertThat(bounds.isDoubtful(bound.plusSeconds(3600), Duration.ofHours(1), NOW))
                .isTrue();
    }
}
