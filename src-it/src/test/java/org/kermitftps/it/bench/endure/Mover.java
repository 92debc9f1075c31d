package org.kermitftps.it.bench.endure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.kermitftps.it.bench.peers.KnowsAll;

/** Moves small files up and down in this JVM. */
final class Mover implements AutoCloseable {

    private static final int MINUTES_AT_MOST = 30;

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer;
    private final byte[] content = new byte[2_000];

    Mover() {
        camel.getShutdownStrategy().setTimeout(10);
        camel.start();
        producer = camel.createProducerTemplate();
    }

    void up(String uri, String name) throws Exception {
        Exchange sent = producer.request(uri, exchange -> {
            exchange.getIn().setBody(content);
            exchange.getIn().setHeader(Exchange.FILE_NAME, name);
        });
        if (sent.getException() != null) {
            throw sent.getException();
        }
    }

    void up(String uri, int files) throws Exception {
        for (int i = 0; i < files; i++) {
            up(uri, "claim" + i + ".837");
        }
    }

    /** One poll that takes all files of the directory, of which there are so many, and deletes them. */
    void down(String uri, int files) throws Exception {
        poll(uri + "&delete=true&maxMessagesPerPoll=0", files);
    }

    /** One poll that finds so many files and nothing new among them. */
    void pollInVain(String uri, int files) throws Exception {
        KnowsAll known = new KnowsAll();
        camel.getRegistry().bind("known", known);
        poll(uri + "&noop=true&idempotentRepository=#known&sendEmptyMessageWhenIdle=true", 1);
        if (known.asked() != files) {
            throw new IllegalStateException("saw " + known.asked() + " of " + files + " files");
        }
    }

    private void poll(String uri, int messages) throws Exception {
        CountDownLatch taken = new CountDownLatch(messages);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "&initialDelay=0&repeatCount=1")
                        .routeId("poll")
                        .onCompletion()
                        .process(exchange -> taken.countDown())
                        .end()
                        .to("log:off?level=OFF");
            }
        });
        if (!taken.await(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
            throw new IllegalStateException(taken.getCount() + " of " + messages + " did not come");
        }
        camel.getRouteController().stopRoute("poll");
        camel.removeRoute("poll");
    }

    /** Takes and deletes what has its final name, until this is closed: uploads under way are in the same directory. */
    void keepTaking(String uri, Runnable each) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "&delete=true&delay=100&include=.*[.]837")
                        .to("log:off?level=OFF")
                        .process(exchange -> each.run());
            }
        });
    }

    @Override
    public void close() throws Exception {
        producer.close();
        camel.close();
    }
}
