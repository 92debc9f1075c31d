package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** Proof of arrival by a hash that a real server computes; of the three only ProFTPD has one, with mod_digest. */
@NeedsDocker
class VerifyTransferIT {

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
    void provesUploadsAndDownloadsByHash(@On(ServerVariant.PROFTPD_WITH_HASH) FtpServerUnderTest server)
            throws Exception {
        Endpoint endpoint = Endpoint.of(server).with("verifyTransfer", "hash");
        byte[] claim = new byte[300_000];
        new Random(7).nextBytes(claim);

        Exchange sent = client.send(endpoint, "two words.837", claim);

        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getHeader("KermitFtpOutcome")).isEqualTo("VERIFIED");
        assertThat(sent.getMessage().getHeader("KermitFtpSha256")).isEqualTo(server.sha256("two words.837"));
        assertThat(client.send(endpoint, "empty.837", new byte[0]).getException())
                .isNull();

        List<Exchange> taken = client.take(endpoint.with("delete", true), 2);
        assertThat(taken).allSatisfy(each -> assertThat(each.getIn().getHeader("KermitFtpOutcome"))
                .isEqualTo("VERIFIED"));
        assertThat(taken.stream().map(each -> each.getIn().getHeader("KermitFtpSha256")))
                .contains(sent.getMessage().getHeader("KermitFtpSha256"));
        assertThat(verbs(server, "HASH")).hasSize(4);
        assertThat(verbs(server, "SIZE")).isEmpty();
    }

    @Test
    void sendsNothingToAServerWithoutAHash(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server).with("verifyTransfer", "hash"), "claim.837", new byte[10]);

        assertThat(sent.getException()).hasMessageContaining("KFTPS-714");
        assertThat(server.list()).isEmpty();
        assertThat(verbs(server, "STOR")).isEmpty();
    }

    @Test
    void takesTheBestThereIs(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server).with("verifyTransfer", "best"), "claim.837", new byte[10]);

        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getHeader("KermitFtpOutcome")).isEqualTo("VERIFIED");
        assertThat(sent.getMessage().getHeader("KermitFtpSha256")).isNull();
        assertThat(verbs(server, "SIZE")).hasSize(1);
    }

    private static List<String> verbs(FtpServerUnderTest server, String verb) {
        return server.commands().stream()
                .filter(command -> command.startsWith(verb + " "))
                .toList();
    }
}
