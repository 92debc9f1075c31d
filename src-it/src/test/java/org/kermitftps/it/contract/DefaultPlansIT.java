package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Servers for which one of the later plans is made: nobody has to know of them, {@code tlsEngine=auto} finds it. */
@NeedsDocker
class DefaultPlansIT {

    private static final int UPLOADS = 8;

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "VSFTPD_NO_EMS, false, TLSv1.2",
        "PROFTPD_TICKETS, false, TLSv1.2",
        "VSFTPD_TLS13, false, TLSv1.3",
        "VSFTPD_TLS10, true, TLSv1",
        "PROFTPD_TLS10, true, TLSv1",
        "PROFTPD_RSA_KEYS, true, TLSv1.2"
    })
    void everyUploadArrivesResumed(ServerVariant variant, boolean legacy, String protocol, Servers servers) {
        FtpServerUnderTest server = servers.get(variant);

        List<Exchange> sent =
                upload(Endpoint.of(server).with("legacyTls", legacy).with("tlsSessionReuse", "required"));

        assertThat(sent).allSatisfy(exchange -> {
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("KermitFtpResumed")).isEqualTo(true);
            assertThat(exchange.getMessage().getHeader("KermitFtpTlsVersion")).isEqualTo(protocol);
        });
        assertThat(server.list()).hasSize(UPLOADS).allMatch(name -> server.sizeOf(name) == 1_000);
    }

    /** Nothing is lost by not knowing: the failure names the option. */
    @ParameterizedTest
    @ValueSource(strings = {"VSFTPD_TLS10 KFTPS-404", "PROFTPD_TLS10 KFTPS-404", "PROFTPD_RSA_KEYS KFTPS-408"})
    void anOldServerIsRefusedWithTheNameOfTheOption(String variantAndCode, Servers servers) {
        String[] words = variantAndCode.split(" ");
        FtpServerUnderTest server = servers.get(ServerVariant.valueOf(words[0]));

        Exchange sent = client.send(Endpoint.of(server), "claim.837", new byte[10]);

        FtpsContract.assertFailure(sent, words[1], "legacyTls=true");
        FtpsContract.assertNobodyLoggedIn(server);
        assertThat(server.list()).isEmpty();
    }

    private List<Exchange> upload(Endpoint endpoint) {
        return IntStream.range(0, UPLOADS)
                .mapToObj(i -> client.send(endpoint, "claim" + i + ".837", new byte[1_000]))
                .toList();
    }
}
