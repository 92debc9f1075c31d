package org.kermitftps.it.contract;

import java.util.ArrayList;
import java.util.List;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

/**
 * What one server makes of one TLS plan when it is pinned.
 *
 * @param server the row
 * @param plan the column
 * @param outcome what must come of it
 * @param because why it is not {@link Outcome#RESUMED}; empty if it is
 */
record MatrixCell(ServerVariant server, TlsPlan plan, Outcome outcome, String because) {

    /** What can come of a series of transfers. */
    enum Outcome {
        /** Every file arrives, every data connection resumes the control connection's session. */
        RESUMED,
        /** Every file arrives, in full handshakes with the same certificate. */
        FULL,
        /** Every file arrives, over several control connections. */
        RECONNECTED,
        /** {@code KFTPS-404}: the server does not speak this version. */
        NOT_SPOKEN,
        /** {@code KFTPS-408}: the server speaks none of the cipher suites. */
        NO_SUITE,
        /** {@code KFTPS-602}: the server insists on a session this engine cannot bring. */
        REFUSED
    }

    private record Deviation(String servers, String plan, Outcome outcome, String because) {

        boolean covers(ServerVariant server, TlsPlan tried) {
            return server.name().matches(servers) && tried.label().matches(plan);
        }
    }

    /** The known deviations from RESUMED; the first that fits counts. */
    private static final List<Deviation> DEVIATIONS = List.of(
            new Deviation("\\w+_(TLS12|NO_EMS|TICKETS)", "jdk/TLSv1.3", Outcome.NOT_SPOKEN, "pinned to TLS 1.2"),
            new Deviation("\\w+_TLS13", "\\w+/TLSv1.2", Outcome.NOT_SPOKEN, "pinned to TLS 1.3"),
            new Deviation("\\w+_TLS10", "\\w+/TLSv1\\.\\d", Outcome.NOT_SPOKEN, "TLS 1.0 wants legacyTls=true"),
            new Deviation("PROFTPD_RSA_KEYS", "legacy/TLSv1(.1)?", Outcome.NOT_SPOKEN, "pinned to TLS 1.2"),
            new Deviation("PROFTPD_RSA_KEYS", "jdk/TLSv1.3", Outcome.NOT_SPOKEN, "pinned to TLS 1.2"),
            new Deviation(
                    "PROFTPD_RSA_KEYS",
                    "(bc|jdk|bctls)/TLSv1.2",
                    Outcome.NO_SUITE,
                    "RSA key exchange wants legacyTls=true"),
            new Deviation(
                    "VSFTPD_NO_EMS",
                    "bc/TLSv1.2",
                    Outcome.REFUSED,
                    "Bouncy Castle's JSSE offers no session without Extended Master Secret"),
            new Deviation(
                    "PROFTPD_TICKETS", "(bc|bctls)/TLSv1.2", Outcome.FULL, "Bouncy Castle keeps no RFC 5077 tickets"),
            new Deviation(
                    "VSFTPD.*",
                    "jdk/TLSv1.2",
                    Outcome.REFUSED,
                    "vsftpd 3.0.3 gives its tickets 2,147,483,647 s, the JDK throws away all above 7 days"),
            new Deviation(
                    "PROFTPD.*",
                    "jdk/TLSv1.3",
                    Outcome.RECONNECTED,
                    "ProFTPD 1.3.8 gives no new ticket for a resumed upload (#959), the JDK uses each once"),
            new Deviation(
                    "PURE_FTPD.*",
                    "jdk/TLSv1.3",
                    Outcome.FULL,
                    "Pure-FTPd 1.0.50 resumes nothing in TLS 1.3, and does not ask for it"));

    static List<MatrixCell> all() {
        List<MatrixCell> cells = new ArrayList<>();
        for (ServerVariant server : ServerVariant.values()) {
            if (!server.name().matches(".*WITHOUT.*|.*IN_MEMORY|.*FAR")) {
                TlsPlans.allowed(null, List.of(), server.name().matches("\\w+_(TLS10|RSA_KEYS)"))
                        .forEach(plan -> cells.add(of(server, plan)));
            }
        }
        return cells;
    }

    private static MatrixCell of(ServerVariant server, TlsPlan plan) {
        return DEVIATIONS.stream()
                .filter(deviation -> deviation.covers(server, plan))
                .findFirst()
                .map(deviation -> new MatrixCell(server, plan, deviation.outcome(), deviation.because()))
                .orElse(new MatrixCell(server, plan, Outcome.RESUMED, ""));
    }

    @Override
    public String toString() {
        return server + " " + plan.label();
    }
}
