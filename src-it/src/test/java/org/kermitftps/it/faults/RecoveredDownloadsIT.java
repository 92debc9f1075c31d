package org.kermitftps.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.contract.Endpoint;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** A download that is cut is taken up again where it broke, and only if the server's file is still the same. */
@NeedsDocker
class RecoveredDownloadsIT {

    private static final int SIZE = 3_000_000;
    private static final int CUT = 2_000_000;

    @TempDir
    private Path folder;

    private final byte[] content = new byte[SIZE];
    private final BlockingQueue<Exchange> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<Exception> failed = new LinkedBlockingQueue<>();

    @BeforeEach
    void fill() {
        new Random(17).nextBytes(content);
    }

    @ParameterizedTest
    @CsvSource({"VSFTPD, true", "VSFTPD, false", "PROFTPD, true", "PURE_FTPD_TLS3, true"})
    void bringTheRest(ServerVariant variant, boolean abrupt, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        Exchange one = takeAfterACut(server, abrupt, () -> {});

        assertThat(one.getIn().getHeader("KermitFtpRecovery")).isEqualTo("RECOVERED");
        assertThat(one.getIn().getHeader("KermitFtpBytes", Long.class)).isLessThan(SIZE);
        assertThat(server.commands().stream().filter(each -> each.startsWith("REST ")))
                .hasSize(1);
        assertKept(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void bringAllOfAFileThatHasChanged(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        byte[] other = new byte[SIZE];
        new Random(18).nextBytes(other);
        String path = "/home/" + server.user() + "/big.837";
        Exchange one = takeAfterACut(server, true, () -> {
            server.write("big.837", other);
            // Of the same size and time, so that only its bytes tell.
            server.run("touch", "-d", "2026-03-01T02:03:04Z", path);
        });

        assertThat(one.getIn().getHeader("KermitFtpRecovery")).isEqualTo("DIFFERENT");
        assertKept(other);
    }

    private Exchange takeAfterACut(FtpServerUnderTest server, boolean abrupt, Runnable between) throws Exception {
        server.write("big.837", content);
        server.run("touch", "-d", "2026-03-01T02:03:04Z", "/home/" + server.user() + "/big.837");
        try (FaultProxy proxy = new FaultProxy(server);
                CamelContext camel = new DefaultCamelContext()) {
            proxy.arm(new Cut(Cut.Channel.DATA, false, CUT, true, abrupt));
            camel.getRegistry().bind("failed", new OneByOne(() -> {
                between.run();
                failed.add(new Exception());
            }));
            camel.addRoutes(route(server));
            camel.start();
            Exchange one = taken.poll(60, TimeUnit.SECONDS);
            assertThat(one).isNotNull();
            camel.getRouteController().stopRoute("recovered", 20, TimeUnit.SECONDS);
            assertThat(proxy.hasCut()).isTrue();
            assertThat(failed).hasSize(1);
            return one;
        }
    }

    private RouteBuilder route(FtpServerUnderTest server) {
        String uri = Endpoint.of(server)
                .at(FaultProxy.HOST)
                .with("delete", true)
                .with("initialDelay", 0)
                .with("delay", 50)
                .with("localDirectory", folder)
                .with("recover", true)
                // The proxy cuts the first data connection, which would be that of a listing.
                .with("useList", false)
                .with("fileName", "big.837")
                .with("ignoreFileNotFoundOrPermissionError", true)
                .with("exceptionHandler", "#failed")
                .uri();
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("recovered").process(exchange -> taken.add(exchange.copy()));
            }
        };
    }

    private void assertKept(byte[] expected) throws Exception {
        assertThat(folder.resolve("big.837")).hasBinaryContent(expected);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    /** Does something with each failure. */
    private record OneByOne(Runnable each) implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            each.run();
        }

        @Override
        public void handleException(String message, Throwable exception) {
            each.run();
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            each.run();
        }
    }
}
