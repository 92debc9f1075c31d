package org.kermitftps.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

@NeedsDocker
@On(ServerVariant.PURE_FTPD_TLS2)
class PureFtpdFixtureIT extends FixtureChecks {

    @Test
    void countsTheDataHandshakesOfSixUploads(FtpServerUnderTest server) {
        uploadWithCurl(server);

        assertThat(server.list()).hasSize(UPLOADS);
        assertThat(server.reuse()).isEqualTo(new ReuseCount(0, 0, UPLOADS));
    }

    @Test
    void takesClearDataWhereTlsIsForTheControlConnectionOnly(FtpServerUnderTest server) throws IOException {
        assertThat(storeInClear(server)).startsWith("226");
    }

    @Test
    void refusesClearDataWhereTlsIsAMustOnBoth(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server)
            throws IOException {
        assertThat(storeInClear(server)).startsWith("521");
    }

    @Test
    void countsTheDataHandshakesWhereTlsIsAMustOnBoth(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) {
        uploadWithCurl(server);

        assertThat(server.reuse()).isEqualTo(new ReuseCount(0, 0, UPLOADS));
    }

    private static String storeInClear(FtpServerUnderTest server) throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            client.login(server).execPROT("C");
            return client.store("clear.txt", new byte[10]);
        }
    }
}
