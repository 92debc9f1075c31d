package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** concurrentTransfers: several files of one poll at once, each over the connection that fetched it. */
class ConcurrentDownloadsTest extends LaneTest {

    /** Five, because the last of a poll waits for the others. */
    @Test
    void routesFourFilesAtOnce() throws Exception {
        files(5);
        CountDownLatch four = new CountDownLatch(4);

        pollOnce(
                exchange -> {
                    four.countDown();
                    awaitLatch(four);
                    take(exchange);
                },
                "delete=true",
                "concurrentTransfers=4");
        await().until(() -> server.files().paths().isEmpty());

        assertAllWhole(5);
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"streamDownload=true", "streamDownload=false", "localWorkDirectory", "localDirectory"})
    void givesEveryFileOnceAndDeletesItWhereItWasFetched(String way) throws Exception {
        files(40);
        String option = way.contains("=") ? way : way + "=" + temp.resolve("local");

        pollOnce(this::take, "delete=true", "concurrentTransfers=4", option);
        await().until(() -> server.files().paths().isEmpty());
        context.stop();

        assertAllWhole(40);
        assertThat(failures).isEmpty();
        assertThat(server.conversations()).hasSizeBetween(2, 4);
        for (FtpConversation each : server.conversations()) {
            assertThat(names(each, "DELE")).isEqualTo(names(each, "RETR"));
        }
    }

    @Test
    void movesIntoOneDirectoryThatAllOfThemMake() throws Exception {
        files(12);

        pollOnce(this::take, "move=.done/deep", "concurrentTransfers=4");
        await().until(() -> order.size() == 12);
        await().until(() -> server.files().paths().stream().allMatch(each -> each.startsWith("/in/.done/deep/")));
        context.stop();

        assertAllWhole(12);
        assertThat(failures).isEmpty();
        assertThat(server.files().paths()).hasSize(12);
    }

    @Test
    void leavesJustTheFileWhoseRouteFailed() throws Exception {
        files(12);

        pollOnce(
                exchange -> {
                    take(exchange);
                    if (order.size() > 0
                            && exchange.getIn().getHeader(Exchange.FILE_NAME).equals(name(5))) {
                        throw new IllegalStateException("not this one");
                    }
                },
                "delete=true",
                "concurrentTransfers=4");
        await().until(() -> server.files().paths().size() == 1);
        context.stop();

        assertAllWhole(12);
        assertThat(server.files().paths()).containsExactly("/in/" + name(5));
    }

    @Test
    void fetchesAgainWhatACutConnectionHasLost() throws Exception {
        files(12);
        AtomicInteger cuts = new AtomicInteger();
        server.on("RETR", (with, name) -> {
            if (name.endsWith("4.txt") && cuts.incrementAndGet() <= 1) {
                with.close();
            } else {
                ScriptedFtpServer.usual("RETR").give(with, name);
            }
        });

        poll(OFTEN, this::take, "delete=true", "concurrentTransfers=4");
        await().until(() -> server.files().paths().isEmpty());
        context.stop();

        assertAllWhole(12);
    }

    /** The route ends in threads that know nothing of the connection, which is busy with other files meanwhile. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void deletesFromOtherThreadsWithoutMixingReplies(int lanes) throws Exception {
        files(60);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "concurrentTransfers=" + lanes)
                                + "&exceptionHandler=#failures&initialDelay=0&repeatCount=1")
                        .to("seda:later?size=100");
                from("seda:later?concurrentConsumers=3").process(ConcurrentDownloadsTest.this::take);
            }
        });
        await().until(() -> server.files().paths().isEmpty());
        context.stop();

        assertAllWhole(60);
        assertThat(failures).isEmpty();
        assertThat(server.conversations()).hasSizeLessThanOrEqualTo(lanes);
        List<String> deleted = new ArrayList<>();
        for (FtpConversation each : server.conversations()) {
            deleted.addAll(names(each, "DELE"));
            assertThat(names(each, "RETR")).containsAll(names(each, "DELE"));
        }
        assertThat(deleted).hasSize(60).doesNotHaveDuplicates();
    }

    /** The connection is not used for another file while a thread still reads. */
    @Test
    void doesNotCutAStreamThatAnotherThreadReads() throws Exception {
        files(12);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "concurrentTransfers=3", "streamDownload=true")
                                + "&exceptionHandler=#failures&initialDelay=0&repeatCount=1")
                        .streamCache("false")
                        .to("seda:later");
                from("seda:later?concurrentConsumers=3")
                        .streamCache("false")
                        .process(ConcurrentDownloadsTest.this::take);
            }
        });
        await().until(() -> server.files().paths().isEmpty());
        context.stop();

        assertAllWhole(12);
        assertThat(failures).isEmpty();
    }

    @Test
    void finishesWhatIsUnderWayWhenItIsStopped() throws Exception {
        files(40);
        CountDownLatch inside = new CountDownLatch(3);
        CountDownLatch go = new CountDownLatch(1);
        Processor slow = exchange -> {
            inside.countDown();
            awaitLatch(go);
            take(exchange);
        };
        poll("initialDelay=0&repeatCount=1", slow, "delete=true", "concurrentTransfers=3");
        awaitLatch(inside);
        Thread stopper = new Thread(context::stop);
        stopper.start();
        KermitFtpsEndpoint endpoint =
                (KermitFtpsEndpoint) context.getRoutes().get(0).getEndpoint();
        await().until(() -> context.isStopping());
        await().until(() -> !((KermitFtpsConsumer) context.getRoutes().get(0).getConsumer()).isBatchAllowed()
                || context.getRoutes().get(0).getConsumer() == null);
        go.countDown();
        stopper.join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertThat(order).hasSize(3);
        assertThat(server.files().paths()).hasSize(37);
        assertThat(endpoint.getInProgressRepository().contains("in/" + name(20)))
                .isFalse();
    }

    @Test
    void bridgesAFailureOfOneLaneToTheRoute() throws Exception {
        files(12);
        server.on("RETR", (with, name) -> {
            if (name.endsWith(name(3))) {
                with.say("550 forbidden");
            } else {
                ScriptedFtpServer.usual("RETR").give(with, name);
            }
        });
        List<Object> codes = new CopyOnWriteArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Throwable.class)
                        .handled(true)
                        .process(exchange -> codes.add(exchange.getIn().getHeader("KermitFtpFailure")));
                from(in("delete=true", "concurrentTransfers=4", "bridgeErrorHandler=true")
                                + "&initialDelay=0&repeatCount=1")
                        .process(ConcurrentDownloadsTest.this::take);
            }
        });
        await().until(() -> server.files().paths().size() == 1 && !codes.isEmpty());
        context.stop();

        assertThat(codes).containsExactly("KFTPS-701");
        assertThat(order).hasSize(11);
    }
}
