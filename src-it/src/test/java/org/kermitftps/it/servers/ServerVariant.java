package org.kermitftps.it.servers;

import java.util.List;
import java.util.Map;

/**
 * The servers the contract runs against: one row each, what is set and why it is worth a server of its own.
 * What is not set keeps the server's default.
 */
public enum ServerVariant {
    /** The default that camel-ftp's ftps fails on: session reuse required, a missing close_notify is an error. */
    VSFTPD(ServerKind.VSFTPD, false, Settings.VSFTPD_TLS),
    /** The same with its files in memory, so that a benchmark measures no disk, and room for a hundred partners. */
    VSFTPD_IN_MEMORY(ServerKind.VSFTPD, false, Settings.VSFTPD_TLS + "max_per_ip=0\n"),
    /** Lets data connections come without the session, and end without close_notify: here camel-ftp's ftps can work. */
    VSFTPD_WITHOUT_REUSE(
            ServerKind.VSFTPD, false, Settings.VSFTPD_TLS + "require_ssl_reuse=NO\nstrict_ssl_read_eof=NO\n"),
    /** As VSFTPD_IN_MEMORY, in a network of its own that somebody has to lay a line to (it.bench.far). */
    VSFTPD_FAR(ServerKind.VSFTPD, false, Settings.VSFTPD_TLS),
    /** As VSFTPD_WITHOUT_REUSE, in a network of its own. */
    VSFTPD_FAR_WITHOUT_REUSE(
            ServerKind.VSFTPD, false, Settings.VSFTPD_TLS + "require_ssl_reuse=NO\nstrict_ssl_read_eof=NO\n"),
    /** As vsftpd on the many machines whose OpenSSL ends at TLS 1.2. */
    VSFTPD_TLS12(ServerKind.VSFTPD, false, Settings.VSFTPD_TLS, "MaxProtocol = TLSv1.2"),
    /** Resumption by single-use tickets, which come on the data connections too. */
    VSFTPD_TLS13(ServerKind.VSFTPD, false, Settings.VSFTPD_TLS, "MinProtocol = TLSv1.3"),
    /** As vsftpd on CentOS 7: no Extended Master Secret (RFC 7627), and tickets the JDK throws away. */
    VSFTPD_NO_EMS(
            ServerKind.VSFTPD, false, Settings.VSFTPD_TLS, "MaxProtocol = TLSv1.2\nOptions = -ExtendedMasterSecret"),
    /** Left alone since 2011: TLS 1.0 only, a certificate of 1,024 bits signed with SHA-1. */
    VSFTPD_TLS10(
            ServerKind.VSFTPD,
            false,
            Settings.VSFTPD_TLS + "ssl_ciphers=ALL:@SECLEVEL=0\n",
            "MinProtocol = TLSv1\nMaxProtocol = TLSv1\nCipherString = ALL:@SECLEVEL=0"),
    /** TLS from the first byte: no greeting to judge the server by, no AUTH. */
    VSFTPD_IMPLICIT(ServerKind.VSFTPD, true, Settings.VSFTPD_TLS + "implicit_ssl=YES\n"),
    /** Converts line ends in TYPE A, which vsftpd does not do unless told. */
    VSFTPD_ASCII(
            ServerKind.VSFTPD, false, Settings.VSFTPD_TLS + "ascii_upload_enable=YES\nascii_download_enable=YES\n"),
    /** AUTH answered with 530: the password must not follow. */
    VSFTPD_WITHOUT_TLS(ServerKind.VSFTPD, false, "ssl_enable=NO\n"),
    /** The default that camel-ftp's ftps fails on: 425 when the data connection brings no known session. */
    PROFTPD(ServerKind.PROFTPD, false, "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired on\n"),
    /** As PROFTPD with its files in memory: one process reads, deciphers and writes, where vsftpd has two in turns. */
    PROFTPD_IN_MEMORY(ServerKind.PROFTPD, false, "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired on\n"),
    /** Gives no new ticket after a resumed upload, so single-use tickets run out. */
    PROFTPD_TLS13(ServerKind.PROFTPD, false, "TLSProtocol TLSv1.3\nTLSRequired on\n"),
    /** Keeps no sessions: resumes by RFC 5077 ticket only; without a cache it cannot insist on it. */
    PROFTPD_TICKETS(
            ServerKind.PROFTPD,
            false,
            "TLSProtocol TLSv1.2\nTLSRequired on\nTLSSessionCache off\nTLSSessionTickets on\n"),
    /** TLS 1.0 only, but somebody renews its certificate. */
    PROFTPD_TLS10(ServerKind.PROFTPD, false, "TLSProtocol TLSv1\nTLSRequired on\nTLSCipherSuite ALL:@SECLEVEL=0\n"),
    /** TLS 1.2 with RSA key exchange and nothing else: no forward secrecy. */
    PROFTPD_RSA_KEYS(
            ServerKind.PROFTPD, false, "TLSProtocol TLSv1.2\nTLSRequired on\nTLSCipherSuite AES128-SHA:AES256-SHA\n"),
    /** Wants TLS for data only, so that it grants CCC; session reuse stays required. */
    PROFTPD_WITH_CCC(ServerKind.PROFTPD, false, "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired data\n"),
    /** Offers HASH, XSHA256 and the like, once mod_digest is loaded. */
    PROFTPD_WITH_HASH(
            ServerKind.PROFTPD,
            false,
            "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired on\nLoadModule mod_digest.c\nDigestEngine on\n"),
    /** Knows of MFMT and MDTM and allows neither to set a time; SITE UTIME it does. */
    PROFTPD_WITHOUT_MFMT(
            ServerKind.PROFTPD,
            false,
            "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired on\nLoadModule mod_site_misc.c\n"
                    + "<Limit MFMT MDTM>\nDenyAll\n</Limit>\n"),
    /** Lets nobody append. */
    PROFTPD_WITHOUT_APPE(
            ServerKind.PROFTPD,
            false,
            "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired on\n<Limit APPE>\nDenyAll\n</Limit>\n"),
    /** A disk of {@link #SMALL_DISK_BYTES}, to be filled. */
    VSFTPD_SMALL_DISK(ServerKind.VSFTPD, false, Settings.VSFTPD_TLS),
    /** The same on ProFTPD. */
    PROFTPD_SMALL_DISK(ServerKind.PROFTPD, false, "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired on\n"),
    /** The same on Pure-FTPd. */
    PURE_FTPD_SMALL_DISK(ServerKind.PURE_FTPD, false, "-Y 2"),
    /** Takes two connections from one address, and turns others away in its greeting. */
    VSFTPD_TWO_AT_ONCE(ServerKind.VSFTPD, false, Settings.VSFTPD_TLS + "max_per_ip=2\n"),
    /** The same, but it says so after the password, with the code of a wrong one. */
    PROFTPD_TWO_AT_ONCE(
            ServerKind.PROFTPD, false, "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired on\nMaxClientsPerHost 2\n"),
    /** The same on Pure-FTPd. */
    PURE_FTPD_TWO_AT_ONCE(ServerKind.PURE_FTPD, false, "-Y 2 -C 2"),
    /** Answers PROT P with 534: data must never be protected here, so nothing may be sent. */
    PROFTPD_WITHOUT_PROT(ServerKind.PROFTPD, false, "TLSProtocol TLSv1.2 TLSv1.3\nTLSRequired ctrl+!data\n"),
    /** TLS is a must on the control connection only; AUTH SSL is refused with 500. */
    PURE_FTPD_TLS2(ServerKind.PURE_FTPD, false, "-Y 2"),
    /** TLS is a must on both connections. */
    PURE_FTPD_TLS3(ServerKind.PURE_FTPD, false, "-Y 3");

