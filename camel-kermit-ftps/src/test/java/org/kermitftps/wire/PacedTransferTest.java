package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;

/** Transfers that wait for their turn: how fast they are, and that nothing else stands still meanwhile. */
@Timeout(60)
class PacedTransferTest extends PacedTest {

    /** The shortest time in which so many bytes may go, in nanoseconds: 100 ms worth and one piece are free. */
    private static long shortest(long bytes, long rate) {
        long free = rate / 10 + Math.min(32 * 1024, rate / 10);
        return TimeUnit.SECONDS.toNanos(1) * (bytes - free) / rate;
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 500_000})
    void uploadsKeepToTheLimit(int rate) throws Exception {
        limited(rate, SAFE);
        byte[] content = content(rate / 2);
        long began = System.nanoTime();

        assertThat(client.storeFile("a", new ByteArrayInputStream(content))).isTrue();

        assertThat(System.nanoTime() - began).isBetween(shortest(content.length, rate), TimeUnit.SECONDS.toNanos(10));
        assertThat(server.files().get("/a")).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 500_000})
    void downloadsKeepToTheLimit(int rate) throws Exception {
        limited(rate, SAFE);
        byte[] content = content(rate / 2);
        server.files().put("/a", content);
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        long began = System.nanoTime();

        assertThat(client.retrieveFile("a", arrived)).isTrue();

        assertThat(System.nanoTime() - began).isBetween(shortest(content.length, rate), TimeUnit.SECONDS.toNanos(10));
        assertThat(arrived.toByteArray()).isEqualTo(content);
    }

    @Test
    void listingsAndStreamsKeepToTheLimitToo() throws Exception {
        byte[] content = content(5_000);
        for (int i = 0; i < 100; i++) {
            server.files().put("/a-file-with-a-name-" + i, content);
        }
        limited(10_000, SAFE);
        long began = System.nanoTime();

        assertThat(client.listFiles()).hasSize(100);
        long listed = System.nanoTime();
        assertThat(listed - began).isGreaterThan(shortest(100 * 60, 10_000));
        try (InputStream in = new DownloadStream(
                client, client.retrieveFileStream("a-file-with-a-name-7"), "a-file-with-a-name-7", content.length)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(System.nanoTime() - listed).isGreaterThan(shortest(5_000, 10_000));
    }

    @Test
    void aLimitThatEndsHoldsNoLonger() throws Exception {
        limited(1024, SAFE);
        limits.release(PARTNER, this);

        // 100 s at that rate.
        assertThat(client.storeFile("a", new ByteArrayInputStream(content(100_000))))
                .isTrue();
    }

    /** TLS gathers 16 kB before it sends anything: at 10 kB/s a server would see nothing for longer than a second. */
    @Test
    void theServerSeesWhatWasSentBeforeTheRestFollows() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), with.receive(seen::countDown));
            with.say("226 stored");
        });
        limited(10_000, SAFE);
        byte[] content = content(6_000);
        InputStream waits = new FilterInputStream(new ByteArrayInputStream(content)) {
            private int read;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (read >= 4_000) {
                    awaitOr(seen);
                }
                int count = super.read(into, offset, Math.min(length, 1_000));
                read += Math.max(count, 0);
                return count;
            }
        };
        client.setBufferSize(1_000);

        assertThat(client.storeFile("a", waits)).isTrue();

        assertThat(server.files().get("/a")).isEqualTo(content);
    }

    @Test
    void noopsGoOnWhileAChunkIsWaitedFor() throws Exception {
        network = new NetworkSettings(
                DataMode.PASSIVE,
                EpsvUse.AUTO,
                PasvAddress.CONTROL,
                false,
                Duration.ofMillis(50),
                null,
                new DataModeMemory(Clock.systemUTC()));
        limited(10_000, SAFE);
        client.setBufferSize(1 << 20);

        assertThat(client.storeFile("a", new ByteArrayInputStream(content(8_000))))
                .isTrue();

        assertThat(server.commands()).filteredOn("t:NOOP"::equals).hasSizeGreaterThanOrEqualTo(3);
        assertThat(client.printWorkingDirectory()).isEqualTo("/");
    }

    @Test
    void noTimeLimitForAServerRunsWhileItIsWaitedFor() throws Exception {
        limited(2_000, SAFE);
        client.setDefaultTimeout(300);
        client.setDataTimeout(Duration.ofMillis(300));
        server.files().put("/b", content(2_000));
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();

        assertThat(client.storeFile("a", new ByteArrayInputStream(content(2_000))))
                .isTrue();
        assertThat(client.retrieveFile("b", arrived)).isTrue();

        assertThat(server.files().get("/a")).isEqualTo(content(2_000));
        assertThat(arrived.toByteArray()).isEqualTo(content(2_000));
    }
}
