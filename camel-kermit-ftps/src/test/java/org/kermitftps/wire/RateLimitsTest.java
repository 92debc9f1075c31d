package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose limit holds for whom, and how long. */
class RateLimitsTest {

    private final RateLimits limits = new RateLimits(() -> 0);

    @Test
    void hasNoneUnlessSomebodyNamesOne() {
        assertThat(limits.of("joe@a:21")).isNull();
    }

    @Test
    void countsEachDirectionForItself() {
        limits.claim("joe@a:21", 1000, "first");
        RateLimits.Partner partner = limits.of("joe@a:21");

        assertThat(partner.up()).isNotSameAs(partner.down());
        assertThat(partner.up().bytesPerSecond()).isEqualTo(1000);
        assertThat(partner.down().bytesPerSecond()).isEqualTo(1000);
    }

    @Test
    void isTheSameForAllWhoNameTheSame() {
        assertThat(limits.claim("joe@a:21", 1000, "first")).isEqualTo(1000);
        RateLimits.Partner partner = limits.of("joe@a:21");

        assertThat(limits.claim("joe@a:21", 1000, "second")).isEqualTo(1000);
        assertThat(limits.of("joe@a:21")).isSameAs(partner);
        assertThat(limits.of("ann@a:21")).isNull();
    }

    @Test
    void tellsWhatHoldsIfItIsAnotherAndDoesNotCountTheClaim() {
        limits.claim("joe@a:21", 1000, "first");

        assertThat(limits.claim("joe@a:21", 2000, "second")).isEqualTo(1000);
        limits.release("joe@a:21", "second");
        assertThat(limits.of("joe@a:21")).isNotNull();
        limits.release("joe@a:21", "first");
        assertThat(limits.of("joe@a:21")).isNull();
    }

    @Test
    void holdsUntilTheLastWhoNamesItEnds() {
        limits.claim("joe@a:21", 1000, "first");
        limits.claim("joe@a:21", 1000, "second");
        limits.release("joe@a:21", "first");
        limits.release("joe@a:21", "nobody");
        assertThat(limits.of("joe@a:21")).isNotNull();

        limits.release("joe@a:21", "second");
        limits.release("joe@a:21", "second");
        assertThat(limits.claim("joe@a:21", 2000, "first")).isEqualTo(2000);
    }
}
