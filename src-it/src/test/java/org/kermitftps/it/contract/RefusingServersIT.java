package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** Real servers that refuse a part of the security dance: nothing secret may follow the refusal. */
@NeedsDocker
class RefusingServersIT {

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
    void noUserFollowsARefusedAuth(@On(ServerVariant.VSFTPD_WITHOUT_TLS) FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server), "claim.837", new byte[10]);

        FtpsContract.assertFailure(sent, "KFTPS-301", "530");
        assertThat(server.commands()).containsExactly("AUTH TLS", "AUTH TLS-P", "AUTH SSL");
        assertThat(server.list()).isEmpty();
    }

    @Test
    void aPasswordGoesInClearOnlyWhenThatWasAskedFor(@On(ServerVariant.VSFTPD_WITHOUT_TLS) FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server).with("clearTextFallback", true), "claim.837", new byte[10]);

        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getHeader("KermitFtpSecurity")).isEqualTo("NONE");
        assertThat(server.list()).containsExactly("claim.837");
    }

    @Test
    void noUserFollowsARefusedProt(@On(ServerVariant.PROFTPD_WITHOUT_PROT) FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server), "claim.837", new byte[10]);

        FtpsContract.assertFailure(sent, "KFTPS-303", "534");
        FtpsContract.assertNobodyLoggedIn(server);
    }

    @Test
    void claimsGoInClearOnlyWhenThatWasDeclared(@On(ServerVariant.PROFTPD_WITHOUT_PROT) FtpServerUnderTest server) {
        Exchange sent =
                client.send(Endpoint.of(server).with("dataProtectionLevel", "clear"), "claim.837", new byte[10]);

        assertThat(sent.getException()).isNull();
        assertThat(server.sizeOf("claim.837")).isEqualTo(10);
    }
}
