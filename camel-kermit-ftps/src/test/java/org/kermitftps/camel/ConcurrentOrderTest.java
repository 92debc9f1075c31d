package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.kermitftps.support.ScriptedFtpServer;

/** concurrentTransfers: in which order the files of a poll enter the route, and what comes after a failure. */
class ConcurrentOrderTest extends LaneTest {

    /** The first file's transfer does not end before the other three were asked for. */
    @Test
    void keepsTheListedOrderThoughTheFirstIsTheSlowest() throws Exception {
        files(8);
        CountDownLatch others = new CountDownLatch(3);
        server.on("RETR", (with, name) -> {
            if (name.endsWith(name(0))) {
                awaitLatch(others);
            } else {
                others.countDown();
            }
            ScriptedFtpServer.usual("RETR").give(with, name);
        });
        AtomicInteger inside = new AtomicInteger();

        pollOnce(
                exchange -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    take(exchange);
                    inside.decrementAndGet();
                },
                "delete=true",
                "concurrentTransfers=4",
                "transferOrder=listed",
                "preSort=true");
        await().until(() -> server.files().paths().isEmpty());

        assertAllWhole(8);
        assertThat(order).isSorted();
    }

    @Test
    void saysCompleteOfTheLastThatEntersOnly() throws Exception {
        files(9);
        List<Object> complete = new CopyOnWriteArrayList<>();
        List<Object> places = new CopyOnWriteArrayList<>();

        pollOnce(
                exchange -> {
                    complete.add(exchange.getProperty(Exchange.BATCH_COMPLETE));
                    places.add(exchange.getProperty(Exchange.BATCH_INDEX));
                    assertThat(exchange.getProperty(Exchange.BATCH_SIZE)).isEqualTo(9);
                },
                "delete=true",
                "concurrentTransfers=4");
        await().until(() -> server.files().paths().isEmpty());

        assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(complete.subList(0, 8)).containsOnly(false);
        assertThat(complete.get(8)).isEqualTo(true);
    }

    @Test
    void beginsNoOtherFileAfterAFailureWithQuit() throws Exception {
        files(40);
        poll(
                "initialDelay=0&repeatCount=1",
                exchange -> {
                    take(exchange);
                    if (exchange.getIn().getHeader(Exchange.FILE_NAME).equals(name(2))) {
                        throw new IllegalStateException("stop here");
                    }
                },
                "delete=true",
                "concurrentTransfers=4",
                "transferOrder=listed",
                "preSort=true",
                "idempotent=true",
                "idempotentEager=true",
                "errorAction=quit");
        await().until(() -> order.size() >= 3);
        context.stop();

        assertThat(order).containsExactly(name(0), name(1), name(2));
        assertThat(server.files().paths()).hasSize(38);
    }

    /** With quit, what was fetched ahead of the failure comes again, and in its order. */
    @Test
    void comesBackToWhatItTurnedAway() throws Exception {
        files(8);
        poll(
                OFTEN,
                exchange -> {
                    if (exchange.getIn()
                            .getHeader(Exchange.FILE_NAME, String.class)
                            .endsWith(name(2))) {
                        throw new IllegalStateException("not this one");
                    }
                    take(exchange);
                },
                "delete=true",
                "concurrentTransfers=4",
                "transferOrder=listed",
                "preSort=true",
                "preMove=.work/${file:onlyname}",
                "moveFailed=.failed/${file:onlyname}",
                "idempotent=true",
                "errorAction=quit",
                "spoolThreshold=1");
        await().until(() -> order.size() == 7);
        await().until(() -> server.files().paths().size() == 1);
        context.stop();

        assertThat(order).isSorted().doesNotHaveDuplicates();
        assertThat(server.files().paths()).containsExactly("/in/.failed/" + name(2));
    }
}
