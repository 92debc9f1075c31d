package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.junit.jupiter.api.Test;
import org.kermitftps.support.FtpConversation;

/** Connections that end: idle, dead, with the batch or with the route; what is under way is finished. */
class ConnectionsEndTest extends ManySendersTest {

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

    /** Camel's cache of producers stops what it has no room for, though a thread may have it in its hands. */
    @Test
    void sendsThoughItsProducerHasBeenStopped() throws Exception {
        Producer producer = context.getEndpoint(in()).createProducer();
        producer.start();
        producer.stop();

        assertThat(process(producer, "a.txt").getException()).isNull();

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        await().until(() -> server.openConnections() == 0);
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

    private static Exchange process(Producer producer, String name) throws Exception {
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getIn().setHeader(Exchange.FILE_NAME, name);
        exchange.getIn().setBody("hello");
        ((AsyncProducer) producer).process(exchange, done -> {});
        return exchange;
    }
}
