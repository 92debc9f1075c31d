package org.kermitftps.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.it.contract.Endpoint;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/**
 * One of four connections is cut while all of them fetch, route and delete, wherever a seed says; sometimes all four. Every
 * file reaches the route once and whole, and is gone afterwards: so none was deleted that the route had not got.
 */
@NeedsDocker
class InterruptedLanesIT {

    private static final int FILES = 12;
    private static final int SECONDS = 60;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private FtpServerUnderTest server;

    @ParameterizedTest
    @CsvSource({"VSFTPD, 30", "PROFTPD, 20", "PURE_FTPD_TLS3, 20"})
    void bringEveryFileOnceAndWhole(ServerVariant variant, int cuts, Servers servers) throws Exception {
        server = servers.get(variant);
        try (FaultProxy proxy = new FaultProxy(server);
                CamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(route());
            camel.start();
            round(0, proxy);
            proxy.arm(Cut.NONE);
            round(1, proxy);
            Traffic traffic = proxy.traffic();
            for (int seed = 2; seed < cuts; seed++) {
                proxy.arm(Cut.ofSeed(seed, false, traffic));
                round(seed, proxy);
            }
            camel.getRouteController().stopRoute("lanes", 20, TimeUnit.SECONDS);
        }
        System.out.printf("%s: %d polls of %d files cut%n", variant, cuts, FILES);
        assertThat(faults).isEmpty();
        assertThat(Stored.files(server)).isEmpty();
    }

    private RouteBuilder route() {
        String uri = Endpoint.of(server)
                .at(FaultProxy.HOST)
                .with("delete", true)
                .with("idempotent", true)
                .with("concurrentTransfers", 4)
                .with("initialDelay", 0)
                .with("delay", 20)
                .with("readLock", "none")
                .with("exclude", ".*[.]new")
                .uri();
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("lanes").convertBodyTo(byte[].class).process(InterruptedLanesIT.this::keep);
            }
        };
    }

    private void keep(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        String body = new String(exchange.getIn().getBody(byte[].class));
        if (!body.equals(content(name))) {
            synchronized (faults) {
                faults.add(name + " came with " + body.length() + " characters");
            }
        }
        taken.merge(name, 1, Integer::sum);
    }

    /** What {@code yes} writes: the name and a line end, over and over. */
    private static String content(String name) {
        return (name + "\n").repeat(2_000);
    }

    private void round(int seed, FaultProxy proxy) throws Exception {
        if (seed % 5 == 4) {
            proxy.dropControls();
        }
        List<String> names = IntStream.range(0, FILES)
                .mapToObj(i -> "r" + seed + "-" + i + ".837")
                .toList();
        put(names);
        for (int i = 0; i < SECONDS * 20 && !(taken.keySet().containsAll(names) && isEmpty()); i++) {
            Thread.sleep(50);
        }
        List<String> wrong = names.stream()
                .filter(each -> taken.getOrDefault(each, 0) != 1)
                .map(each -> each + " came " + taken.getOrDefault(each, 0) + " times")
                .toList();
        if (!wrong.isEmpty()) {
            faults.add(seed + ": " + wrong);
        }
    }

    private boolean isEmpty() {
        return Stored.files(server).isEmpty();
    }

    /** Under another name first, because a poll may come by at any moment. */
    private void put(List<String> names) {
        String home = "/home/" + server.user();
        server.run(
                "sh",
                "-c",
                "cd " + home + " && for f in " + String.join(" ", names)
                        + "; do yes $f | head -n 2000 > $f.new; done; chown " + server.user()
                        + " *.new; for f in " + String.join(" ", names) + "; do mv $f.new $f; done");
    }
}
