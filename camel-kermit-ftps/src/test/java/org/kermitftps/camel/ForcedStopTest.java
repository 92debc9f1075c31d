package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.FtpFiles;
import org.kermitftps.support.ScriptedFtpServer;

/** A route that hangs, is stopped by force and started again while the old run still has a file. */
class ForcedStopTest extends LaneTest {

    private static final String ROUTE = "claims";

    /** As it was while the file was there. */
    private static final String BEFORE = FtpFiles.line('-', "content of 0".length(), name(0)) + "\r\n";

    private final AtomicInteger listings = new AtomicInteger();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private void hangInTheFirstFile(int lanes) throws Exception {
        context.getShutdownStrategy().setTimeout(1);
        AtomicInteger files = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "concurrentTransfers=" + lanes) + "&exceptionHandler=#failures&" + OFTEN)
                        .routeId(ROUTE)
                        .process(exchange -> {
                            if (files.incrementAndGet() == 1) {
                                inside.countDown();
                                uninterruptibly(go);
                            }
                            take(exchange);
                        });
            }
        });
        awaitLatch(inside);
    }

    private void stopByForceAndStart() throws Exception {
        context.getRouteController().stopRoute(ROUTE, 1, TimeUnit.SECONDS);
        context.getRouteController().startRoute(ROUTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void handsNoFileOutTwice(int lanes) throws Exception {
        files(8);
        hangInTheFirstFile(lanes);

        stopByForceAndStart();
        long polls = said("t:LIST");
        await().until(() -> said("t:LIST") > polls + 3);
        go.countDown();
        await().until(() -> server.files().paths().isEmpty());

        assertAllWhole(8);
        assertThat(failures).isEmpty();
    }

    /** Its late delete comes while the next run lists: the file would be listed, not be in hand any more, and be asked for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void deletesNothingWhileTheNextRunLists(int lanes) throws Exception {
        files(1);
        hangInTheFirstFile(lanes);
        server.on("LIST", (with, name) -> {
            if (listings.incrementAndGet() == 2) {
                go.countDown();
                awaitDelete();
                with.say("150 here it comes");
                with.send(BEFORE.getBytes(StandardCharsets.US_ASCII));
                with.say("226 done");
            } else {
                ScriptedFtpServer.usual("LIST").give(with, name);
            }
        });

        stopByForceAndStart();
        await().until(() -> listings.get() > 3 && server.files().paths().isEmpty());

        assertAllWhole(1);
        assertThat(said("t:RETR")).isEqualTo(1);
        assertThat(failures).isEmpty();
    }

    /** Not for long: as it should be, it does not come. */
    private void awaitDelete() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (System.nanoTime() < until && said("t:DELE") == 0) {
            Thread.onSpinWait();
        }
    }
}
