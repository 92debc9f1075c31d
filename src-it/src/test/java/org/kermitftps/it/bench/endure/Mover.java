package org.kermitftps.it.bench.endure;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.kermitftps.it.bench.peers.KnowsAll;

/** Moves small files up and down in this JVM. */
final class Mover implements AutoCloseable {

    static final int LENGTH = 2_000;

    private static final int MINUTES_AT_MOST = 30;

    /** Is told of each file that has come. */
    @FunctionalInterface
    interface Taker {
        void take(String name, long length);
    }

    /** What is done in the middle of it. */
    @FunctionalInterface
    interface Look {
        void now() throws Exception;
    }

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer;
    private final byte[] content = new byte[LENGTH];

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

    /**
     * One poll of each directory that takes all of its files, of which there are so many in all, and deletes them.
     *
     * @param look while all of the consumers are still there
     */
    void down(List<String> uris, int files, Look look) throws Exception {
        poll(uris.stream().map(uri -> uri + "&delete=true&maxMessagesPerPoll=0").toList(), files, look);
    }

    /** One poll that finds so many files and nothing new among them. */
    void pollInVain(String uri, int files) throws Exception {
        KnowsAll known = new KnowsAll();
        camel.getRegistry().bind("known", known);
        poll(List.of(uri + "&noop=true&idempotentRepository=#known&sendEmptyMessageWhenIdle=true"), 1, () -> {});
        if (known.asked() != files) {
            throw new IllegalStateException("saw " + known.asked() + " of " + files + " files");
        }
    }

    private void poll(List<String> uris, int messages, Look look) throws Exception {
        CountDownLatch taken = new CountDownLatch(messages);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String uri : uris) {
                    from(uri + "&initialDelay=0&repeatCount=1")
                            .onCompletion()
                            .process(exchange -> taken.countDown())
                            .end()
                            .to("log:off?level=OFF");
                }
            }
        });
        if (!taken.await(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
            throw new IllegalStateException(taken.getCount() + " of " + messages + " did not come");
        }
        look.now();
        camel.getRouteController().stopAllRoutes();
        camel.getRouteController().removeAllRoutes();
    }

    /** Takes and deletes what has its final name, until this is closed: uploads under way are in the same directory. */
    void keepTaking(String uri, Taker taker) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "&delete=true&delay=100&include=.*[.]837").process(exchange -> {
                    Message file = exchange.getIn();
                    taker.take(file.getHeader(Exchange.FILE_NAME, String.class), file.getBody(byte[].class).length);
                });
            }
        });
    }

    @Override
    public void close() throws Exception {
        producer.close();
        camel.close();
    }
}
