package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.FtpFiles;
import org.kermitftps.support.ScriptedFtpServer;

/** concurrentTransfers: a route that ends in another thread, when the poll is over or the next one lists. */
class LateCommitTest extends LaneTest {

    /** The route ends in threads of its own, once it may. */
    private void routeLater(CountDownLatch go, String schedule, String... options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in(options) + "&exceptionHandler=#failures&" + schedule).to("seda:later?size=100");
                from("seda:later?concurrentConsumers=8").process(exchange -> {
                    awaitLatch(go);
                    take(exchange);
                });
            }
        });
    }

    /** Listed before the delete, looked at after it. */
    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=.done"})
    void doesNotAskForAFileThatGoesWhileItIsListed(String end) throws Exception {
        files(8);
        AtomicInteger listings = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        server.on("LIST", (with, name) -> {
            if (listings.incrementAndGet() == 2) {
                String all = listing(8);
                go.countDown();
                awaitChange();
                with.say("150 here it comes");
                with.send(all.getBytes(StandardCharsets.US_ASCII));
                with.say("226 done");
            } else {
                ScriptedFtpServer.usual("LIST").give(with, name);
            }
        });

        routeLater(go, OFTEN, end, "concurrentTransfers=4");
        await().until(() -> order.size() == 8 && listings.get() > 3);
        await().until(() -> server.files().paths().stream().noneMatch(each -> each.matches("/in/f.*")));

        assertAllWhole(8);
        assertThat(failures).isEmpty();
    }

    private static String listing(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FtpFiles.line('-', "content of 0".length(), name(i)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Not for long: as it should be, nothing goes. */
    private void awaitChange() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (System.nanoTime() < until && server.commands().stream().noneMatch(LateCommitTest::ends)) {
            Thread.onSpinWait();
        }
    }

    private static boolean ends(String command) {
        return command.startsWith("t:DELE") || command.startsWith("t:RNTO");
    }

    /** The delete makes a connection again, which nobody would close before the next file waits for it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void leavesNoConnectionWithDisconnect(int lanes) throws Exception {
        files(8);
        CountDownLatch go = new CountDownLatch(1);

        routeLater(go, OFTEN, "delete=true", "disconnect=true", "concurrentTransfers=" + lanes);
        await().until(() -> said("t:RETR") == 8);
        long polls = said("t:LIST");
        await().until(() -> said("t:LIST") > polls);
        go.countDown();
        await().until(() -> server.files().paths().isEmpty());

        await().until(() -> server.openConnections() == 0);
        assertAllWhole(8);
        assertThat(failures).isEmpty();
    }

    /** One that has been idle for too long was closed, and a late delete has made it once more. */
    @Test
    void closesWhatALateDeleteMadeAfterItsTime() throws Exception {
        files(8);
        CountDownLatch go = new CountDownLatch(1);

        routeLater(go, OFTEN, "delete=true", "connectionIdleTimeout=1", "concurrentTransfers=4");
        await().until(() -> said("t:RETR") == 8);
        await().until(() -> server.openConnections() == 1);
        go.countDown();
        await().until(() -> server.files().paths().isEmpty());

        await().until(() -> server.openConnections() == 1);
    }
}
