package org.kermitftps.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.policy.DirectoryTime;

/** A listing is left out only if it would show what the last one did. */
class DirectoryWatchTest {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration APART = Duration.ofSeconds(2);
    private static final long SECOND = 1_000_000_000L;

    private final DirectoryWatch watch = new DirectoryWatch(LONGEST);

    private boolean skips(String told, double second) {
        long now = (long) (second * SECOND);
        return watch.isAsListed(told == null ? null : new DirectoryTime(told, APART), now, now);
    }

    private void listedAt(String told, double second) {
        assertThat(skips(told, second)).isFalse();
        watch.listed();
    }

    @Test
    void leavesAListingOutOnceTheWordsAreOldEnough() {
        listedAt("A", 0);
        listedAt("A", 1.99);
        listedAt("A", 2);
        assertThat(skips("A", 3)).isTrue();
        assertThat(skips("A", 900)).isTrue();
    }

    @Test
    void listsAgainWhenTheWordsAreOthersEvenIfTheyWereHeardBefore() {
        listedAt("B", 0);
        listedAt("B", 2);
        listedAt("A", 4);
        listedAt("B", 6);
        listedAt("B", 7);
        listedAt("B", 8);
        assertThat(skips("B", 9)).isTrue();
    }

    @Test
    void listsAtLeastSoOften() {
        listedAt("A", 0);
        listedAt("A", 2);
        assertThat(skips("A", 901.9)).isTrue();
        listedAt("A", 902);
        assertThat(skips("A", 903)).isTrue();
    }

    @Test
    void listsWhereNobodyTells() {
        listedAt(null, 0);
        listedAt(null, 2);
        assertThat(skips(null, 4)).isFalse();
    }

    @Test
    void listsAfterAListingThatFailedOrLeftSomething() {
        listedAt("A", 0);
        assertThat(skips("A", 2)).isFalse();
        assertThat(skips("A", 3)).isFalse();
        watch.listed();
        assertThat(skips("A", 4)).isTrue();
    }

    @Test
    void listsAfterAnAnswerThatDidNotCome() {
        listedAt("A", 0);
        listedAt("A", 2);
        listedAt(null, 3);
        listedAt("A", 4);
        assertThat(skips("A", 5)).isFalse();
    }

    @Test
    void believesNothingAfterItWasToldToForget() {
        listedAt("A", 0);
        listedAt("A", 2);
        watch.forget();
        assertThat(skips("A", 3)).isFalse();
    }

    /**
     * Files come and go at random, often in the very second or minute of a listing, before, between and after the question and the
     * listing; the server's clock is nothing like ours.
     */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "60, 62"})
    void neverMissesAChangeOfAServerWhoseClockGoesOn(int grain, int apart) {
        int skipped = 0;
        for (int seed = 0; seed < 300; seed++) {
            Model model = new Model(new Random(seed), grain, apart);
            for (int poll = 0; poll < 300; poll++) {
                model.poll();
                assertThat(model.missed(0)).as("seed %s, poll %s", seed, poll).isEmpty();
            }
            skipped += model.skipped;
        }
        assertThat(skipped).isGreaterThan(300);
    }

    /** The words say nothing at all, or the clock is set back over and over: the bound is the promise. */
    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void missesNothingForLongerThanPromised(boolean silent, boolean backwards) {
        int late = 0;
        for (int seed = 0; seed < 300; seed++) {
            Model model = new Model(new Random(seed), 1, 2);
            model.silent = silent;
            model.backwards = backwards;
            for (int poll = 0; poll < 300; poll++) {
                model.poll();
                late += model.missed(0).isEmpty() ? 0 : 1;
                assertThat(model.missed(LONGEST.toNanos()))
                        .as("seed %s, poll %s", seed, poll)
                        .isEmpty();
            }
        }
        // Otherwise this shows nothing.
        assertThat(late).isPositive();
    }

    /** A server, a consumer with a repository, and time between all they do. */
    private static final class Model {

        private final Random random;
        private final int grain;
        private final Duration apart;
        private final DirectoryWatch watch = new DirectoryWatch(LONGEST);
        private final Map<String, Long> files = new HashMap<>();
        private final Set<String> consumed = new HashSet<>();
        private long now;
        private long serverAhead;
        private long changed;
        private long polled;
        private int skipped;
        private boolean silent;
        private boolean backwards;

        Model(Random random, int grain, int apart) {
            this.random = random;
            this.grain = grain;
            this.apart = Duration.ofSeconds(apart);
            now = random.nextLong() >> 8;
            serverAhead = random.nextLong() >> 8;
        }

        void poll() {
            pass(random.nextInt(4) == 0 ? 60 * SECOND : grain * SECOND / 2);
            polled = now;
            long before = now;
            pass(SECOND / 10);
            String told = silent ? "" : "" + Math.floorDiv(changed, grain * SECOND);
            pass(SECOND / 10);
            if (watch.isAsListed(new DirectoryTime(told, apart), before, now)) {
                skipped++;
                return;
            }
            pass(SECOND / 10);
            boolean nothingNew = !consumed.addAll(files.keySet());
            if (nothingNew) {
                watch.listed();
            }
        }

        /** Some of the time changes the directory. */
        private void pass(long most) {
            now += random.nextLong(most + 1);
            if (backwards && random.nextInt(5) == 0) {
                serverAhead -= random.nextLong(4 * SECOND);
            }
            if (random.nextInt(10) == 0) {
                files.put("file" + files.size(), now);
                changed = now + serverAhead;
                now += random.nextLong(SECOND);
            }
        }

        /** Files that were there when the last poll began, for so long, and that nobody has found. */
        Set<String> missed(long nanos) {
            Set<String> missed = new HashSet<>();
            files.forEach((name, came) -> {
                if (polled - came > nanos && !consumed.contains(name)) {
                    missed.add(name);
                }
            });
            return missed;
        }
    }
}
