package org.kermitftps.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A check for left-overs that finds none is worth something only if it can find one. */
class LeftOversTest {

    @Test
    void noticesAThread() throws Exception {
        LeftOvers before = LeftOvers.before();
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = new Thread(() -> await(done), "left-over");
        thread.setDaemon(true);
        thread.start();

        assertThatThrownBy(before::assertNone).hasMessageContaining("left-over");

        done.countDown();
        thread.join();
        before.assertNone();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void noticesASocketWhereTheSystemShowsThem() throws Exception {
        assumeThat(Files.isDirectory(Path.of("/proc/self/fd"))).isTrue();
        LeftOvers before = LeftOvers.before();

        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(before::assertNone).hasMessageContaining("sockets");
        }
        before.assertNone();
    }
}
