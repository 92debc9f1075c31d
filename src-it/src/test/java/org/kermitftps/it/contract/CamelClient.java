package org.kermitftps.it.contract;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;

/** A Camel context that sends to and takes from an endpoint, as a route would. */
public final class CamelClient implements AutoCloseable {

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer;

    public CamelClient() throws Exception {
        camel.getShutdownStrategy().setTimeout(10);
        camel.start();
        producer = camel.createProducerTemplate();
        // One producer, so that one connection carries everything a test sends.
        producer.setMaximumCacheSize(1);
    }

    /** Uploads; the exchange comes back with its headers, or with its exception. */
    public Exchange send(Endpoint endpoint, String name, Object body) {
        return producer.request(endpoint.uri(), exchange -> {
            exchange.getIn().setBody(body);
            exchange.getIn().setHeader(Exchange.FILE_NAME, name);
        });
    }

    /** Polls until {@code count} files came, or fails after a minute. */
    public List<Exchange> take(Endpoint endpoint, int count) throws Exception {
        MockEndpoint taken = camel.getEndpoint("mock:taken", MockEndpoint.class);
        taken.reset();
        taken.expectedMinimumMessageCount(count);
        taken.setResultWaitTime(60_000);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(endpoint.with("initialDelay", 0).with("delay", 200).uri())
                        .routeId("take")
                        .convertBodyTo(byte[].class)
                        .to("mock:taken");
            }
        });
        try {
            taken.assertIsSatisfied();
            return List.copyOf(taken.getExchanges());
        } finally {
            camel.getRouteController().stopRoute("take", 20, TimeUnit.SECONDS);
            camel.removeRoute("take");
        }
    }

    /** One poll, every file through the processor without a copy in between, until it is done or half a minute is over. */
    void poll(Endpoint endpoint, Processor each, Consumer<Throwable> failed, BooleanSupplier done) throws Exception {
        camel.getRegistry().bind("failed", new OneByOne(failed));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(endpoint.with("initialDelay", 0)
                                .with("repeatCount", 1)
                                .with("exceptionHandler", "#failed")
                                .uri())
                        .routeId("poll")
                        .streamCache("false")
                        .process(each);
            }
        });
        try {
            await().atMost(30, TimeUnit.SECONDS).until(done::getAsBoolean);
        } finally {
            camel.getRouteController().stopRoute("poll", 20, TimeUnit.SECONDS);
            camel.removeRoute("poll");
        }
    }

    private record OneByOne(Consumer<Throwable> to) implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            to.accept(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            to.accept(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            to.accept(exception);
        }
    }

    @Override
    public void close() throws Exception {
        producer.close();
        camel.close();
    }
}
