package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;

/** A server that stops reading: the upload fails within soTimeout, and the next one works. */
@Timeout(60)
class StalledUploadTest extends ScriptedTest {

    /** More than the buffers of both sides hold. */
    private static final byte[] BIG = new byte[40_000_000];

    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void letTheServerGo() {
        done.countDown();
    }

    private void stopReading() {
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            with.takeData(done);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tlsEngine=bc",
                "tlsEngine=jdk&tlsProtocols=TLSv1.2",
                "tlsProtocols=TLSv1.3",
                "dataProtectionLevel=clear"
            })
    void failsWithinTheLimitAndTheNextUploadWorks(String options) {
        stopReading();
        String endpoint = in(options, "soTimeout=1000", "autoCreate=false");
        long began = System.nanoTime();

        FtpsOperationFailedException failure = refused(endpoint, "a.txt", BIG);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertThat(failure.failure()).isEqualTo(TransferFailure.WRITE_STALLED);
        assertThat(failure).hasMessageContaining("1000 ms (soTimeout)").hasMessageContaining("What to do:");
        assertThat(server.files().paths()).isEmpty();
        done.countDown();
        uploaded(endpoint, "b.txt", "hello");
        assertThat(server.files().text("/in/b.txt")).isEqualTo("hello");
        assertThat(server.files().paths()).containsExactly("/in/b.txt");
    }

    @Test
    void isPatientWithAServerThatReadsSlowly() {
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), with.receiveSlowly(400));
            with.say("226 stored");
        });

        uploaded(in("soTimeout=1500", "autoCreate=false"), "a.txt", BIG);

        assertThat(server.files().get("/in/a.txt")).hasSize(BIG.length);
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        uploaded(in("soTimeout=1000"), "a.txt", "hello");
        assertThat(watches()).isEqualTo(1);

        context.stop();

        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (watches() > 0 && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(watches()).isZero();
    }

    private static long watches() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("kermit-ftps-write-watch"))
                .count();
    }
}
