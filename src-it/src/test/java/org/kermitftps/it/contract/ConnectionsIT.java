package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ReuseCount;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Eight threads and one endpoint: four connections and no more, each file once and whole, every session resumed. */
@NeedsDocker
class ConnectionsIT {

    private static final int FILES = 200;
    private static final int THREADS = 8;

    private ExecutorService senders;
    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        senders = Executors.newFixedThreadPool(THREADS);
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        senders.shutdownNow();
        client.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void carryEveryFileOnce(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);

        sendAll(server, Endpoint.of(server).with("connections", 4));

        assertThat(logins(server)).isBetween(2L, 4L);
        assertThat(stored(server)).hasSize(FILES);
    }

    /** A server that takes two: the others are turned away, and the files go over these two. */
    @ParameterizedTest
    @EnumSource(names = {"VSFTPD_TWO_AT_ONCE", "PROFTPD_TWO_AT_ONCE", "PURE_FTPD_TWO_AT_ONCE"})
    void areNoMoreThanTheServerTakes(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);

        sendAll(server, Endpoint.of(server).with("connections", 4));

        assertThat(stored(server)).hasSize(FILES);
    }

    private void sendAll(FtpServerUnderTest server, Endpoint endpoint) throws Exception {
        List<Future<Exchange>> sent = new ArrayList<>();
        IntStream.range(0, FILES)
                .forEach(i -> sent.add(senders.submit(() -> client.send(endpoint, name(i), content(i)))));
        for (Future<Exchange> each : sent) {
            assertThat(each.get(2, TimeUnit.MINUTES).getException()).isNull();
        }
        assertThat(server.list()).hasSize(FILES);
        IntStream.iterate(0, i -> i < FILES, i -> i + 10)
                .forEach(i -> assertThat(new String(server.read(name(i)), StandardCharsets.UTF_8))
                        .isEqualTo(content(i)));
        ReuseCount reuse = server.reuse();
        assertThat(reuse.full()).isZero();
        assertThat(reuse.resumed() + reuse.untold()).isGreaterThanOrEqualTo(FILES);
    }

    private static long logins(FtpServerUnderTest server) {
        return server.commands().stream()
                .filter(each -> each.startsWith("USER "))
                .count();
    }

    private static List<String> stored(FtpServerUnderTest server) {
        return server.commands().stream()
                .filter(each -> each.startsWith("RNTO "))
                .distinct()
                .toList();
    }

    private static String name(int i) {
        return "claim-" + i + ".txt";
    }

    private static String content(int i) {
        return "claim " + i + " ".repeat(i) + "end";
    }
}
