package org.kermitftps.policy;

import static org.kermitftps.policy.TlsEngineName.BC;
import static org.kermitftps.policy.TlsEngineName.BCTLS;
import static org.kermitftps.policy.TlsEngineName.JDK;
import static org.kermitftps.policy.TlsEngineName.LEGACY;

import java.util.List;
import java.util.stream.Stream;

/**
 * The table of TLS plans in the order they are tried. Measured on vsftpd, ProFTPD, Pure-FTPd, pyftpdlib and Apache
 * FtpServer: the first row that a server accepts resumes on every data connection that server can resume at all.
 */
public final class TlsPlans {

    /** TLS 1.2 in JSSE's spelling. */
    public static final String TLS12 = "TLSv1.2";

    /** TLS 1.3 in JSSE's spelling. */
    public static final String TLS13 = "TLSv1.3";

    /** TLS 1.1 in JSSE's spelling. */
    public static final String TLS11 = "TLSv1.1";

    /** TLS 1.0 in JSSE's spelling. */
    public static final String TLS10 = "TLSv1";

    /** The rows for everybody, best first. */
    public static final List<TlsPlan> TABLE = List.of(
            new TlsPlan(BC, TLS12, "resumes by session ID on every server that demands reuse (vsftpd, ProFTPD)"),
            new TlsPlan(JDK, TLS12, "resumes by RFC 5077 ticket, for servers that keep no session cache"),
            new TlsPlan(JDK, TLS13, "for servers that refuse TLS 1.2; tickets are single use, so it comes last"),
            new TlsPlan(
                    BCTLS,
                    TLS12,
                    "resumes by session ID without Extended Master Secret (vsftpd on CentOS 7), which bc never does and jdk"
                            + " only by tickets it keeps"));

    /** The rows that {@code legacyTls=true} appends. */
    public static final List<TlsPlan> LEGACY_TABLE = List.of(
            new TlsPlan(LEGACY, TLS12, "old suites: RSA key exchange, 3DES, 1024-bit Diffie-Hellman groups"),
            new TlsPlan(LEGACY, TLS11, "servers with OpenSSL before 1.0.1 that were patched half-way; hardly any"),
            new TlsPlan(LEGACY, TLS10, "servers of before 2012: Windows 2003 to 2008, OpenSSL 0.9.8, old z/OS"));

    private TlsPlans() {}

    /**
     * The rows an endpoint may use, in order.
     *
     * @param engine the pinned engine, or {@code null} for any ({@code tlsEngine=auto})
     * @param protocols the allowed versions in the user's order, or empty for any; their order decides, then the table's
     * @param legacy whether the rows for old servers are among them, always last
     */
    public static List<TlsPlan> allowed(TlsEngineName engine, List<String> protocols, boolean legacy) {
        Stream<TlsPlan> old = legacy ? ordered(LEGACY_TABLE, protocols) : Stream.empty();
        return Stream.concat(ordered(TABLE, protocols), old)
                .filter(plan -> engine == null || plan.engine() == engine)
                .toList();
    }

    private static Stream<TlsPlan> ordered(List<TlsPlan> table, List<String> protocols) {
        return protocols.isEmpty()
                ? table.stream()
                : protocols.stream().flatMap(protocol -> table.stream()
                        .filter(plan -> plan.protocol().equals(protocol)));
    }
}
