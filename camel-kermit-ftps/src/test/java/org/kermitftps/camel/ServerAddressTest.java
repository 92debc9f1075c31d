package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:abc", "localhost:65536", "localhost:99999", "claims_server", "sub:geheim@host:x"})
    void refusesAServerNobodyCanReachAtTheStartAndShowsNoPassword(String server) {
        assertThatThrownBy(() -> ServerAddress.of("kermit-ftps://" + server + "/in"))
                .hasMessageStartingWith("KFTPS-101")
                .hasMessageContaining("server " + server.substring(server.indexOf('@') + 1) + ";")
                .hasMessageContaining("kermit-ftps:ftp.example.org:21/in")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 21",
        "localhost:990, 990",
        "sub@ftp.example.org:65535, 65535",
        "[::1]:2121, 2121",
        "localhost:0, 21"
    })
    void takesNamesAddressesAndPorts(String server, int port) {
        context.start();
        KermitFtpsEndpoint endpoint = context.getEndpoint("kermit-ftps:" + server + "/in", KermitFtpsEndpoint.class);

        assertThat(endpoint.getConfiguration().getPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:abc", "localhost:65536"})
    void endsTheStartWithIt(String server) {
        context.start();
        assertThatThrownBy(() -> context.getEndpoint("kermit-ftps:" + server + "/in?username=a&password=b"))
                .hasStackTraceContaining("KFTPS-101");
    }
}
