package org.kermitftps.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One at a time for each name; nobody waits for himself or in a circle, and nothing is kept. */
class NameLocksTest {

    private final NameLocks locks = new NameLocks();

    @Test
    void letsOneAtATimeHoldAName() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < 6; thread++) {
            List<String> names = thread % 2 == 0 ? List.of("a", "b") : List.of("b", "a", "c");
            done.add(threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    try (NameLocks.Held held = locks.hold(names)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get(20, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isEqualTo(1);
        assertThat(locks.size()).isZero();
    }

    @Test
    void holdsNothingAfterAnInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> locks.hold(List.of("a", "b"))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(locks.size()).isZero();
    }
}
