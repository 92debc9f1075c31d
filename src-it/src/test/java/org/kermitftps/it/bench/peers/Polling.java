package org.kermitftps.it.bench.peers;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;

/** A route that polls a directory of which it knows every file, in a Camel that stays up from order to order, as a daemon does. */
final class Polling implements AutoCloseable {

    /** vsftpd tells by the minute when a directory was changed. */
    private static final long A_MINUTE_AND_MORE = 65_000;

    private final AtomicInteger empty = new AtomicInteger();
    private CamelContext camel;
    private ScheduledPollConsumer consumer;

    /** One poll, over when it is; the first one of all comes after a minute and two polls that do not count. */
    void once(String uri, int files) throws Exception {
        if (camel == null) {
            begin(uri, files);
        }
        int before = empty.get();
        consumer.run();
        if (empty.get() != before + 1) {
            throw new IllegalStateException("a poll found something new, or failed");
        }
    }

    private void begin(String uri, int files) throws Exception {
        KnowsAll known = new KnowsAll();
        camel = new DefaultCamelContext();
        camel.getShutdownStrategy().setTimeout(10);
        camel.getRegistry().bind("known", known);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "&noop=true&idempotentRepository=#known&sendEmptyMessageWhenIdle=true&startScheduler=false")
                        .routeId("polls")
                        .process(nothing -> empty.incrementAndGet());
            }
        });
        camel.start();
        consumer = (ScheduledPollConsumer) camel.getRoute("polls").getConsumer();
        once(uri, files);
        Thread.sleep(A_MINUTE_AND_MORE);
        once(uri, files);
        if (known.asked() < 2 * files) {
            throw new IllegalStateException("saw " + known.asked() + " names in two polls of " + files + " files");
        }
    }

    @Override
    public void close() {
        if (camel != null) {
            camel.stop();
        }
    }
}