    /** Of a server whose users have a disk of their own. */
    public static final int SMALL_DISK_BYTES = 2 << 20;

    /** Addresses of those with a network of their own; the machine has the address before each. */
    static final List<String> FAR = List.of("198.18.0.2", "198.18.0.6");

    private final ServerKind kind;
    private final boolean implicit;
    private final Map<String, String> environment;

    ServerVariant(ServerKind kind, boolean implicit, String settings) {
        this(kind, implicit, settings, "");
    }

    ServerVariant(ServerKind kind, boolean implicit, String settings, String openssl) {
        this.kind = kind;
        this.implicit = implicit;
        this.environment = Map.of("SETTINGS", settings, "OPENSSL", openssl);
    }

    ServerKind kind() {
        return kind;
    }

    boolean implicit() {
        return implicit;
    }

    /** Whether it shows the certificate nobody would issue today. */
    boolean old() {
        return this == VSFTPD_TLS10;
    }

    /** Whether its disk can be filled: a file system in memory, for every user's home. */
    boolean smallDisk() {
        return name().endsWith("_SMALL_DISK");
    }

    /** Whether its users' files are kept in memory. */
    boolean inMemory() {
        return smallDisk() || far() || name().endsWith("_IN_MEMORY") || this == VSFTPD_WITHOUT_REUSE;
    }

    /**
     * Ports it is given. vsftpd tries a passive port at random, and a port stays taken while it is in TIME_WAIT or waits
     * for a client: 425 in the middle of hundreds of partners with 63 of them.
     */
    int ports() {
        return this == VSFTPD_IN_MEMORY ? 512 : PortBlock.SMALL;
    }

    /** Whether it has a network of its own. */
    boolean far() {
        return name().contains("_FAR");
    }

    /** What its clients call it. Those far away are in the range of RFC 2544 for benchmarks, which nobody routes. */
    String host() {
        return switch (this) {
            case VSFTPD_FAR -> FAR.get(0);
            case VSFTPD_FAR_WITHOUT_REUSE -> FAR.get(1);
            default -> "localhost";
        };
    }

    /** Read by the image's {@code start} script. */
    Map<String, String> environment() {
        return environment;
    }

    private static final class Settings {
        static final String VSFTPD_TLS = "ssl_enable=YES\n";
    }
}
