package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** Many threads send through one endpoint: over as many connections as it may have, each file once and whole. */
class ConnectionsTest extends ScriptedTest {

    private final ExecutorService senders = Executors.newFixedThreadPool(8);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void endSenders() throws Exception {
        go.countDown();
        senders.shutdownNow();
        assertThat(senders.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsOverFourConnectionsAndNoMore() throws Exception {
        holdUploads();
        List<Future<Exchange>> sent = sendAll(in(), 40);
        await().until(() -> server.openConnections() == 4);
        go.countDown();

        allSent(sent);
        assertThat(server.conversations()).hasSize(4);
        assertThat(server.files().paths()).hasSize(40);
        IntStream.range(0, 40).forEach(i -> assertThat(server.files().text("/in/" + i + ".txt"))
                .isEqualTo("hello " + i));
    }

    @Test
    void keepsTheOrderOverOneConnection() throws Exception {
        IntStream.range(0, 5).forEach(i -> uploaded(in("connections=1"), i + ".txt", "hello"));

        assertThat(server.conversations()).hasSize(1);
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:RNTO")))
                .containsExactly(
                        "t:RNTO in/0.txt", "t:RNTO in/1.txt", "t:RNTO in/2.txt", "t:RNTO in/3.txt", "t:RNTO in/4.txt");
    }

    @Test
    void failsWithWhatToDoWhenNoneBecomesFree() throws Exception {
        holdUploads();
        Future<Exchange> first =
                senders.submit(() -> upload(in("connections=1", "borrowTimeout=50"), "a.txt", "hello"));
        await().until(() -> server.openConnections() == 1);

        FtpsOperationFailedException failure = refused(in("connections=1", "borrowTimeout=50"), "b.txt", "hello");
        go.countDown();

        assertThat(failure.failure()).isEqualTo(ConnectionFailure.NO_CONNECTION_FREE);
        assertThat(failure).hasMessageContaining("none of 1 after 50 ms").hasMessageContaining("Raise connections");
        allSent(List.of(first));
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void writesOneNameAtATime() throws Exception {
        String endpoint = in("fileExist=Append");
        List<Future<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            sent.add(senders.submit(() -> upload(endpoint, "all.txt", "x")));
        }

        allSent(sent);
        assertThat(server.files().text("/in/all.txt")).isEqualTo("x".repeat(16));
    }

    @Test
    void closesWhatIsIdle() {
        uploaded(in("connectionIdleTimeout=50"), "a.txt", "hello");

        await().until(() -> server.openConnections() == 0);
        assertThat(said(0)).endsWith("t:QUIT");
        uploaded(in("connectionIdleTimeout=50"), "b.txt", "hello");
        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/b.txt");
    }

    private void holdUploads() {
        server.on("STOR", (with, name) -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ScriptedFtpServer.usual("STOR").give(with, name);
        });
    }

    private List<Future<Exchange>> sendAll(String endpoint, int files) {
        List<Future<Exchange>> sent = new ArrayList<>();
        IntStream.range(0, files)
                .forEach(i -> sent.add(senders.submit(() -> upload(endpoint, i + ".txt", "hello " + i))));
        return sent;
    }

    private static void allSent(List<Future<Exchange>> sent) throws Exception {
        for (Future<Exchange> each : sent) {
            assertThat(each.get(20, TimeUnit.SECONDS).getException()).isNull();
        }
    }
}
