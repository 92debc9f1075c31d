package org.kermitftps.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.contract.CamelClient;
import org.kermitftps.it.contract.Endpoint;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Connections that are cut while four of them carry files: redelivery brings every file once and whole, and no stub stays. */
@NeedsDocker
class InterruptedConnectionsIT {

    private static final int FILES = 120;
    private static final int ATTEMPTS = 8;
    private static final int ALL_DROPPED_EVERY = 25;

    private final TreeMap<String, String> expected = new TreeMap<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private FaultProxy proxy;
    private CamelClient client;
    private Endpoint endpoint;
    private Traffic traffic;

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void bringEveryFileOnceAndWhole(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        endpoint = Endpoint.of(server).at(FaultProxy.HOST).with("connections", 4);
        try (FaultProxy fresh = new FaultProxy(server);
                CamelClient camel = new CamelClient()) {
            proxy = fresh;
            client = camel;
            learnTraffic();
            sendAll();
        }
        System.out.printf("%s: %d files, %d cuts%n", variant, FILES, cuts.get());
        assertThat(cuts.get()).isGreaterThan(FILES / 10);
        assertThat(Stored.files(server)).isEqualTo(expected);
    }

    private void learnTraffic() {
        for (int seed = -1; seed <= 0; seed++) {
            proxy.arm(Cut.NONE);
            TestFile file = TestFile.ofSeed(seed);
            expected.put(file.name(), file.sha256());
            assertThat(client.send(endpoint, file.name(), file.content()).getException())
                    .isNull();
        }
        traffic = proxy.traffic();
    }

    private void sendAll() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Future<Exchange>> done = new ArrayList<>();
        for (int seed = 1; seed <= FILES; seed++) {
            TestFile file = TestFile.ofSeed(seed);
            expected.put(file.name(), file.sha256());
            done.add(senders.submit(() -> deliver(file)));
        }
        for (Future<Exchange> each : done) {
            assertThat(each.get(2, TimeUnit.MINUTES).getException()).isNull();
        }
        senders.shutdown();
    }

    private Exchange deliver(TestFile file) throws Exception {
        Exchange last = null;
        for (int attempt = 0; attempt < ATTEMPTS && (last == null || last.getException() != null); attempt++) {
            cutAgain();
            last = client.send(endpoint, file.name(), file.content());
        }
        return last;
    }

    private synchronized void cutAgain() {
        if (cuts.get() == 0 || proxy.hasCut()) {
            proxy.arm(Cut.ofSeed(cuts.incrementAndGet(), true, traffic));
        }
        if (sent.incrementAndGet() % ALL_DROPPED_EVERY == 0) {
            proxy.dropControls();
        }
    }
}
