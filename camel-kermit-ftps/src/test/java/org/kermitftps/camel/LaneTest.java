package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.kermitftps.support.FtpConversation;

/** Files {@code f000.txt} and so on in {@code /in}, and whether the route got each of them once and whole. */
abstract class LaneTest extends ScriptedTest {

    static final String OFTEN = "initialDelay=0&delay=20";
    static final int SECONDS = 20;

    final Map<String, String> bodies = new ConcurrentHashMap<>();
    final List<String> order = new CopyOnWriteArrayList<>();

    void files(int count) {
        for (int i = 0; i < count; i++) {
            server.files().put("/in/" + name(i), "content of " + i);
        }
    }

    static String name(int i) {
        return String.format("f%03d.txt", i);
    }

    /** Fails the exchange if a file comes a second time. */
    void take(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        order.add(name);
        String before = bodies.put(name, exchange.getIn().getBody(String.class));
        assertThat(before).as(name).isNull();
    }

    void assertAllWhole(int count) {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            expected.put(name(i), "content of " + i);
        }
        assertThat(new TreeMap<>(bodies)).isEqualTo(expected);
        assertThat(order).hasSize(count);
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As a library does that swallows interrupts. */
    static void uninterruptibly(CountDownLatch go) {
        boolean gone = false;
        while (!gone) {
            try {
                gone = go.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                gone = false;
            }
        }
    }

    static List<String> names(FtpConversation conversation, String verb) {
        return conversation.commands().stream()
                .filter(each -> each.startsWith("t:" + verb + " "))
                .map(each -> each.substring(3 + verb.length()))
                .toList();
    }

    long said(String command) {
        return server.commands().stream()
                .filter(each -> each.startsWith(command))
                .count();
    }
}
