package org.kermitftps.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines are what the servers of Debian 12 write: vsftpd 3.0.3, ProFTPD 1.3.8, Pure-FTPd 1.0.50. */
class ServerLogTest {

    private static final List<String> VSFTPD = List.of(
            "Sun Nov 22 17:17:20 2026 [pid 25] FTP command: Client \"127.0.0.1\", \"AUTH TLS\"",
            "Sun Nov 22 17:17:20 2026 [pid 25] DEBUG: Client \"127.0.0.1\", \"SSL version: TLSv1.3, SSL cipher: TLS_AES_256_GCM_SHA384, not reused, no cert\"",
            "Sun Nov 22 17:17:20 2026 [pid 26] [claims] FTP command: Client \"127.0.0.1\", \"STOR f 1\"",
            "Sun Nov 22 17:17:20 2026 [pid 25] [claims] DEBUG: Client \"127.0.0.1\", \"SSL version: TLSv1.3, SSL cipher: TLS_AES_256_GCM_SHA384, reused, no cert\"",
            "Sun Nov 22 17:17:20 2026 [pid 25] [claims] DEBUG: Client \"127.0.0.1\", \"SSL shutdown state is: 3\"",
            "Sun Nov 22 17:17:20 2026 [pid 25] [claims] DEBUG: Client \"127.0.0.1\", \"SSL version: TLSv1.3, SSL cipher: TLS_AES_256_GCM_SHA384, not reused, no cert\"",
            "Sun Nov 22 17:17:20 2026 [pid 25] [claims] DEBUG: Client \"127.0.0.1\", \"No SSL session reuse on data channel.\"");

    private static final List<String> PROFTPD = List.of(
            "COMMAND AUTH TLS -> 234",
            "COMMAND STOR a -> b -> 226",
            "2026-11-22 17:17:22,344 mod_tls/2.9.2[22]: TLSv1.3 connection accepted, using cipher TLS_AES_256_GCM_SHA384 (256 bits)",
            "2026-11-22 17:17:22,571 mod_tls/2.9.2[22]: client reused TLS session for data connection",
            "2026-11-22 17:17:22,571 mod_tls/2.9.2[22]: TLSv1.3 data connection accepted, using cipher TLS_AES_256_GCM_SHA384 (256 bits, resumed session)",
            "2026-11-22 17:17:23,580 mod_tls/2.9.2[22]: client did not reuse TLS session, rejecting data connection (see the NoSessionReuseRequired TLSOptions parameter)",
            "2026-11-22 17:17:23,580 mod_tls/2.9.2[22]: unable to open data connection: TLS negotiation failed");

    private static final List<String> PURE_FTPD = List.of(
            "Nov 22 17:20:04 vm ftp.debug pure-ftpd: (?@127.0.0.1) [DEBUG] Command [auth] [TLS]",
            "Nov 22 17:20:04 vm ftp.info pure-ftpd: (?@127.0.0.1) [INFO] TLS: Enabled TLSv1.2 with ECDHE-RSA-CHACHA20-POLY1305, 256 secret bits cipher",
            "Nov 22 17:20:04 vm ftp.debug pure-ftpd: (claims@127.0.0.1) [DEBUG] Command [pwd] []",
            "Nov 22 17:20:04 vm ftp.info pure-ftpd: (claims@127.0.0.1) [INFO] TLS: Enabled TLSv1.2 with ECDHE-RSA-CHACHA20-POLY1305, 256 secret bits cipher");

    @Test
    void countsTheDataHandshakesOfVsftpdWithoutTheControlOne() {
        assertThat(ServerLog.VSFTPD.count(VSFTPD)).isEqualTo(new ReuseCount(1, 1, 0));
    }

    @Test
    void countsEachDataHandshakeOfProftpdOnce() {
        assertThat(ServerLog.PROFTPD.count(PROFTPD)).isEqualTo(new ReuseCount(1, 1, 0));
    }

    @Test
    void countsTheDataHandshakesThatPureFtpdDoesNotTellApart() {
        assertThat(ServerLog.PURE_FTPD.count(PURE_FTPD)).isEqualTo(new ReuseCount(0, 0, 1));
    }

    @Test
    void readsTheCommandsOfEachServer() {
        assertThat(ServerLog.VSFTPD.commands(VSFTPD)).containsExactly("AUTH TLS", "STOR f 1");
        assertThat(ServerLog.PROFTPD.commands(PROFTPD)).containsExactly("AUTH TLS", "STOR a -> b");
        assertThat(ServerLog.PURE_FTPD.commands(PURE_FTPD)).containsExactly("AUTH TLS", "PWD");
    }
}
