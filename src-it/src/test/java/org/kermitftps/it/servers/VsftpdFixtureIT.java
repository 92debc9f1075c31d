package org.kermitftps.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Test;

@NeedsDocker
@On(ServerVariant.VSFTPD)
class VsftpdFixtureIT extends FixtureChecks {

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
        assertThat(server.log()).anyMatch(line -> line.contains("522 SSL connection failed: session reuse required"));
        assertThat(server.sizeOf("claim.837")).isZero();
    }

    @Test
    void isReachedUnderAWrongNameByItsAddress(FtpServerUnderTest server) {
        assertThatThrownBy(() -> StockClient.connect("127.0.0.1", server)).isInstanceOf(SSLException.class);
    }

    @Test
    void speaksTls12OnlyWherePinned(@On(ServerVariant.VSFTPD_TLS12) FtpServerUnderTest server) {
        uploadWithCurl(server);

        assertThat(server.reuse()).isEqualTo(new ReuseCount(UPLOADS, 0, 0));
        assertThat(server.log()).anyMatch(line -> line.contains("SSL version: TLSv1.2"));
        assertThatThrownBy(() -> uploadWithCurl(server, "--tlsv1.3")).hasMessageContaining("protocol version");
    }

    @Test
    void speaksTls13OnlyWherePinned(@On(ServerVariant.VSFTPD_TLS13) FtpServerUnderTest server) throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            client.login(server);
        }
        assertThat(server.log()).anyMatch(line -> line.contains("SSL version: TLSv1.3"));
        assertThatThrownBy(() -> uploadWithCurl(server, "--tls-max", "1.2")).hasMessageContaining("protocol version");
    }

    @Test
    void logsResumedUploadsOfTheImplicitInstanceToo(@On(ServerVariant.VSFTPD_IMPLICIT) FtpServerUnderTest server) {
        uploadWithCurl(server, "--tls-max", "1.2");

        assertThat(server.reuse()).isEqualTo(new ReuseCount(UPLOADS, 0, 0));
        assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
    }

    @Test
    void refusesAuthWithoutTls(@On(ServerVariant.VSFTPD_WITHOUT_TLS) FtpServerUnderTest server) throws IOException {
        FTPSClient client = new FTPSClient();

        assertThatThrownBy(() -> client.connect(server.host(), server.port())).isInstanceOf(SSLException.class);

        assertThat(client.getReplyCode()).isEqualTo(530);
        assertThat(server.commands()).containsExactly("AUTH TLS");
    }
}
