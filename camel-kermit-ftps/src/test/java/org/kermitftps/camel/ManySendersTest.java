package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.kermitftps.support.ScriptedFtpServer;

/** Eight threads that send at once, and a server that can hold their uploads until told so. */
abstract class ManySendersTest extends ScriptedTest {

    final ExecutorService senders = Executors.newFixedThreadPool(8);
    final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void endSenders() throws Exception {
        go.countDown();
        senders.shutdownNow();
        assertThat(senders.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    void holdUploads() {
        server.on("STOR", (with, name) -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ScriptedFtpServer.usual("STOR").give(with, name);
        });
    }

    List<Future<Exchange>> sendAll(String endpoint, int files) {
        List<Future<Exchange>> sent = new ArrayList<>();
        IntStream.range(0, files)
                .forEach(i -> sent.add(senders.submit(() -> upload(endpoint, i + ".txt", "hello " + i))));
        return sent;
    }

    static void allSent(List<Future<Exchange>> sent) throws Exception {
        for (Future<Exchange> each : sent) {
            assertThat(each.get(20, TimeUnit.SECONDS).getException()).isNull();
        }
    }
}
