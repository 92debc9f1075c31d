package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ReuseCount;
import org.kermitftps.it.servers.ServerVariant;

/** CCC against a server that carries it out as OpenSSL does. */
@NeedsDocker
class ClearCommandsIT {

    private static final int UPLOADS = 6;

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
    void goesOnInClearTextWithBouncyCastle(@On(ServerVariant.PROFTPD_WITH_CCC) FtpServerUnderTest server)
            throws Exception {
        assertClearCommands(server, "bc", "TLSv1.2");
    }

    @Test
    void goesOnInClearTextWithTheJdk(@On(ServerVariant.PROFTPD_WITH_CCC) FtpServerUnderTest server) throws Exception {
        assertClearCommands(server, "jdk", "TLSv1.2");
    }

    /** Single-use tickets: ProFTPD gives none with a session that was resumed, so every other session is a new one. */
    @Test
    void goesOnInClearTextOverTls13(@On(ServerVariant.PROFTPD_WITH_CCC) FtpServerUnderTest server) throws Exception {
        Endpoint endpoint =
                Endpoint.of(server).with("commandProtectionLevel", "clear").with("tlsProtocols", "TLSv1.3");
        List<Boolean> resumed = new ArrayList<>();
        for (int i = 1; i <= UPLOADS; i++) {
            Exchange sent = client.send(endpoint, "claim" + i + ".837", new byte[1_000 * i]);
            assertThat(sent.getException()).as("upload %d", i).isNull();
            assertThat(sent.getMessage().getHeader("KermitFtpTlsVersion")).isEqualTo("TLSv1.3");
            resumed.add(sent.getMessage().getHeader("KermitFtpResumed", Boolean.class));
        }
        client.close();

        assertThat(server.list()).hasSize(UPLOADS);
        assertThat(server.commands())
                .containsSubsequence("PASS (hidden)", "CCC", "TYPE I")
                .containsOnlyOnce("CCC");
        assertThat(server.log()).anyMatch(line -> line.contains("CCC -> 200"));
        // mod_tls calls the handshake of a data connection a renegotiation of the session it has just given up.
        assertThat(server.log().stream()
                        .filter(line -> line.contains("TLSv1.3 renegotiation accepted"))
                        .map(line -> line.contains("resumed session"))
                        .toList())
                .isEqualTo(resumed)
                .hasSize(UPLOADS)
                .startsWith(true);
    }

    @Test
    void staysInsideTlsOnAServerThatRequiresIt(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) {
        Exchange sent =
                client.send(Endpoint.of(server).with("commandProtectionLevel", "clear"), "claim.837", new byte[10]);

        assertThat(sent.getException()).isNull();
        assertThat(server.commands()).containsSubsequence("PASS (hidden)", "CCC", "TYPE I");
        assertThat(server.list()).containsExactly("claim.837");
    }

    private void assertClearCommands(FtpServerUnderTest server, String engine, String protocol) throws Exception {
        Endpoint endpoint = Endpoint.of(server)
                .with("commandProtectionLevel", "clear")
                .with("tlsEngine", engine)
                .with("tlsProtocols", protocol)
                .with("tlsSessionReuse", "required");
        for (int i = 1; i <= UPLOADS; i++) {
            Exchange sent = client.send(endpoint, "claim" + i + ".837", new byte[1_000 * i]);
            assertThat(sent.getException()).as("upload %d", i).isNull();
            assertThat(sent.getMessage().getHeader("KermitFtpResumed")).isEqualTo(true);
        }
        client.close();

        assertThat(server.list()).hasSize(UPLOADS);
        assertThat(server.commands())
                .containsSubsequence("PASS (hidden)", "CCC", "TYPE I")
                .containsOnlyOnce("CCC");
        assertThat(server.log()).anyMatch(line -> line.contains("CCC -> 200"));
        // ProFTPD has forgotten its control session by then and writes nothing of the data sessions it resumes.
        assertThat(server.reuse()).isEqualTo(new ReuseCount(0, 0, 0));
    }
}
