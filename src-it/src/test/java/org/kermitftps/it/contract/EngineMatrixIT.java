package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.Servers;
import org.kermitftps.policy.TlsEngineName;

/**
 * Engine x TLS version x server: every plan of the table pinned on every server, eight uploads each. What a plan cannot
 * do is a row of {@link MatrixCell}; the default order of the plans avoids it. Prints the matrix at the end.
 */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineMatrixIT {

    private static final int UPLOADS = 8;

    private final List<String> matrix = new ArrayList<>();

    static List<MatrixCell> cells() {
        return MatrixCell.all();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void doesWhatTheTableSays(MatrixCell cell, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(cell.server());
        Endpoint endpoint = Endpoint.of(server)
                .with("tlsEngine", cell.plan().engine().name().toLowerCase(Locale.ROOT))
                .with("tlsProtocols", cell.plan().protocol())
                .with("legacyTls", cell.plan().engine() == TlsEngineName.LEGACY)
                .with("permanentFailureDelay", 0);
        List<Exchange> sent;
        try (CamelClient client = new CamelClient()) {
            sent = IntStream.range(0, UPLOADS)
                    .mapToObj(i -> client.send(endpoint, "claim" + i + ".837", new byte[1_000]))
                    .toList();
        }
        matrix.add(String.format(
                "%-18s %-14s %-12s %s", cell.server(), cell.plan().label(), cell.outcome(), cell.because()));
        switch (cell.outcome()) {
            case NOT_SPOKEN -> assertRefused(sent, "KFTPS-404", server);
            case NO_SUITE -> assertRefused(sent, "KFTPS-408", server);
            case REFUSED -> assertRefused(sent, "KFTPS-602", server);
            case FULL -> assertArrived(sent, server, 1, 0);
            case RESUMED -> assertArrived(sent, server, 1, UPLOADS);
            case RECONNECTED -> assertArrived(sent, server, UPLOADS, UPLOADS);
        }
    }

    private static void assertArrived(List<Exchange> sent, FtpServerUnderTest server, int logins, int resumed) {
        assertThat(sent)
                .allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(server.list()).hasSize(UPLOADS).allMatch(name -> server.sizeOf(name) == 1_000);
        assertThat(sent.stream().filter(exchange -> exchange.getMessage().getHeader("KermitFtpResumed", Boolean.class)))
                .hasSize(resumed);
        assertThat(server.commands().stream()
                        .filter(command -> command.startsWith("USER"))
                        .count())
                .isBetween(logins == 1 ? 1L : 2L, (long) logins);
    }

    private static void assertRefused(List<Exchange> sent, String code, FtpServerUnderTest server) {
        assertThat(sent)
                .allSatisfy(exchange -> assertThat(exchange.getException()).hasMessageContaining(code));
        assertThat(server.list()).isEmpty();
    }

    @AfterAll
    void print() {
        System.out.println("Server             plan           outcome      because");
        matrix.forEach(System.out::println);
    }
}
