package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ReuseCount;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Four files at once from servers nobody here wrote: each once and whole, over four sessions that all end. */
@NeedsDocker
class ConcurrentDownloadsIT {

    private static final int FILES = 200;
    private static final int LANES = 4;

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<Object> resumed = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private static void fill(FtpServerUnderTest server, int files) {
        String home = "/home/" + server.user();
        server.run(
                "sh",
                "-c",
                "cd " + home + " && for i in $(seq 1000 " + (999 + files) + "); do seq 1 $i > claim.$i; done && chown "
                        + server.user() + " claim.*");
    }

    private static String content(int i) {
        return IntStream.rangeClosed(1, i).mapToObj(n -> n + "\n").collect(Collectors.joining());
    }

    private void take(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        order.add(name);
        resumed.add(exchange.getIn().getHeader("KermitFtpResumed"));
        byte[] body = exchange.getIn().getBody(byte[].class);
        bodies.put(name, new String(body, StandardCharsets.US_ASCII));
    }

    private static Endpoint lanes(FtpServerUnderTest server) {
        return Endpoint.of(server).with("delete", true).with("concurrentTransfers", LANES);
    }

    private void poll(Endpoint endpoint, FtpServerUnderTest server, Processor processor, int left) throws Exception {
        client.poll(endpoint, processor, failures::add, () -> server.list().size() <= left);
    }

    private static long said(FtpServerUnderTest server, String verb) {
        return server.commands().stream()
                .filter(each -> each.split(" ")[0].equals(verb))
                .count();
    }

    private void assertAllWhole(int files) {
        Map<String, String> expected = new TreeMap<>();
        IntStream.range(1000, 1000 + files).forEach(i -> expected.put("claim." + i, content(i)));
        assertThat(new TreeMap<>(bodies)).isEqualTo(expected);
        assertThat(order).hasSize(files);
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void bringEveryFileOnceAndWholeAndEndTheirSessions(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        fill(server, FILES);

        poll(lanes(server), server, this::take, 0);

        assertAllWhole(FILES);
        assertThat(failures).isEmpty();
        assertThat(resumed).hasSize(FILES).containsOnly(true);
        ReuseCount reuse = server.reuse();
        assertThat(reuse.full()).isZero();
        assertThat(reuse.resumed() + reuse.untold()).isGreaterThanOrEqualTo(FILES);
        assertThat(said(server, "PASS")).isEqualTo(LANES);
        await().atMost(Duration.ofSeconds(10)).until(() -> said(server, "QUIT") == LANES);
        assertThat(said(server, "DELE")).isEqualTo(FILES);
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void keepTheListedOrder(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        fill(server, 40);

        poll(lanes(server).with("transferOrder", "listed").with("sortBy", "file:name"), server, this::take, 0);

        assertAllWhole(40);
        assertThat(order).isSorted();
        assertThat(said(server, "PASS")).isEqualTo(LANES);
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void leaveJustTheFileWhoseRouteFailed(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        fill(server, 20);

        poll(
                lanes(server),
                server,
                exchange -> {
                    take(exchange);
                    if (exchange.getIn().getHeader(Exchange.FILE_NAME).equals("claim.1007")) {
                        throw new IllegalStateException("not this one");
                    }
                },
                1);

        assertAllWhole(20);
        assertThat(server.list()).isEqualTo(new ArrayList<>(List.of("claim.1007")));
    }
}
