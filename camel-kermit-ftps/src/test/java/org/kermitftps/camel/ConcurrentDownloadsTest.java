package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** concurrentTransfers: several files of one poll at once, each over the connection that fetched it. */
class ConcurrentDownloadsTest extends ScriptedTest {

    private static final String OFTEN = "initialDelay=0&delay=20";
    private static final int SECONDS = 20;

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();

    private void files(int count) {
        for (int i = 0; i < count; i++) {
            server.files().put("/in/" + name(i), "content of " + i);
        }
    }

    private static String name(int i) {
        return String.format("f%03d.txt", i);
    }

    /** Fails the exchange if a file comes a second time. */
    private void take(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        order.add(name);
        String before = bodies.put(name, exchange.getIn().getBody(String.class));
        assertThat(before).as(name).isNull();
    }

    private void assertAllWhole(int count) {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            expected.put(name(i), "content of " + i);
        }
        assertThat(new TreeMap<>(bodies)).isEqualTo(expected);
        assertThat(order).hasSize(count);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(FtpConversation conversation, String verb) {
        return conversation.commands().stream()
                .filter(each -> each.startsWith("t:" + verb + " "))
                .map(each -> each.substring(3 + verb.length()))
                .toList();
    }

    private long said(String command) {
        return server.commands().stream()
                .filter(each -> each.startsWith(command))
                .count();
    }

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
    void goesOnWithTheConnectionsThereAreAndSaysSoOnce() throws Exception {
        files(6);
        AtomicInteger sessions = new AtomicInteger();
        server.greeting((with, nothing) -> {
            if (sessions.incrementAndGet() > 2) {
                with.say("421 too many connections");
                with.close();
            } else {
                with.say("220 ready");
            }
        });
        try (CapturedLog log = CapturedLog.start()) {
            poll(OFTEN, this::take, "delete=true", "concurrentTransfers=4");
            await().until(() -> server.files().paths().isEmpty());
            files(6);
            bodies.clear();
            await().until(() -> server.files().paths().isEmpty());
            context.stop();

            assertThat(log.lines("concurrentTransfers=4, and"))
                    .singleElement()
                    .asString()
                    .contains("421 too many");
        }
        assertThat(order).hasSize(12);
        assertThat(failures).isEmpty();
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

    /** The route ends in threads that know nothing of the connection, which is busy with other files meanwhile. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void deletesFromOtherThreadsWithoutMixingReplies(int lanes) throws Exception {
        files(60);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "concurrentTransfers=" + lanes)
                                + "&exceptionHandler=#failures&initialDelay=0&delay=20")
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
                                + "&exceptionHandler=#failures&initialDelay=0&delay=20")
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
    void disconnectsAllOfThemAtTheEndOfThePoll() throws Exception {
        files(12);

        pollOnce(this::take, "delete=true", "concurrentTransfers=4", "disconnect=true");
        await().until(() -> server.files().paths().isEmpty());
        await().until(() -> server.openConnections() == 0);

        assertAllWhole(12);
        assertThat(said("t:QUIT")).isEqualTo(server.conversations().size());
    }

    @Test
    void keepsTheConnectionsForTheNextPoll() throws Exception {
        files(12);

        poll(OFTEN, this::take, "delete=true", "concurrentTransfers=3");
        for (int round = 0; round < 3; round++) {
            await().until(() -> server.files().paths().isEmpty());
            long polls = said("t:LIST");
            await().until(() -> said("t:LIST") > polls);
            bodies.clear();
            files(12);
        }
        await().until(() -> server.files().paths().isEmpty());

        assertThat(failures).isEmpty();
        assertThat(server.conversations()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void keepsBelowTheCeilingOfThePartner() throws Exception {
        files(12);
        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(this::take, "delete=true", "concurrentTransfers=4", "connectionCeiling=1");
            await().until(() -> server.files().paths().isEmpty());
            context.stop();

            assertThat(log.lines("concurrentTransfers=4, and"))
                    .singleElement()
                    .asString()
                    .contains("KFTPS-211");
        }
        assertAllWhole(12);
        assertThat(failures).isEmpty();
        // The one that polls does not count.
        assertThat(server.conversations()).hasSizeLessThanOrEqualTo(2);
    }

    /** A password that was changed since the first login, or a limit of sessions that a server states after PASS. */
    @Test
    void asksForNoMoreLoginsAfterOneWasRefused() throws Exception {
        files(12);
        AtomicInteger logins = new AtomicInteger();
        server.on(
                "PASS",
                (with, secret) -> with.say(logins.incrementAndGet() > 1 ? "530 login incorrect" : "230 logged in"));

        poll(OFTEN, this::take, "delete=true", "concurrentTransfers=8");
        for (int round = 0; round < 4; round++) {
            await().until(() -> server.files().paths().isEmpty());
            bodies.clear();
            files(12);
        }
        await().until(() -> server.files().paths().isEmpty());
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(logins.get()).isBetween(2, 4);
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
