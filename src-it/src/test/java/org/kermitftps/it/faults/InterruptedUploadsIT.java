package org.kermitftps.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.it.contract.CamelClient;
import org.kermitftps.it.contract.Endpoint;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/**
 * Connections that are cut in the middle of an upload, wherever a seed says: redelivery brings every file once and whole,
 * nothing but a whole file ever stands under a final name, and no stub stays behind.
 */
@NeedsDocker
class InterruptedUploadsIT {

    private static final int ATTEMPTS = 4;

    private final List<String> faults = new ArrayList<>();
    private final TreeMap<String, String> expected = new TreeMap<>();
    private FtpServerUnderTest server;
    private FaultProxy proxy;
    private CamelClient client;
    private Endpoint endpoint;
    private int repeated;

    @ParameterizedTest
    @CsvSource({"VSFTPD, 120", "PROFTPD, 60", "PURE_FTPD_TLS3, 40"})
    void bringEveryFileOnceAndWhole(ServerVariant variant, int cuts, Servers servers) throws Exception {
        server = servers.get(variant);
        // One reply a packet, so that each of them can be lost; PipeliningIT cuts where commands go ahead.
        endpoint = Endpoint.of(server).at(FaultProxy.HOST).with("pipelining", "off");
        try (FaultProxy fresh = new FaultProxy(server);
                CamelClient camel = new CamelClient()) {
            proxy = fresh;
            client = camel;
            Traffic traffic = oneWithoutACut();
            for (int seed = 1; seed <= cuts; seed++) {
                uploadUnder(Cut.ofSeed(seed, true, traffic), seed);
            }
        }
        System.out.printf("%s: %d uploads cut, %d repeated by the route%n", variant, cuts, repeated);
        assertThat(faults).isEmpty();
        assertThat(Stored.files(server)).isEqualTo(expected);
    }

    /** The second of two, which shows what a transfer on a connection that stands consists of. */
    private Traffic oneWithoutACut() {
        assertThat(send(-1).getException()).isNull();
        proxy.arm(Cut.NONE);
        assertThat(send(0).getException()).isNull();
        return proxy.traffic();
    }

    private void uploadUnder(Cut cut, int seed) throws IOException {
        if (seed % 4 == 0) {
            proxy.dropControls();
        }
        proxy.arm(cut);
        Exchange sent = send(seed);
        for (int attempt = 1; sent.getException() != null && attempt < ATTEMPTS; attempt++) {
            repeated++;
            faultIf(isThereInPart(seed), cut, seed, "something that is not the file has its name");
            sent = send(seed);
        }
        faultIf(sent.getException() != null, cut, seed, "failed for good with " + sent.getException());
        faultIf(!proxy.hasCut(), cut, seed, "was not cut");
    }

    private Exchange send(int seed) {
        TestFile file = TestFile.ofSeed(seed);
        expected.put(file.name(), file.sha256());
        return client.send(endpoint, file.name(), file.content());
    }

    private boolean isThereInPart(int seed) {
        TestFile file = TestFile.ofSeed(seed);
        return server.list().contains(file.name())
                && !server.sha256(file.name()).equals(file.sha256());
    }

    private void faultIf(boolean wrong, Cut cut, int seed, String what) {
        if (wrong) {
            faults.add(seed + ", " + cut + ": " + what);
        }
    }
}
