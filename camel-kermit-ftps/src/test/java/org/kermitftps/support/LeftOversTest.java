package org.kermitftps.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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

    /** Elsewhere no file shows the sockets of a process. CI is Linux, and fails there if this one does not either. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void noticesASocketWhereTheSystemShowsThem() throws Exception {
        LeftOvers before = LeftOvers.before();

        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(before::assertNone).hasMessageContaining("sockets");
        }
        before.assertNone();
    }
}
