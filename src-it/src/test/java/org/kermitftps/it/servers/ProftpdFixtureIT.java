package org.kermitftps.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Test;

@NeedsDocker
@On(ServerVariant.PROFTPD)
class ProftpdFixtureIT extends FixtureChecks {

    @Test
    void logsSixResumedUploadsOfAClientThatResumes(FtpServerUnderTest server) {
        uploadWithCurl(server, "--tls-max", "1.2");

        assertThat(server.list()).hasSize(UPLOADS);
        assertThat(server.reuse()).isEqualTo(new ReuseCount(UPLOADS, 0, 0));
    }

    @Test
    void refusesAndCountsAFullHandshakeOnTheDataConnection(FtpServerUnderTest server) throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            client.login(server);
            client.store("claim.837", new byte[100]);
        }
        assertThat(server.reuse()).isEqualTo(new ReuseCount(0, 1, 0));
    }

    @Test
    void speaksTls13OnlyWherePinned(@On(ServerVariant.PROFTPD_TLS13) FtpServerUnderTest server) throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            client.login(server);
        }
        assertThat(server.log()).anyMatch(line -> line.contains("TLSv1.3 connection accepted"));
    }

    @Test
    void refusesProtWhereDataMustStayClear(@On(ServerVariant.PROFTPD_WITHOUT_PROT) FtpServerUnderTest server)
            throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            FTPSClient ftp = client.unwrap();
            ftp.execPBSZ(0);

            assertThat(ftp.sendCommand("PROT", "P")).isEqualTo(534);
        }
        assertThat(server.commands()).contains("PROT P");
    }
}
