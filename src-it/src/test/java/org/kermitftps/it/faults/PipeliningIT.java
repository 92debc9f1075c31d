package org.kermitftps.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.contract.CamelClient;
import org.kermitftps.it.contract.Endpoint;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Each row of PipeliningRules on the server it names: what goes ahead there, what it saves, and what cuts do to it. */
@NeedsDocker
class PipeliningIT {

    private static final int ROUND_TRIP_MILLIS = 80;
    private static final int FILES = 20;
    private static final int ATTEMPTS = 4;

    private final TreeMap<String, String> expected = new TreeMap<>();

    private Exchange send(CamelClient client, Endpoint endpoint, int seed) {
        TestFile file = TestFile.ofSeed(seed, 2_000);
        expected.put(file.name(), file.sha256());
        return client.send(endpoint, file.name(), file.content());
    }

    /** Round trips that a file takes on a connection that is warm; {@code connect} is what the relay leaves out. */
    private double roundTrips(CamelClient client, Endpoint endpoint, int first, double connect) {
        for (int i = 0; i < 3; i++) {
            assertThat(send(client, endpoint, first + i).getException()).isNull();
        }
        long started = System.nanoTime();
        for (int i = 3; i < FILES; i++) {
            assertThat(send(client, endpoint, first + i).getException()).isNull();
        }
        return (System.nanoTime() - started) / 1e6 / (FILES - 3) / ROUND_TRIP_MILLIS + connect;
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void takesFarFewerRoundTripsAFile(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        try (DistantServer distant = new DistantServer(server, ROUND_TRIP_MILLIS);
                CamelClient client = new CamelClient()) {
            Endpoint endpoint = Endpoint.of(server).at(DistantServer.HOST);
            // Beside RNTO connecting costs nothing; otherwise it is a round trip of its own.
            double auto = roundTrips(client, endpoint, 1_000, 0);
            double off = roundTrips(client, endpoint.with("pipelining", "off"), 2_000, 1);
            System.out.printf("%s: %.1f round trips a file, %.1f without pipelining%n", variant, auto, off);
            // 3 to 4.5 of 8 on an idle machine; both grow with its load.
            assertThat(auto).isLessThan(0.7 * off);
        }
        assertThat(Stored.files(server)).isEqualTo(expected);
        List<String> said = server.commands();
        assertThat(said.get(said.indexOf("RNTO claim1012.837") + 1))
                .as("its EPSV was sent before")
                .startsWith("STOR claim1013.837");
    }

    @ParameterizedTest
    @CsvSource({"VSFTPD, 60", "PROFTPD, 40", "PURE_FTPD_TLS3, 40"})
    void bringsEveryFileOnceAndWholeThroughCuts(ServerVariant variant, int cuts, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        Endpoint endpoint = Endpoint.of(server).at(FaultProxy.HOST);
        List<String> faults = new ArrayList<>();
        int repeated = 0;
        try (FaultProxy proxy = new FaultProxy(server)) {
            Traffic traffic = null;
            for (int seed = 0; seed <= cuts; seed++) {
                // A component of its own each time: what the last cut has switched off is on again.
                try (CamelClient client = new CamelClient()) {
                    proxy.arm(Cut.NONE);
                    for (int warm = 0; warm < 3; warm++) {
                        assertThat(send(client, endpoint, 10_000 + 3 * seed + warm)
                                        .getException())
                                .isNull();
                    }
                    Cut cut = seed == 0 ? Cut.NONE : Cut.ofSeed(seed, true, traffic);
                    proxy.arm(cut);
                    Exchange sent = send(client, endpoint, seed);
                    traffic = seed == 0 ? proxy.traffic() : traffic;
                    for (int attempt = 1; sent.getException() != null && attempt < ATTEMPTS; attempt++) {
                        repeated++;
                        sent = send(client, endpoint, seed);
                    }
                    if (sent.getException() != null) {
                        faults.add(seed + ", " + cut + ": " + sent.getException());
                    }
                    if (seed > 0 && !proxy.hasCut()) {
                        // What is cut behind the last file's end hits the next one.
                        assertThat(send(client, endpoint, seed).getException()).isNull();
                    }
                }
            }
        }
        System.out.printf("%s: %d pipelined uploads cut, %d repeated by the route%n", variant, cuts, repeated);
        assertThat(faults).isEmpty();
        assertThat(Stored.files(server)).isEqualTo(expected);
    }
}
