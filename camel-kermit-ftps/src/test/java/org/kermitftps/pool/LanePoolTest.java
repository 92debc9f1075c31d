package org.kermitftps.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;

/** Who gets which lane, when, and what it costs the partner. */
class LanePoolTest {

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final AtomicLong now = new AtomicLong();
    private final Partner partner = new Partner(now::get);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() throws Exception {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void makesNoMoreLanesThanItMayHave() throws Exception {
        LanePool<FakeLane> pool = pool(3, 0);
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<FakeLane> seen = new CopyOnWriteArrayList<>();
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            done.add(threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    try (Lease<FakeLane> lease = open(pool)) {
                        most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                        seen.add(lease.lane());
                        busy.decrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get(20, TimeUnit.SECONDS);
        }

        assertThat(seen).hasSize(4_000);
        assertThat(seen.stream().distinct()).hasSizeLessThanOrEqualTo(3);
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(pool.counts())
                .isEqualTo(new PoolCounts(3, (int) seen.stream().distinct().count(), 0, 0));
    }

    @Test
    void lendsTheOneUsedLast() throws IOException {
        LanePool<FakeLane> pool = pool(4, 0);
        Lease<FakeLane> first = open(pool);
        Lease<FakeLane> second = open(pool);
        first.close();
        second.close();

        try (Lease<FakeLane> again = open(pool)) {
            assertThat(again.lane()).isSameAs(second.lane());
        }
    }

    @Test
    void closesWhatWasIdleForLongEnough() throws IOException {
        LanePool<FakeLane> pool = pool(4, 0);
        Lease<FakeLane> first = open(pool);
        Lease<FakeLane> second = open(pool);
        first.close();
        pass(IDLE.dividedBy(2));
        second.close();

        assertThat(pool.closeIdle()).contains(IDLE.dividedBy(2));
        pass(IDLE.dividedBy(2));
        assertThat(pool.closeIdle()).contains(IDLE.dividedBy(2));

        assertThat(first.lane().open).isFalse();
        assertThat(second.lane().open).isTrue();
        pass(IDLE);
        assertThat(pool.closeIdle()).isEmpty();
        assertThat(pool.counts()).isEqualTo(new PoolCounts(4, 0, 0, 0));
    }

    @Test
    void usesALaneAgainThatHasLostItsConnection() throws IOException {
        LanePool<FakeLane> pool = pool(1, 1);
        Lease<FakeLane> broken = open(pool);
        broken.lane().open = false;
        broken.close();
        broken.close();

        assertThat(pool.counts()).isEqualTo(new PoolCounts(1, 0, 0, 0));
        try (Lease<FakeLane> again = open(pool)) {
            assertThat(again.lane()).isSameAs(broken.lane());
        }
    }

    @Test
    void servesThemInTheOrderTheyCame() throws Exception {
        LanePool<FakeLane> pool = pool(1, 0);
        Lease<FakeLane> held = open(pool);
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            done.add(threads.submit(() -> {
                try (Lease<FakeLane> lease = open(pool)) {
                    order.add(number);
                }
                return null;
            }));
            await().until(() -> pool.counts().waiting() == number + 1);
        }
        held.close();
        for (Future<?> each : done) {
            each.get(10, TimeUnit.SECONDS);
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void waitsNoLongerThanItMay() throws IOException {
        LanePool<FakeLane> pool = partner.pool(new PoolSettings(1, 0, IDLE, Duration.ofMillis(20)), FakeLane::new);
        open(pool);

        assertThatThrownBy(pool::borrow)
                .isInstanceOfSatisfying(FtpsException.class, e -> assertThat(e.failure())
                        .isEqualTo(ConnectionFailure.NO_CONNECTION_FREE))
                .hasMessageContaining("none of 1 after 20 ms, 1 waiting");
        assertThat(pool.counts()).isEqualTo(new PoolCounts(1, 0, 1, 0));
    }

    @Test
    void tellsWhoWaitsThatItIsClosedAndLetsTheOthersFinish() throws Exception {
        LanePool<FakeLane> pool = pool(2, 0);
        Lease<FakeLane> busy = open(pool);
        Lease<FakeLane> idle = open(pool);
        Future<Lease<FakeLane>> waiting = null;
        Lease<FakeLane> third = null;
        LanePool<FakeLane> other = pool(1, 0);
        third = open(other);
        waiting = threads.submit(other::borrow);
        await().until(() -> other.counts().waiting() == 1);
        idle.close();

        pool.close();
        other.close();

        assertThat(Failed.failure(waiting)).isEqualTo(ConnectionFailure.POOL_CLOSED);
        assertThat(idle.lane().open).isFalse();
        assertThat(busy.lane().open).isTrue();
        assertThat(partner.isUnused()).isFalse();
        busy.close();
        third.close();
        assertThat(busy.lane().open).isFalse();
        assertThat(partner.isUnused()).isTrue();
        assertThatThrownBy(pool::borrow).hasMessageContaining("KFTPS-212");
    }

    @Test
    void endsTheWaitOfAnInterruptedThread() throws Exception {
        LanePool<FakeLane> pool = pool(1, 0);
        Lease<FakeLane> held = open(pool);
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                pool.borrow();
            } catch (IOException e) {
                failures.add(e);
            }
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        thread.start();
        await().until(() -> pool.counts().waiting() == 1);
        thread.interrupt();
        thread.join(10_000);

        assertThat(failures).singleElement().asString().contains("KFTPS-212", "interrupted");
        assertThat(interrupted).containsExactly(true);
        held.close();
        assertThat(pool.counts()).isEqualTo(new PoolCounts(1, 1, 0, 0));
    }

    @Test
    void isAsItWasWhenALaneCannotBeMade() throws IOException {
        List<IOException> faults = new ArrayList<>(List.of(new IOException("no")));
        LanePool<FakeLane> pool = partner.pool(new PoolSettings(1, 1, IDLE, Duration.ZERO), () -> {
            if (!faults.isEmpty()) {
                throw faults.remove(0);
            }
            return new FakeLane();
        });

        assertThatThrownBy(pool::borrow).hasMessage("no");
        assertThat(pool.counts()).isEqualTo(new PoolCounts(1, 0, 0, 0));
        open(pool).close();
        assertThat(pool.counts().idle()).isEqualTo(1);
    }

    @Test
    void closesEveryIdleConnectionWhenTold() throws IOException {
        LanePool<FakeLane> pool = pool(2, 0);
        Lease<FakeLane> first = open(pool);
        Lease<FakeLane> second = open(pool);
        first.close();

        pool.closeAllIdle();

        assertThat(first.lane().open).isFalse();
        assertThat(second.lane().open).isTrue();
    }

    private LanePool<FakeLane> pool(int connections, int ceiling) {
        return partner.pool(new PoolSettings(connections, ceiling, IDLE, Duration.ofSeconds(20)), FakeLane::new);
    }

    private static Lease<FakeLane> open(LanePool<FakeLane> pool) throws IOException {
        Lease<FakeLane> lease = pool.borrow();
        lease.lane().open = true;
        return lease;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
