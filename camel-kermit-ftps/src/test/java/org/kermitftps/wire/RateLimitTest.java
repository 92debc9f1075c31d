package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections on a clock of their own: what they send never exceeds the limit, and none has to wait for another. */
class RateLimitTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private record Sent(long at, int connection, int bytes) {}

    private record Turn(long at, int connection) {}

    private final AtomicLong now = new AtomicLong();

    /** Connections that always have something to send, until the clock says so. */
    private List<Sent> run(RateLimit limit, int connections, long until) {
        PriorityQueue<Turn> turns =
                new PriorityQueue<>(Comparator.comparingLong(Turn::at).thenComparingInt(Turn::connection));
        for (int i = 0; i < connections; i++) {
            turns.add(new Turn(now.get(), i));
        }
        List<Sent> sent = new ArrayList<>();
        while (turns.element().at() < until) {
            Turn turn = turns.remove();
            now.set(turn.at());
            long at = turn.at() + limit.book(limit.piece());
            sent.add(new Sent(at, turn.connection(), limit.piece()));
            turns.add(new Turn(at, turn.connection()));
        }
        return sent;
    }

    @ParameterizedTest
    @CsvSource({"1024, 1", "1024, 4", "10000, 3", "512000, 1", "512000, 4", "1048576, 50", "12345678, 2", "125000000, 4"
    })
    void neverExceedsTheLimitInAnyStretchOfTime(long rate, int connections) {
        RateLimit limit = new RateLimit(rate, now::get);

        List<Sent> sent = run(limit, connections, 3 * SECOND);

        sent.sort(Comparator.comparingLong(Sent::at));
        long before = 0;
        long most = 0;
        // The bucket as RFC 2697 has it: what is above the line of the rate never exceeds its depth.
        double floor = Double.MAX_VALUE;
        for (Sent each : sent) {
            double line = (double) rate * each.at() / SECOND;
            floor = Math.min(floor, before - line);
            before += each.bytes();
            most = Math.max(most, Math.round(before - line - floor));
        }
        assertThat(most).isLessThanOrEqualTo(rate / 10 + limit.piece() + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1024, 10_000, 512_000, 1 << 20, 125_000_000, 10_000_000_000L})
    void usesWhatIsAllowed(long rate) {
        RateLimit limit = new RateLimit(rate, now::get);
        long bytes = 0;
        for (int turn = 0; turn < 100_000 && now.get() < 10 * SECOND; turn++) {
            now.addAndGet(limit.book(limit.piece()));
            bytes += limit.piece();
        }

        assertThat((double) bytes * SECOND / now.get()).isGreaterThan(0.99 * rate);
    }

    @Test
    void knowsNoLimitThatIsTooLarge() {
        RateLimit limit = new RateLimit(Long.MAX_VALUE, now::get);
        for (int turn = 0; turn < 1_000; turn++) {
            assertThat(limit.book(limit.piece())).isBetween(0L, 1_000L);
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 4", "512000, 4", "1048576, 50", "125000000, 3"})
    void isFairBetweenConnections(long rate, int connections) {
        RateLimit limit = new RateLimit(rate, now::get);

        List<Sent> sent = run(limit, connections, 10 * SECOND);

        long[] share = new long[connections];
        sent.forEach(each -> share[each.connection()] += each.bytes());
        for (long one : share) {
            assertThat(share[0] - one).isBetween(-2L * limit.piece(), 2L * limit.piece());
        }
    }

    @Test
    void letsOneThatComesLateInAtOnce() {
        RateLimit limit = new RateLimit(100_000, now::get);
        for (int i = 0; i < 20; i++) {
            now.addAndGet(limit.book(limit.piece()));
        }

        assertThat(limit.book(limit.piece())).isLessThanOrEqualTo(RateLimit.SMOOTH_NANOS);
    }

    @Test
    void allowsNoBurstAfterAPause() {
        RateLimit limit = new RateLimit(1_000_000, now::get);
        now.addAndGet(3_600 * SECOND);

        int atOnce = 0;
        while (limit.book(1_000) == 0) {
            atOnce += 1_000;
        }

        // 100 ms worth, and the piece that went before it had to be paid.
        assertThat(atOnce).isBetween(100_000, 102_000);
    }

    @Test
    void slowsNoSmallFileThatComesAlone() {
        RateLimit limit = new RateLimit(1 << 20, now::get);
        for (int file = 0; file < 100; file++) {
            assertThat(limit.book(2_048)).isZero();
            now.addAndGet(SECOND / 500);
        }
    }

    @Test
    void lateWakersLoseNothing() {
        RateLimit limit = new RateLimit(1_000_000, now::get);
        long bytes = 0;
        while (now.get() < 10 * SECOND) {
            // A thread that sleeps wakes up to some milliseconds later than it wanted.
            now.addAndGet(limit.book(limit.piece()) + SECOND / 200);
            bytes += limit.piece();
        }
        assertThat(bytes).isBetween(9_900_000L, 10_200_000L);
    }

    @Test
    void worksWhenTheClockPassesTheLargestNumber() {
        now.set(Long.MAX_VALUE - SECOND / 2);
        RateLimit limit = new RateLimit(1_000_000, now::get);
        long began = now.get();
        long bytes = 0;
        while (now.get() - began < 2 * SECOND) {
            now.addAndGet(limit.book(limit.piece()));
            bytes += limit.piece();
        }
        assertThat(bytes).isBetween(1_900_000L, 2_200_000L);
    }

    /** Servers give up on connections that stand still, IIS after 30 s and FileZilla after 2 min. */
    @ParameterizedTest
    @ValueSource(longs = {1024, 2_000, 50_000, 1 << 20})
    void noConnectionOfTenStandsStillForMoreThanAFewSeconds(long rate) {
        RateLimit limit = new RateLimit(rate, now::get);
        List<Sent> sent = run(limit, 10, 30 * SECOND);
        long last = 0;
        for (Sent each : sent.stream().filter(one -> one.connection() == 7).toList()) {
            assertThat(each.at() - last).isLessThan(2 * SECOND);
            last = each.at();
        }
        assertThat(last).isGreaterThan(28 * SECOND);
    }

    @Test
    void keepsAServerFromBeingFarAheadWhereThatWouldTakeLong() {
        assertThat(new RateLimit(1024, now::get).ahead()).isEqualTo(8_192);
        assertThat(new RateLimit(20_000, now::get).ahead()).isEqualTo(40_000);
        assertThat(new RateLimit(1 << 20, now::get).ahead()).isZero();
    }
}
