package org.kermitftps.policy;

import static org.kermitftps.policy.TlsEngineName.BC;
import static org.kermitftps.policy.TlsEngineName.JDK;

import java.util.List;

/**
 * The table of TLS plans in the order they are tried. Measured on vsftpd, ProFTPD, Pure-FTPd, pyftpdlib and Apache
 * FtpServer: the first row that a server accepts resumes on every data connection that server can resume at all.
 */
public final class TlsPlans {

    /** TLS 1.2 in JSSE's spelling. */
    public static final String TLS12 = "TLSv1.2";

    /** TLS 1.3 in JSSE's spelling. */
    public static final String TLS13 = "TLSv1.3";

    /** All rows, best first. */
    public static final List<TlsPlan> TABLE = List.of(
            new TlsPlan(BC, TLS12, "resumes by session ID on every server that demands reuse (vsftpd, ProFTPD)"),
            new TlsPlan(JDK, TLS12, "resumes by RFC 5077 ticket, for servers that keep no session cache"),
            new TlsPlan(JDK, TLS13, "for servers that refuse TLS 1.2; tickets are single use, so it comes last"));

    private TlsPlans() {}

    /**
     * The rows an endpoint may use, in order.
     *
     * @param engine the pinned engine, or {@code null} for any ({@code tlsEngine=auto})
     * @param protocols the allowed versions in the user's order, or empty for any; their order decides, then the table's
     */
    public static List<TlsPlan> allowed(TlsEngineName engine, List<String> protocols) {
        List<String> order = protocols.isEmpty() ? List.of(TLS12, TLS13) : protocols;
        return order.stream()
                .flatMap(protocol ->
                        TABLE.stream().filter(plan -> plan.protocol().equals(protocol)))
                .filter(plan -> engine == null || plan.engine() == engine)
                .toList();
    }
}
