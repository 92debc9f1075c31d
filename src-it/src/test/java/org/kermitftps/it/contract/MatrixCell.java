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
        /** {@code KFTPS-602}: the server insists on a session this engine cannot bring. */
        REFUSED
    }

    private record Deviation(String servers, String plan, Outcome outcome, String because) {

        boolean covers(ServerVariant server, TlsPlan tried) {
            return server.name().matches(servers) && tried.label().equals(plan);
        }
    }

    /** The known deviations from RESUMED; the first that fits counts. */
    private static final List<Deviation> DEVIATIONS = List.of(
            new Deviation("VSFTPD_TLS12", "jdk/TLSv1.3", Outcome.NOT_SPOKEN, "pinned to TLS 1.2"),
            new Deviation("\\w+_TLS13", "bc/TLSv1.2", Outcome.NOT_SPOKEN, "pinned to TLS 1.3"),
            new Deviation("\\w+_TLS13", "jdk/TLSv1.2", Outcome.NOT_SPOKEN, "pinned to TLS 1.3"),
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
            if (!server.name().contains("WITHOUT")) {
                TlsPlans.TABLE.forEach(plan -> cells.add(of(server, plan)));
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
