package org.kermitftps.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several pools, and one number of connections that the partner bears. */
class PartnerTest {

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
    void closesWhatAnotherPoolHasLeftIdleForTheLongestTime() throws IOException {
        LanePool<FakeLane> first = pool(4, 2);
        LanePool<FakeLane> second = pool(4, 0);
        Lease<FakeLane> older = open(first);
        Lease<FakeLane> newer = open(first);
        older.close();
        now.addAndGet(1);
        newer.close();

        Lease<FakeLane> lease = open(second);

        assertThat(older.lane().closed).isEqualTo(1);
        assertThat(newer.lane().open).isTrue();
        assertThat(first.counts().idle()).isEqualTo(1);
        lease.close();
        open(first).close();
        assertThat(newer.lane().closed).isZero();
    }

    @Test
    void waitsWhereNothingIsIdle() throws Exception {
        LanePool<FakeLane> first = pool(4, 1);
        LanePool<FakeLane> second = pool(4, 0);
        Lease<FakeLane> held = open(first);
        Future<Lease<FakeLane>> waiting = threads.submit(second::borrow);
        await().until(() -> second.counts().waiting() == 1);
        assertThat(held.lane().closed).isZero();

        held.close();

        waiting.get(10, TimeUnit.SECONDS).close();
        assertThat(held.lane().closed).isEqualTo(1);
    }

    @Test
    void neverHasMoreConnectionsThanTheCeiling() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<LanePool<FakeLane>> pools = List.of(pool(3, 4), pool(3, 0), pool(3, 6));
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < 9; thread++) {
            LanePool<FakeLane> pool = pools.get(thread % 3);
            done.add(threads.submit(() -> {
                for (int i = 0; i < 300; i++) {
                    use(pool, open, most, i);
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get(30, TimeUnit.SECONDS);
        }

        assertThat(most.get()).isBetween(1, 4);
        pools.forEach(LanePool::close);
        assertThat(partner.isUnused()).isTrue();
    }

    private final List<FakeLane> counted = new ArrayList<>();

    /** Every seventh use ends with a connection that is lost. */
    private void use(LanePool<FakeLane> pool, AtomicInteger open, AtomicInteger most, int i) throws IOException {
        try (Lease<FakeLane> lease = pool.borrow()) {
            synchronized (counted) {
                lease.lane().open = true;
                if (!counted.contains(lease.lane())) {
                    counted.add(lease.lane());
                }
                most.accumulateAndGet(
                        (int) counted.stream().filter(FakeLane::isOpen).count(), Math::max);
            }
            if (i % 7 == 0) {
                lease.lane().open = false;
            }
        }
    }

    @Test
    void closesWhatIsTooMuchSinceALowerCeilingCame() throws IOException {
        LanePool<FakeLane> first = pool(2, 0);
        Lease<FakeLane> one = open(first);
        Lease<FakeLane> two = open(first);
        pool(1, 1);

        one.close();
        two.close();

        assertThat(one.lane().open).isFalse();
        assertThat(two.lane().open).isTrue();
    }

    @Test
    void learnsFromTheServerHowManyItTakes() throws Exception {
        LanePool<FakeLane> pool = pool(4, 0);
        Lease<FakeLane> good = open(pool);
        Lease<FakeLane> refused = pool.borrow();

        assertThat(pool.turnedAway()).isTrue();
        refused.close();
        Future<Lease<FakeLane>> waiting = threads.submit(pool::borrow);
        await().until(() -> pool.counts().waiting() == 1);
        good.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS).lane()).isSameAs(good.lane());
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(pool.borrow().lane()).isSameAs(refused.lane());
    }

    @Test
    void doesNotBlameItselfForARefusalWhereItHasNothingElse() throws IOException {
        LanePool<FakeLane> pool = pool(4, 0);
        Lease<FakeLane> refused = pool.borrow();

        assertThat(pool.turnedAway()).isFalse();
        refused.close();
        open(pool);
        open(pool);
        assertThat(pool.counts().busy()).isEqualTo(2);
    }

    @Test
    void makesRoomForAConnectionOfNoPool() throws IOException {
        Partners partners = new Partners();
        LanePool<FakeLane> pool = partners.pool("server|joe", settings(4, 0), FakeLane::new);
        Lease<FakeLane> lease = open(pool);
        partners.makeRoom("server|joe");
        assertThat(lease.lane().open).isTrue();
        lease.close();

        partners.makeRoom("server|ann");
        assertThat(lease.lane().open).isTrue();
        partners.makeRoom("server|joe");

        assertThat(lease.lane().open).isFalse();
        assertThat(pool.counts()).isEqualTo(new PoolCounts(4, 0, 0, 0));
    }

    private LanePool<FakeLane> pool(int connections, int ceiling) {
        return partner.pool(settings(connections, ceiling), FakeLane::new);
    }

    private static PoolSettings settings(int connections, int ceiling) {
        return new PoolSettings(connections, ceiling, IDLE, Duration.ofSeconds(20));
    }

    private static Lease<FakeLane> open(LanePool<FakeLane> pool) throws IOException {
        Lease<FakeLane> lease = pool.borrow();
        lease.lane().open = true;
        return lease;
    }
}
