package org.kermitftps.tls;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.wire.WatchedSockets;

/**
 * How fast a TlsSocket is beside the JDK's SSLSocket: not a test, a main to run by hand before and after a change of the
 * byte pump. Prints ratios only, wall time and CPU of the client's thread, medians of interleaved rounds; more than 1 is
 * slower than SSLSocket. "Watched" is what a transfer uses, a WatchedSocket below.
 */
final class ThroughputComparison {

    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int WARM_UP = 3;
    private static final int MEGABYTES = 100;
    private static final int BUFFER = 64 * 1024;
    private static final Map<String, String> SUITES =
            Map.of(TlsPlans.TLS12, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", TlsPlans.TLS13, "TLS_AES_256_GCM_SHA384");
    private static final String BASE = "SSLSocket";

    private interface Opening {
        Socket open(TestServer server) throws Exception;
    }

    private record Cost(long wall, long cpu) {}

    private ThroughputComparison() {}

    public static void main(String[] args) throws Exception {
        for (String protocol : List.of(TlsPlans.TLS12, TlsPlans.TLS13)) {
            compare(protocol);
        }
    }

    private static void compare(String protocol) throws Exception {
        Map<String, Opening> clients = new LinkedHashMap<>();
        clients.put(BASE, server -> stock(server, protocol));
        for (TlsPlan plan : TlsPlans.TABLE) {
            if (plan.protocol().equals(protocol)) {
                clients.put(plan.label(), server -> secured(plan, server, server.connect()));
                clients.put(
                        plan.label() + " watched",
                        server -> secured(plan, server, WatchedSockets.over(server.connect())));
            }
        }
        TestServer.Session sink = (socket, plain) -> {
            byte[] buffer = new byte[BUFFER];
            while (socket.getInputStream().read(buffer) >= 0) {
                // Only to be emptied.
            }
        };
        TestServer.Session source = (socket, plain) -> {
            for (int i = 0; i < MEGABYTES * 16; i++) {
                socket.getOutputStream().write(new byte[BUFFER]);
            }
        };
        measure(protocol + " up  ", clients, sink, true);
        measure(protocol + " down", clients, source, false);
    }

    private static void measure(String label, Map<String, Opening> clients, TestServer.Session session, boolean up)
            throws Exception {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, Opening> client : clients.entrySet()) {
                try (TestServer server =
                        TestServer.tls(TlsFixture.LOCALHOST, label.substring(0, TlsPlans.TLS12.length()), session)) {
                    Cost cost = transfer(client.getValue(), server, up);
                    if (round >= 0) {
                        costs.computeIfAbsent(client.getKey(), any -> new ArrayList<>())
                                .add(cost);
                    }
                }
            }
        }
        Cost base = median(costs.get(BASE));
        costs.forEach((name, all) -> System.out.printf(
                "%s %-20s wall %.2f  cpu %.2f%n",
                label,
                name,
                (double) median(all).wall() / base.wall(),
                (double) median(all).cpu() / base.cpu()));
    }

    private static Cost transfer(Opening client, TestServer server, boolean up) throws Exception {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        byte[] buffer = new byte[BUFFER];
        try (Socket socket = client.open(server)) {
            if (up) {
                for (int i = 0; i < MEGABYTES * 16; i++) {
                    socket.getOutputStream().write(buffer);
                }
            } else {
                while (socket.getInputStream().read(buffer) >= 0) {
                    // Only to be emptied.
                }
            }
        }
        server.await();
        return new Cost(
                System.nanoTime() - wall, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(
                middle(costs.stream().map(Cost::wall).toList()),
                middle(costs.stream().map(Cost::cpu).toList()));
    }

    private static long middle(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static Socket secured(TlsPlan plan, TestServer server, Socket below) throws IOException {
        TlsSocket socket =
                TlsFixture.control(plan, server, TlsFixture.settings()).secureControl(below);
        requireSuite(socket.report().cipherSuite(), plan.protocol());
        return socket;
    }

    private static void requireSuite(String suite, String protocol) {
        if (!suite.equals(SUITES.get(protocol))) {
            throw new IllegalStateException(suite + " is not what the others are measured with");
        }
    }

    private static Socket stock(TestServer server, String protocol) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {TlsFixture.trusting(TlsFixture.CA.certificate())}, null);
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(server.connect(), "localhost", server.port(), true);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        requireSuite(socket.getSession().getCipherSuite(), protocol);
        return socket;
    }
}
