package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** How many commands a file costs once the connection stands, by the servers' own logs. */
@NeedsDocker
class CommandEconomyIT {

    private static final int FILES = 6;

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @Test
    void sparesVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        assertFew(server, "EPSV", "RETR", "MDTM", "DELE");
        assertThat(server.commands()).anyMatch(each -> each.startsWith("LIST"));
    }

    /** These list by MLSD, which tells the time of every file. */
    @Test
    void sparesProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        assertFewAndMlsd(server);
    }

    @Test
    void sparesPureFtpd(@On(ServerVariant.PURE_FTPD_TLS2) FtpServerUnderTest server) throws Exception {
        assertFewAndMlsd(server);
    }

    private void assertFewAndMlsd(FtpServerUnderTest server) throws Exception {
        assertFew(server, "EPSV", "RETR", "DELE");
        assertThat(server.commands())
                .anyMatch(each -> each.startsWith("MLSD"))
                .noneMatch(each -> each.startsWith("LIST"));
    }

    private void assertFew(FtpServerUnderTest server, String... download) throws Exception {
        Endpoint endpoint = Endpoint.of(server).in("box");
        IntStream.range(0, FILES).forEach(i -> assertThat(
                        client.send(endpoint, "f" + i + ".txt", "hello").getException())
                .isNull());
        List<String> up = verbsAfter(server, "RNTO");
        // The second file asks for the third one's address, and the last one's question is for nobody.
        assertThat(up)
                .hasSize((FILES - 1) * 5 + 1)
                .startsWith("EPSV", "STOR", "EPSV", "SIZE", "RNFR", "RNTO", "STOR", "EPSV", "SIZE", "RNFR", "RNTO");

        client.take(endpoint.with("delete", true), FILES);
        List<String> down = verbsAfter(server, "DELE");
        assertThat(down).hasSizeGreaterThanOrEqualTo((FILES - 1) * download.length);
        for (int i = 0; i < FILES - 1; i++) {
            assertThat(down.subList(i * download.length, (i + 1) * download.length))
                    .containsExactly(download);
        }
        assertThat(server.list()).isEmpty();
    }

    /** What came after the first file, which ends with that verb. */
    private static List<String> verbsAfter(FtpServerUnderTest server, String verb) {
        List<String> verbs =
                server.commands().stream().map(command -> command.split(" ")[0]).toList();
        return verbs.subList(verbs.indexOf(verb) + 1, verbs.size());
    }
}
