package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** Many threads send through one endpoint: over as many connections as it may have, each file once and whole. */
class ConnectionsTest extends ManySendersTest {

    private final Set<FtpConversation> taken = ConcurrentHashMap.newKeySet();

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

            assertThat(log.lines("the server takes no more connections")).hasSize(1);
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
    void showsAWrongPasswordOnceThoughManyWouldSend() throws Exception {
        server.reply("PASS", "530 Login incorrect.");

        for (Future<Exchange> each : sendAll(in(), 16)) {
            assertThat(each.get(20, TimeUnit.SECONDS).getException()).hasMessageContaining("KFTPS-501");
        }

        assertThat(server.commands().stream().filter(each -> each.startsWith("t:PASS")))
                .hasSize(1);
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
}
