package org.kermitftps.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Test;

/**
 * Which server of the suite can do what, by its own FEAT: what the component can use differs from server to server. The
 * table of docs/faq/servers.md is this one.
 */
@NeedsDocker
class ServerAbilitiesIT {

    private static final List<String> ASKED = List.of(
            "SIZE", "MDTM", "MFMT", "MLST", "MLSD", "REST", "UTF8", "EPSV", "HASH", "XSHA256", "XSHA1", "XMD5", "XCRC",
            "MD5", "TVFS", "CCC", "HOST");

    @Test
    void vsftpdKnowsSizesAndTimesAndSetsThemByMdtm(@On(ServerVariant.VSFTPD) FtpServerUnderTest server)
            throws IOException {
        assertThat(offered(server)).containsExactly("SIZE", "MDTM", "REST", "EPSV", "TVFS");
    }

    @Test
    void proftpdKnowsListingsWithFactsAndMfmt(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws IOException {
        assertThat(offered(server))
                .containsExactly("SIZE", "MDTM", "MFMT", "MLST", "REST", "UTF8", "EPSV", "TVFS", "CCC", "HOST");
    }

    @Test
    void proftpdHashesWithItsModule(@On(ServerVariant.PROFTPD_WITH_HASH) FtpServerUnderTest server) throws IOException {
        assertThat(offered(server)).contains("HASH", "XSHA256", "XSHA1", "XMD5", "XCRC", "MD5");
    }

    @Test
    void pureFtpdKnowsListingsWithFactsAndMfmt(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server)
            throws IOException {
        assertThat(offered(server))
                .containsExactly("SIZE", "MDTM", "MFMT", "MLST", "MLSD", "REST", "UTF8", "EPSV", "TVFS");
    }

    private static List<String> offered(FtpServerUnderTest server) throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            FTPSClient session = client.login(server);
            assertThat(session.features()).isTrue();
            return ASKED.stream().filter(each -> has(session, each)).toList();
        }
    }

    private static boolean has(FTPSClient session, String feature) {
        try {
            return session.hasFeature(feature);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
