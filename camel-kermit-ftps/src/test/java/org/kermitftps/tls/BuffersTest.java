package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.support.ShortMemory;

/** Arrays that are used again, and never by two at a time. */
@Timeout(60)
class BuffersTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final int SMALL = 2_048;

    @Test
    void givesTheSmallestThatFitsAndEachOnce() {
        Buffers buffers = new Buffers();
        ByteBuffer wide = buffers.take(100);
        ByteBuffer narrow = buffers.take(50);
        ByteBuffer asNarrow = buffers.take(50);
        buffers.giveBack(wide);
        buffers.giveBack(narrow.limit(0));
        buffers.giveBack(asNarrow.limit(0));
        ByteBuffer first = buffers.take(40);
        ByteBuffer second = buffers.take(40);
        assertThat(first.array()).isNotSameAs(second.array()).hasSize(50);
        assertThat(second.array()).hasSize(50);
        assertThat(first.remaining()).isEqualTo(50);
        assertThat(buffers.take(40).array()).isSameAs(wide.array());
        assertThat(buffers.take(40).array()).hasSize(40);
    }

    @Test
    void areGivenUpWhenMemoryIsShort() {
        Buffers buffers = new Buffers();
        WeakReference<ByteBuffer> idle = new WeakReference<>(buffers.take(SMALL));
        buffers.giveBack(idle.get());
        ShortMemory.happens();
        assertThat(idle.refersTo(null)).isTrue();
        assertThat(buffers.take(SMALL).remaining()).isEqualTo(SMALL);
    }

    @Test
    void leavesTheArraysToAThreadThatIsStillAtThem() throws Exception {
        ReentrantLock half = new ReentrantLock();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean released = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            half.lock();
            held.countDown();
            await(done);
            half.unlock();
        });
        await(held);
        Buffers.whenIdle(half, () -> released.set(true));
        assertThat(released).isFalse();
        done.countDown();
        reader.get(10, TimeUnit.SECONDS);
        half.lock();
        Buffers.whenIdle(half, () -> released.set(true));
        assertThat(released).as("in the middle of our own read").isFalse();
        half.unlock();
        Buffers.whenIdle(half, () -> released.set(true));
        assertThat(released).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One after the other and two at a time, up and down: what comes back is what was sent, and nothing of another file. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void mixNoFilesOfOneControlConnection(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, TestServer.ECHO)) {
            for (int i = 0; i < 8; i++) {
                TlsSocket one = lab.tls.secureData(lab.server.connect());
                TlsSocket other = lab.tls.secureData(lab.server.connect());
                assertThat(echoed(one, file(i, 90_000))).isEqualTo(file(i, 90_000));
                assertThat(echoed(other, file(-i, SMALL))).isEqualTo(file(-i, SMALL));
                one.close();
                TlsSocket third = lab.tls.secureData(lab.server.connect());
                assertThat(echoed(other, file(i + 50, SMALL))).isEqualTo(file(i + 50, SMALL));
                assertThat(echoed(third, file(i + 9, SMALL))).isEqualTo(file(i + 9, SMALL));
                other.close();
                third.close();
            }
        }
    }

    /** Its arrays may belong to the next one by then. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void areOutOfReachOfAClosedConnection(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, TestServer.ECHO)) {
            TlsSocket closed = lab.tls.secureData(lab.server.connect());
            var in = closed.getInputStream();
            var out = closed.getOutputStream();
            out.write(file(1, SMALL));
            out.flush();
            assertThat(in.read()).isEqualTo(1);
            closed.close();
            try (TlsSocket next = lab.tls.secureData(lab.server.connect())) {
                assertThat(readOn(in)).as("bytes of the next connection").doesNotContain(2);
                assertThatThrownBy(() -> {
                            out.write(file(3, 100_000));
                            out.flush();
                        })
                        .isInstanceOf(IOException.class);
                assertThat(echoed(next, file(2, SMALL))).isEqualTo(file(2, SMALL));
            }
        }
    }

    private static Set<Integer> readOn(InputStream in) {
        Set<Integer> seen = new TreeSet<>();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                seen.add(b);
            }
        } catch (IOException closed) {
            // As good an end as any.
        }
        return seen;
    }

    private static byte[] file(int seed, int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) seed);
        return content;
    }

    private static byte[] echoed(TlsSocket socket, byte[] content) throws IOException {
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        for (int sent = 0; sent < content.length; sent += SMALL) {
            int count = Math.min(SMALL, content.length - sent);
            socket.getOutputStream().write(content, sent, count);
            socket.getOutputStream().flush();
            back.write(socket.getInputStream().readNBytes(count));
        }
        return back.toByteArray();
    }
}
