package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

class PlanMemoryTest {

    private static final List<TlsPlan> ALL = TlsPlans.TABLE.subList(0, 3);
    private static final TlsPlan BC12 = ALL.get(0);
    private static final TlsPlan JDK12 = ALL.get(1);
    private static final TlsPlan JDK13 = ALL.get(2);
    private static final String HOST = "ftp.example:21";

    private final SettableClock clock = new SettableClock();
    private final PlanMemory memory = new PlanMemory(clock);

    @Test
    void knowsNothingOfANewServer() {
        assertThat(memory.order(HOST, ALL)).containsExactly(BC12, JDK12, JDK13);
    }

    @Test
    void putsThePlanThatWorkedFirst() {
        assertThat(memory.worked(HOST, JDK13, List.of())).isTrue();

        assertThat(memory.order(HOST, ALL)).containsExactly(JDK13, BC12, JDK12);
    }

    @Test
    void tellsNewsOnce() {
        assertThat(memory.worked(HOST, JDK12, List.of())).isTrue();
        assertThat(memory.worked(HOST, JDK12, List.of())).isFalse();
        assertThat(memory.worked(HOST, BC12, List.of())).isTrue();
    }

    @Test
    void keepsServersApart() {
        memory.worked(HOST, JDK13, List.of());
        memory.refused("other.example:21", BC12, ALL);

        assertThat(memory.order("ftp.example:990", ALL)).containsExactly(BC12, JDK12, JDK13);
        assertThat(memory.order(HOST, ALL)).containsExactly(JDK13, BC12, JDK12);
    }

    @Test
    void leavesOutAPlanWhoseDataConnectionsWereRefused() {
        memory.worked(HOST, BC12, List.of());

        assertThat(memory.refused(HOST, BC12, ALL)).isTrue();
        assertThat(memory.order(HOST, ALL)).containsExactly(JDK12, JDK13);
        memory.worked(HOST, JDK13, List.of());
        assertThat(memory.order(HOST, ALL)).containsExactly(JDK13, JDK12);
    }

    @Test
    void startsAnewWhenEveryAllowedPlanWasRefused() {
        assertThat(memory.refused(HOST, BC12, ALL)).isTrue();
        assertThat(memory.refused(HOST, JDK12, ALL)).isTrue();
        assertThat(memory.refused(HOST, JDK13, ALL)).isFalse();

        assertThat(memory.order(HOST, ALL)).containsExactly(JDK13, BC12, JDK12);
    }

    @Test
    void putsWhatTheServerCouldNotSpeakLast() {
        memory.worked(HOST, JDK12, List.of(BC12));
        memory.refused(HOST, JDK12, ALL);

        assertThat(memory.order(HOST, ALL)).containsExactly(JDK13, BC12);
    }

    @Test
    void doesNotTakeAnUnspokenPlanForAnotherOne() {
        memory.worked(HOST, JDK13, List.of(BC12, JDK12));

        assertThat(memory.refused(HOST, JDK13, ALL)).isFalse();
        assertThat(memory.order(HOST, ALL)).containsExactly(JDK13, BC12, JDK12);
    }

    @Test
    void offersOnlyWhatTheEndpointAllows() {
        memory.worked(HOST, JDK13, List.of());

        assertThat(memory.order(HOST, List.of(BC12, JDK12))).containsExactly(BC12, JDK12);
        assertThat(memory.refused(HOST, BC12, List.of(BC12))).isFalse();
    }

    @Test
    void triesARefusedPlanWhenItIsTheOnlyOneAnotherEndpointAllows() {
        memory.refused(HOST, BC12, ALL);

        assertThat(memory.order(HOST, List.of(BC12))).containsExactly(BC12);
    }

    @Test
    void forgetsAfterADay() {
        memory.worked(HOST, JDK13, List.of());
        memory.refused(HOST, BC12, ALL);
        memory.worked(HOST, JDK13, List.of());

        clock.pass(Duration.ofHours(24));
        assertThat(memory.order(HOST, ALL)).containsExactly(JDK13, JDK12);
        clock.pass(Duration.ofSeconds(1));
        assertThat(memory.order(HOST, ALL)).containsExactly(BC12, JDK12, JDK13);
        assertThat(memory.worked(HOST, JDK13, List.of())).isTrue();
    }

    /** A consumer that connects every hour must give an upgraded server its chance, too. */
    @Test
    void forgetsAfterADayEvenWhenTheServerIsUsedAllTheTime() {
        memory.refused(HOST, BC12, ALL);
        for (int hour = 0; hour < 25; hour++) {
            memory.worked(HOST, JDK12, List.of());
            clock.pass(Duration.ofHours(1));
        }

        assertThat(memory.order(HOST, ALL)).containsExactly(BC12, JDK12, JDK13);
    }

    /** A clock that stands still until it is told otherwise. */
    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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
    }
}
