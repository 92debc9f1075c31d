package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.ScriptedFtpServer;

/** concurrentTransfers: a route that is stopped in the middle leaves no file, thread or connection behind. */
class ConcurrentStopTest extends LaneTest {

    private static final String ROUTE = "claims";

    /** What it has it has for good, as one in a file. */
    private final MemoryIdempotentRepository kept = new MemoryIdempotentRepository() {
        @Override
        protected void doStop() {
            // In place of Camel's, which forgets everything.
        }
    };

    private void route(String lanes, ShutdownRunningTask task, CountDownLatch inside, CountDownLatch go)
            throws Exception {
        context.getRegistry().bind("kept", kept);
        context.getShutdownStrategy().setTimeout(3);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "idempotentRepository=#kept", "concurrentTransfers=" + lanes)
                                + "&exceptionHandler=#failures&" + OFTEN)
                        .routeId(ROUTE)
                        .shutdownRunningTask(task)
                        .process(exchange -> {
                            inside.countDown();
                            uninterruptibly(go);
                            take(exchange);
                        });
            }
        });
    }

    private static Set<String> transferThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(each -> each.contains("KermitFtpsTransfer"))
                .collect(Collectors.toSet());
    }

    private static long polls() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .filter(each -> each.getClassName().endsWith(".GenericFileConsumer"))
                .count();
    }

    @Test
    void makesNoThreadsAfterAStopBetweenTheListingAndTheFiles() throws Exception {
        files(8);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Comparator<GenericFile<?>> slow = (one, other) -> {
            inside.countDown();
            uninterruptibly(go);
            return 0;
        };
        context.getRegistry().bind("slow", slow);
        route(
                "3&sorter=#slow",
                ShutdownRunningTask.CompleteCurrentTaskOnly,
                new CountDownLatch(1),
                new CountDownLatch(0));
        awaitLatch(inside);

        context.getRoute(ROUTE).getConsumer().stop();
        go.countDown();
        await().until(() -> polls() == 0);

        assertThat(transferThreads()).isEmpty();
        assertThat(order).isEmpty();
    }

    /** What it has in hand is routed to its end; the rest is left to the next start. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void beginsNoFileAfterTheStopWasAsked(int lanes) throws Exception {
        files(20);
        CountDownLatch inside = new CountDownLatch(lanes);
        CountDownLatch go = new CountDownLatch(1);
        route("" + lanes, ShutdownRunningTask.CompleteCurrentTaskOnly, inside, go);
        awaitLatch(inside);
        stopWhileInside(go);

        assertThat(order).hasSize(lanes);
        assertThat(said("t:RETR")).isEqualTo(lanes);
        assertThat(server.files().paths()).hasSize(20 - lanes);
        assertThat(failures).isEmpty();
    }

    /** A streamed last file waits for the others before its data connection is opened. */
    @Test
    void leavesALastFileThatWaitsForTheOthers() throws Exception {
        files(3);
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        route("3&streamDownload=true", ShutdownRunningTask.CompleteCurrentTaskOnly, inside, go);
        awaitLatch(inside);
        await().until(() -> threadsIn(Entrance.class, "awaitTurn") == 1);
        stopWhileInside(go);

        assertThat(order).hasSize(2);
        assertThat(said("t:RETR")).isEqualTo(2);
        assertThat(failures).isEmpty();
    }

    private static long threadsIn(Class<?> type, String method) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .filter(each -> each.getClassName().equals(type.getName())
                        && each.getMethodName().equals(method))
                .count();
    }

    private void stopWhileInside(CountDownLatch go) throws InterruptedException {
        KermitFtpsConsumer consumer =
                (KermitFtpsConsumer) context.getRoute(ROUTE).getConsumer();
        Thread stopper = stopLater();
        await().until(consumer::isSuspended);
        go.countDown();
        stopper.join(TimeUnit.SECONDS.toMillis(SECONDS));
    }

    private Thread stopLater() {
        Thread stopper = new Thread(() -> {
            try {
                context.getRouteController().stopRoute(ROUTE, SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                failures.add(e);
            }
        });
        stopper.start();
        return stopper;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void routesTheWholePollIfAskedTo(int lanes) throws Exception {
        files(20);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        server.on("RETR", (with, name) -> {
            inside.countDown();
            awaitLatch(stopping);
            ScriptedFtpServer.usual("RETR").give(with, name);
        });
        route("" + lanes, ShutdownRunningTask.CompleteAllTasks, new CountDownLatch(1), new CountDownLatch(0));
        awaitLatch(inside);
        KermitFtpsConsumer consumer =
                (KermitFtpsConsumer) context.getRoute(ROUTE).getConsumer();
        Thread stopper = stopLater();
        await().until(() -> consumer.getPendingExchangesSize() > 0 || consumer.isStoppingOrStopped());
        stopping.countDown();
        stopper.join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertAllWhole(20);
        assertThat(failures).isEmpty();
    }
}
