package org.kermitftps.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.it.contract.Endpoint;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/**
 * Connections that are cut in the middle of a poll, a download or its DELE, wherever a seed says: every file reaches the
 * route whole and once, and is gone from the server afterwards.
 */
@NeedsDocker
class InterruptedDownloadsIT {

    private static final int SECONDS = 30;

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();
    private final BlockingQueue<TestFile> taken = new LinkedBlockingQueue<>();
    private FtpServerUnderTest server;
    private FaultProxy proxy;

    @ParameterizedTest
    @CsvSource({"VSFTPD, 120", "PROFTPD, 60", "PURE_FTPD_TLS3, 40"})
    void bringEveryFileOnceAndWhole(ServerVariant variant, int cuts, Servers servers) throws Exception {
        server = servers.get(variant);
        try (FaultProxy fresh = new FaultProxy(server);
                CamelContext camel = new DefaultCamelContext()) {
            proxy = fresh;
            camel.addRoutes(route());
            camel.start();
            Traffic traffic = oneWithoutACut();
            for (int seed = 1; seed <= cuts; seed++) {
                downloadUnder(Cut.ofSeed(seed, false, traffic), seed);
            }
            camel.getRouteController().stopRoute("taken", 20, TimeUnit.SECONDS);
        }
        System.out.printf("%s: %d downloads cut%n", variant, cuts);
        assertThat(faults).isEmpty();
        assertThat(Stored.files(server)).isEmpty();
    }

    private RouteBuilder route() {
        String uri = Endpoint.of(server)
                .at(FaultProxy.HOST)
                .with("delete", true)
                .with("idempotent", true)
                .with("initialDelay", 0)
                .with("delay", 20)
                .with("localWorkDirectory", folder)
                .uri();
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("taken").convertBodyTo(byte[].class).process(InterruptedDownloadsIT.this::keep);
            }
        };
    }

    private void keep(Exchange exchange) {
        taken.add(new TestFile(
                exchange.getIn().getHeader(Exchange.FILE_NAME, String.class),
                exchange.getIn().getBody(byte[].class)));
    }

    private Traffic oneWithoutACut() throws Exception {
        download(-1);
        proxy.arm(Cut.NONE);
        download(0);
        return proxy.traffic();
    }

    private void downloadUnder(Cut cut, int seed) throws Exception {
        if (seed % 4 == 0) {
            proxy.dropControls();
        }
        proxy.arm(cut);
        String fault = download(seed);
        if (!fault.isEmpty()) {
            faults.add(seed + ", " + cut + ": " + fault);
        }
    }

    /** Puts a file there, waits until it came and is gone; what went wrong, or nothing. */
    private String download(int seed) throws Exception {
        TestFile file = TestFile.ofSeed(seed);
        server.write(file.name(), file.content());
        TestFile came = taken.poll(SECONDS, TimeUnit.SECONDS);
        if (came == null) {
            return "did not come";
        }
        if (!came.name().equals(file.name()) || !came.sha256().equals(file.sha256())) {
            return came.name() + " came with " + came.content().length + " bytes";
        }
        for (int i = 0; i < SECONDS && server.list().contains(file.name()); i++) {
            Thread.sleep(50);
        }
        return taken.isEmpty() ? "" : "came twice";
    }
}
