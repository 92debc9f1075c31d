package org.kermitftps.it.kermit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.util.URISupport;

/** Does the visits of a scenario with the component, in a folder of this machine. */
final class TransferClient {

    /** Stands for the client's folder in the options of a visit. */
    static final String FOLDER = "{folder}";

    private final Path folder;
    private final String host;
    private final Map<String, String> usual;

    /** @param usual options of our endpoint in every visit */
    TransferClient(Path folder, int port, Map<String, String> usual) {
        this.folder = folder;
        this.host = "kermit-ftps:localhost:" + port;
        this.usual = usual;
    }

    /** Does one visit; returns what failed. */
    List<String> run(Visit visit) throws Exception {
        Failures failures = new Failures();
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getShutdownStrategy().setTimeout(10);
            camel.getManagementStrategy().addEventNotifier(failures);
            camel.getRegistry().bind("failures", failures);
            camel.start();
            switch (visit.kind()) {
                case PUT -> put(camel, visit);
                case SEND -> poll(camel, files(visit), ours(visit, Map.of()));
                default -> poll(camel, ours(visit, wanted(visit)), null);
            }
        }
        return failures.all;
    }

    private void put(CamelContext camel, Visit visit) throws Exception {
        String to = ours(visit, Map.of());
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            for (String name : visit.names()) {
                producer.request(to, exchange -> {
                    exchange.getIn().setBody(folder.resolve(name).toFile());
                    exchange.getIn().setHeader(Exchange.FILE_NAME, name);
                });
            }
        }
    }

    /** One poll and no more, in this thread. */
    private static void poll(CamelContext camel, String from, String to) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                if (to == null) {
                    from(from).routeId("visit").log("${header.CamelFileName}");
                } else {
                    from(from).routeId("visit").to(to);
                }
            }
        });
        ((ScheduledPollConsumer) camel.getRoute("visit").getConsumer()).run();
    }

    private String files(Visit visit) throws Exception {
        Map<String, Object> options = new LinkedHashMap<>(Map.of("startScheduler", "false", "sortBy", "file:name"));
        options.putAll(visit.from());
        options.put("exceptionHandler", "#failures");
        return "file:" + folder + "?" + URISupport.createQueryString(options);
    }

    private Map<String, String> wanted(Visit visit) {
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "startScheduler", "false",
                "sortBy", "file:name",
                "idempotent", "false",
                "exceptionHandler", "#failures",
                "localDirectory", folder.toString()));
        if (!visit.options().containsKey("delete")) {
            options.put("noop", "true");
        }
        return options;
    }

    private String ours(Visit visit, Map<String, String> forItsKind) throws Exception {
        Map<String, Object> options = new LinkedHashMap<>(usual);
        options.putAll(forItsKind);
        visit.options().forEach((name, value) -> options.put(name, value.replace(FOLDER, folder.toString())));
        return host + "/" + visit.directory() + "?" + URISupport.createQueryString(options);
    }

    /** Hears of every exchange and every poll that fails. */
    private static final class Failures extends EventNotifierSupport implements ExceptionHandler {

        private final List<String> all = new ArrayList<>();

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof ExchangeFailedEvent failed) {
                all.add(failed.getExchange().getException().toString());
            }
        }

        @Override
        public void handleException(Throwable exception) {
            all.add(exception.toString());
        }

        @Override
        public void handleException(String message, Throwable exception) {
            all.add(message + ": " + exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            all.add(message + ": " + exception);
        }
    }
}
