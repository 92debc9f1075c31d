package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** News is news for a day, and the memory has an end. */
class SaidOnceTest {

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final SaidOnce said = new SaidOnce(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void isNewsOnceADay() {
        assertThat(said.isNews("a", "Size")).isTrue();
        now = now.plus(Duration.ofHours(23));
        assertThat(said.isNews("a", "Size")).isFalse();
        assertThat(said.isNews("b", "Size")).isTrue();
        now = now.plus(Duration.ofHours(1));
        assertThat(said.isNews("a", "Size")).isTrue();
    }

    @Test
    void isNewsForAnotherReason() {
        assertThat(said.isNews("a", "Size")).isTrue();
        assertThat(said.isNews("a", "Date")).isTrue();
        assertThat(said.isNews("a", "Date")).isFalse();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i <= 10_000; i++) {
            said.isNews("file " + i, "Size");
        }
        assertThat(said.isNews("file 10000", "Size")).isFalse();
        assertThat(said.isNews("file 0", "Size")).isTrue();
    }
}
