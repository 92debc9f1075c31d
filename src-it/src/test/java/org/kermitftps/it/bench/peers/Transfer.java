package org.kermitftps.it.bench.peers;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** One transfer by a Camel endpoint, as a route or a template does it; ours and the stock component alike. */
final class Transfer {

    private static final int MINUTES_AT_MOST = 10;

    private final CamelContext camel;
    private final String uri;

    Transfer(CamelContext camel, String uri) {
        this.camel = camel;
        this.uri = uri;
    }

    /** Sends every file of the folder, by as many threads as there are to be connections. */
    void up(File folder, int threads) throws Exception {
        File[] files = folder.listFiles(File::isFile);
        Arrays.sort(files);
        ExecutorService senders = Executors.newFixedThreadPool(threads);
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            List<Future<Exchange>> sent = senders.invokeAll(Arrays.stream(files)
                    .<java.util.concurrent.Callable<Exchange>>map(file -> () -> send(producer, file))
                    .toList());
            for (Future<Exchange> each : sent) {
                if (each.get().getException() != null) {
                    throw each.get().getException();
                }
            }
        } finally {
            senders.shutdown();
        }
    }

    private Exchange send(ProducerTemplate producer, File file) {
        return producer.request(uri, exchange -> {
            exchange.getIn().setBody(file);
            exchange.getIn().setHeader(Exchange.FILE_NAME, file.getName());
        });
    }

    /** One poll; over when so many files are written, and what was to become of them on the server has been done. */
    void down(int files, String to) throws Exception {
        CountDownLatch done = new CountDownLatch(files);
        camel.getManagementStrategy().addEventNotifier(new Completed(done));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // Of a stream Camel would make a copy in memory before the first step could read it.
                from(uri + "&initialDelay=0&repeatCount=1").streamCache("false").to(to);
            }
        });
        if (!done.await(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
            throw new IllegalStateException(done.getCount() + " of " + files + " files did not come");
        }
    }

    /** Told after the commit of each file. */
    private static final class Completed extends EventNotifierSupport {
        private final CountDownLatch done;

        Completed(CountDownLatch done) {
            this.done = done;
            setIgnoreExchangeSendingEvents(true);
            setIgnoreExchangeSentEvents(true);
            setIgnoreCamelContextEvents(true);
            setIgnoreRouteEvents(true);
            setIgnoreServiceEvents(true);
        }

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof CamelEvent.ExchangeCompletedEvent) {
                done.countDown();
            }
        }
    }
}
