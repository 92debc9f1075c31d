package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** Many threads send through one endpoint: over as many connections as it may have, each file once and whole. */
class ConnectionsTest extends ScriptedTest {

    private final ExecutorService senders = Executors.newFixedThreadPool(8);
    private final CountDownLatch go = new CountDownLatch(1);
    private final Set<FtpConversation> taken = ConcurrentHashMap.newKeySet();

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

    @Test
    void replacesConnectionsThatDiedIdle() throws Exception {
        holdUploads();
        List<Future<Exchange>> sent = sendAll(in(), 4);
        await().until(() -> server.openConnections() == 4);
        go.countDown();
        allSent(sent);
        server.conversations().forEach(FtpConversation::close);

        allSent(sendAll(in(), 40));

        assertThat(server.files().paths()).hasSize(40);
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:STOR")))
                .hasSize(44);
    }

    @Test
    void closesAnIdleConnectionOfAnotherEndpointWhereTheCeilingIsReached() {
        uploaded(in("connectionCeiling=2", "soTimeout=20001"), "a.txt", "hello");
        uploaded(in("connectionCeiling=2", "soTimeout=20002"), "b.txt", "hello");
        uploaded(in("connectionCeiling=2", "soTimeout=20003"), "c.txt", "hello");

        assertThat(server.conversations()).hasSize(3);
        assertThat(said(0)).endsWith("t:QUIT");
        assertThat(said(1)).doesNotContain("t:QUIT");
        assertThat(server.openConnections()).isEqualTo(2);
    }

    @Test
    void finishesWhatRunsAndTellsWhoWaitsWhenItIsStopped() throws Exception {
        holdUploads();
        Endpoint endpoint = context.getEndpoint(in("connections=1"));
        Producer producer = endpoint.createProducer();
        producer.start();
        Future<Exchange> running = senders.submit(() -> process(producer, "a.txt"));
        await().until(() -> server.openConnections() == 1);
        Future<Exchange> waiting = senders.submit(() -> process(producer, "b.txt"));
        KermitFtpsEndpoint pooled = (KermitFtpsEndpoint) endpoint;
        await().until(() -> pooled.getWaitingMessages() == 1);
        assertThat(pooled.getBusyConnections()).isEqualTo(1);

        producer.stop();

        assertThat(waiting.get(10, TimeUnit.SECONDS).getException())
                .hasMessageContaining("KFTPS-212")
                .hasMessageContaining("the route was stopped");
        go.countDown();
        allSent(List.of(running));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        await().until(() -> server.openConnections() == 0);
        assertThat(pooled.getIdleConnections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421", "530"})
    void goesOnWithFewerWhereTheServerTakesNoMore(String code) throws Exception {
        if (code.equals("421")) {
            server.greeting((with, nothing) -> turnAway(with, "220 ready", "421 There are too many connections"));
        } else {
            server.on(
                    "PASS",
                    (with, nothing) ->
                            turnAway(with, "230 in", "530 Sorry, the maximum number of clients (2) for you"));
        }
        try (CapturedLog log = CapturedLog.start()) {
            allSent(sendAll(in(), 60));

            assertThat(log.lines("the server takes no more")).hasSize(1);
            assertThat(log.lines("Writing file failed")).isEmpty();
        }
        assertThat(server.files().paths()).hasSize(60);
        assertThat(server.openConnections()).isBetween(1L, 2L);
        assertThat(server.conversations()).hasSizeLessThan(12);
    }

    @Test
    void failsWhereTheServerTakesNoneAtAll() {
        server.reply("PASS", "530 Sorry, the maximum number of clients (2) for this user already connected.");

        assertThat(refused(in("maximumReconnectAttempts=2", "reconnectDelay=1"), "a.txt", "hello")
                        .failure())
                .isEqualTo(ConnectionFailure.TOO_MANY_CONNECTIONS);
        server.on("PASS", ScriptedFtpServer.usual("PASS"));
        uploaded(in("maximumReconnectAttempts=2", "reconnectDelay=1"), "a.txt", "hello");
    }

    @Test
    void closesEveryIdleConnectionWithTheBatch() throws Exception {
        holdUploads();
        String endpoint = in("disconnectOnBatchComplete=true");
        List<Future<Exchange>> sent = sendAll(endpoint, 4);
        await().until(() -> server.openConnections() == 4);
        go.countDown();
        allSent(sent);

        template.send(endpoint, exchange -> {
            exchange.getIn().setHeader(Exchange.FILE_NAME, "last.txt");
            exchange.getIn().setBody("hello");
            exchange.setProperty(Exchange.BATCH_COMPLETE, true);
        });

        await().until(() -> server.openConnections() == 0);
    }

    @Test
    void servesARouteThatSplitsInParallel() throws Exception {
        holdUploads();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:claims")
                        .split(body())
                        .parallelProcessing()
                        .setHeader(Exchange.FILE_NAME, body())
                        .to(in());
            }
        });
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "claim-" + i).toList();
        Future<Exchange> sent = senders.submit(
                () -> template.send("direct:claims", e -> e.getIn().setBody(names)));
        await().until(() -> server.openConnections() == 4);
        go.countDown();

        allSent(List.of(sent));
        assertThat(server.conversations()).hasSize(4);
        assertThat(server.files().paths()).hasSize(20);
    }

    @Test
    void keepsOneTemporaryNameToOneMessage() throws Exception {
        allSent(sendAll(in("tempFileName=under-way"), 24));

        assertThat(server.files().paths()).hasSize(24);
        IntStream.range(0, 24).forEach(i -> assertThat(server.files().text("/in/" + i + ".txt"))
                .isEqualTo("hello " + i));
    }

    @Test
    void makesADirectoryThatSeveralNeedAtOnce() throws Exception {
        List<Future<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String name = "new/deep/" + i + ".txt";
            sent.add(senders.submit(() -> upload(in(), name, "hello")));
        }

        allSent(sent);
        assertThat(server.files().paths().stream().filter(each -> each.startsWith("/in/new/deep/")))
                .hasSize(24);
    }

    /** Two connections are enough for anybody. */
    private void turnAway(FtpConversation with, String welcome, String refusal) throws IOException {
        if (taken.contains(with) || taken.size() < 2 && taken.add(with)) {
            with.say(welcome);
        } else {
            with.say(refusal);
            with.close();
        }
    }

    private static Exchange process(Producer producer, String name) throws Exception {
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getIn().setHeader(Exchange.FILE_NAME, name);
        exchange.getIn().setBody("hello");
        ((AsyncProducer) producer).process(exchange, done -> {});
        return exchange;
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
