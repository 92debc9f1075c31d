package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.BeforeEach;

/** A consumer with {@code skipUnchangedFor} that is polled by hand, by a clock that is set by hand. */
abstract class SkippingPollTest extends ScriptedTest {

    static final String KNOWN = "noop=true";
    static final long SECOND = 1_000_000_000L;

    final AtomicLong nanos = new AtomicLong(-5 * SECOND);
    final Set<String> failing = new HashSet<>();
    int stamp = 1;
    ScheduledPollConsumer consumer;

    @BeforeEach
    void tellTimes() {
        context.getComponent("kermit-ftps", KermitFtpsComponent.class).setNanos(nanos::get);
        server.reply("FEAT", "211-Extensions:\r\n MLST type*;size*;modify*;\r\n211 End");
        server.on(
                "MLST",
                (with, path) -> with.say("250-Listing\r\n type=dir;modify=202611230800" + String.format("%02d", stamp)
                        + "; " + path + "\r\n250 End"));
        server.files().put("/in/a.txt", "hello");
    }

    final void start(String... options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in(options) + "&skipUnchangedFor=900000&startScheduler=false&exceptionHandler=#failures")
                        .routeId("polls")
                        .process(SkippingPollTest.this::take);
            }
        });
        consumer = (ScheduledPollConsumer) context.getRoute("polls").getConsumer();
    }

    private void take(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        if (failing.contains(name)) {
            throw new IllegalStateException("no");
        }
        received.add(exchange.copy());
    }

    /** A poll so many seconds later. @return what it said, without the question and the connection */
    final List<String> poll(long seconds) {
        nanos.addAndGet(seconds * SECOND);
        int before = server.commands().size();
        consumer.run();
        List<String> said = server.commands();
        return said.subList(before, said.size()).stream()
                .filter(each -> each.matches("t:(MLSD|LIST|NLST|SIZE).*"))
                .map(each -> each.substring(2))
                .toList();
    }

    /** Polls that take what is there and then find nothing new. */
    final void settle() {
        poll(0);
        poll(3);
        assertThat(poll(3)).isEmpty();
    }

    static final List<String> LISTED = List.of("MLSD in");

    final List<String> names() {
        return received.stream()
                .map(each -> each.getIn().getHeader(Exchange.FILE_NAME, String.class))
                .toList();
    }
}
