package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;

/**
 * The real C-Kermit and our component dance with the same server: up to the password they must send the same commands, in
 * clear or inside TLS, over the same number of connections. Ours with {@code clearTextFallback=true}, which is how Kermit
 * always behaves; without it nobody may log in where Kermit went on in clear text.
 */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KermitDanceIT {

    private static final TestCertificates.Authority KNOWN = TestCertificates.authority("CN=Known authority");
    private static final TestCertificates.Authority UNKNOWN = TestCertificates.authority("CN=Unknown authority");
    private static final List<String> COMPARED = List.of("AUTH", "PBSZ", "PROT", "USER", "PASS");

    private KermitClient kermit;
    private Path ca;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        ca = TestCertificates.writePem(folder.resolve("ca.pem"), KNOWN.certificate());
        kermit = new KermitClient(Files.readString(ca));
    }

    @AfterAll
    void stop() {
        kermit.close();
    }

    static Stream<DanceScenario> scenarios() {
        return DanceScenarios.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void sendsWhatKermitSends(DanceScenario scenario) throws Exception {
        List<String> theirs = danceOfKermit(scenario);
        List<String> ours = danceOfComponent(scenario, true);

        assertThat(theirs).as("Kermit reached the server").isNotEmpty();
        if (scenario.fixed() == null) {
            assertThat(ours).isEqualTo(theirs);
        } else {
            assertThat(ours).as(scenario.fixed()).isNotEqualTo(theirs);
            assertThat(ours.stream().filter(command -> !command.matches("t:P(BSZ|ROT) .*")))
                    .isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void neverFollowsKermitIntoClearText(DanceScenario scenario) throws Exception {
        assertThat(danceOfComponent(scenario, false))
                .noneMatch(command -> command.startsWith("c:USER") || command.startsWith("c:PASS"));
    }

    private List<String> danceOfKermit(DanceScenario scenario) throws Exception {
        try (ScriptedFtpServer server = server(scenario)) {
            List<String> script = new ArrayList<>(List.of("set authentication tls verify-file /ca.pem"));
            script.addAll(scenario.kermit());
            script.add("ftp open " + (scenario.implicit() ? "/ssl " : "") + "localhost " + server.port()
                    + " /user:joe /password:secret");
            script.add("bye");
            kermit.run(script);
            return dance(server);
        }
    }

    private List<String> danceOfComponent(DanceScenario scenario, boolean fallback) throws Exception {
        try (ScriptedFtpServer server = server(scenario);
                CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            camel.createProducerTemplate().request(uri(scenario, server, fallback), exchange -> {
                exchange.getIn().setBody("x");
                exchange.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
            });
            return dance(server);
        }
    }

    private String uri(DanceScenario scenario, ScriptedFtpServer server, boolean fallback) {
        return scenario.options().entrySet().stream()
                .map(option -> "&" + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(
                        "",
                        "kermit-ftps:localhost:" + server.port() + "?username=joe&password=secret&verifyFile=" + ca
                                + "&maximumReconnectAttempts=1&clearTextFallback=" + fallback + "&implicit="
                                + scenario.implicit(),
                        ""));
    }

    private static ScriptedFtpServer server(DanceScenario scenario) {
        TestCertificates.Issued certificate = (scenario.trusted() ? KNOWN : UNKNOWN).issue("localhost", "127.0.0.1");
        ScriptedFtpServer server =
                scenario.implicit() ? ScriptedFtpServer.implicit(certificate) : ScriptedFtpServer.explicit(certificate);
        scenario.script(server);
        return server;
    }

    /** Commands up to PASS, {@code ||} between connections. */
    private static List<String> dance(ScriptedFtpServer server) {
        List<String> dance = new ArrayList<>();
        for (FtpConversation conversation : server.conversations()) {
            if (!dance.isEmpty()) {
                dance.add("||");
            }
            conversation.commands().stream()
                    .filter(command -> COMPARED.contains(command.substring(2).split(" ")[0]))
                    .forEach(dance::add);
        }
        return dance;
    }
}
