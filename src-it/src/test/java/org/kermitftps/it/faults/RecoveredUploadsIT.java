package org.kermitftps.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

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
 * The same cuts with and without {@code recover=true}: every file arrives once and whole, no stub stays behind, and fewer
 * bytes cross the wire a second time.
 */
@NeedsDocker
class RecoveredUploadsIT {

    private static final int ATTEMPTS = 5;
    private static final int BYTES = 1_000_000;

    private final List<String> faults = new ArrayList<>();
    private final TreeMap<String, String> expected = new TreeMap<>();
    private FtpServerUnderTest server;
    private FaultProxy proxy;
    private CamelClient client;
    private int takenUp;
    private long kept;

    @ParameterizedTest
    @CsvSource({"VSFTPD, 40", "PROFTPD, 30", "PURE_FTPD_TLS3, 30"})
    void sendFewerBytesTwice(ServerVariant variant, int cuts, Servers servers) throws Exception {
        server = servers.get(variant);
        // One reply a packet, so that each of them can be lost; PipeliningIT cuts where commands go ahead.
        Endpoint endpoint = Endpoint.of(server).at(FaultProxy.HOST).with("pipelining", "off");
        try (FaultProxy fresh = new FaultProxy(server)) {
            proxy = fresh;
            long plain = bytesSentTwice(endpoint, cuts, 0);
            long recovered = bytesSentTwice(endpoint.with("recover", true), cuts, 1000);
            System.out.printf(
                    "%s: %d uploads of %d bytes cut: %d bytes sent twice, with recover=true %d; %d times %d bytes kept%n",
                    variant, cuts, BYTES, plain, recovered, takenUp, kept);
            assertThat(faults).isEmpty();
            assertThat(Stored.files(server)).isEqualTo(expected);
            assertThat(takenUp).isPositive();
            assertThat(recovered).isLessThan(plain);
        }
    }

    /** Those beyond what the uploads take without a cut. */
    private long bytesSentTwice(Endpoint endpoint, int cuts, int names) throws Exception {
        try (CamelClient camel = new CamelClient()) {
            client = camel;
            Traffic whole = oneWithoutACut(endpoint, names);
            long sent = 0;
            for (int seed = 1; seed <= cuts; seed++) {
                sent += uploadUnder(endpoint, Cut.ofSeed(seed, true, whole), names + seed);
            }
            return sent - cuts * whole.uploaded();
        }
    }

    /** The second of two, which shows what a transfer on a connection that stands consists of. */
    private Traffic oneWithoutACut(Endpoint endpoint, int names) {
        assertThat(send(endpoint, names - 1).getException()).isNull();
        proxy.arm(Cut.NONE);
        assertThat(send(endpoint, names).getException()).isNull();
        return proxy.traffic();
    }

    private long uploadUnder(Endpoint endpoint, Cut cut, int seed) {
        if (seed % 4 == 0) {
            proxy.dropControls();
        }
        proxy.arm(cut);
        Exchange sent = send(endpoint, seed);
        for (int attempt = 1; sent.getException() != null && attempt < ATTEMPTS; attempt++) {
            faultIf(isThereInPart(seed), cut, seed, "something that is not the file has its name");
            sent = send(endpoint, seed);
        }
        long saved = sent.getMessage().getHeader("KermitFtpRecovered", 0L, long.class);
        kept += saved;
        takenUp += saved > 0 ? 1 : 0;
        faultIf(sent.getException() != null, cut, seed, "failed for good with " + sent.getException());
        faultIf(!proxy.hasCut(), cut, seed, "was not cut");
        return proxy.traffic().uploaded();
    }

    private Exchange send(Endpoint endpoint, int seed) {
        TestFile file = TestFile.ofSeed(seed, BYTES);
        expected.put(file.name(), file.sha256());
        return client.send(endpoint, file.name(), file.content());
    }

    private boolean isThereInPart(int seed) {
        TestFile file = TestFile.ofSeed(seed, BYTES);
        return server.list().contains(file.name())
                && !server.sha256(file.name()).equals(file.sha256());
    }

    private void faultIf(boolean wrong, Cut cut, int seed, String what) {
        if (wrong) {
            faults.add(seed + ", " + cut + ": " + what);
        }
    }
}
