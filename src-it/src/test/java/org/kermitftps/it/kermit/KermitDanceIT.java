package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.docs.KermitDifferences;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;

/**
 * The real C-Kermit and our component work with the same server: from the first command to QUIT they must send the same,
 * in clear or inside TLS, over the same number of connections, but for what {@link KermitDifferences} lists. Ours with
 * {@code kermitCompat=true} and with {@code clearTextFallback=true}, which is how Kermit always behaves; without the
 * latter nobody may log in where Kermit went on in clear text.
 */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KermitDanceIT {

    private static final TestCertificates.Authority KNOWN = TestCertificates.authority("CN=Known authority");
    private static final TestCertificates.Authority UNKNOWN = TestCertificates.authority("CN=Unknown authority");

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

    static Stream<KermitScenario> scenarios() {
        return KermitScenarios.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void sendsWhatKermitSends(KermitScenario scenario) throws Exception {
        List<String> theirs = sessionOfKermit(scenario);
        List<String> ours = sessionOfComponent(scenario, "kermitCompat=true&clearTextFallback=true");

        assertThat(CommandDiff.of(ours, theirs))
                .as("ours: %s%nKermit: %s", ours, theirs)
                .containsExactlyInAnyOrderElementsOf(KermitDifferences.of(scenario.title()).stream()
                        .map(row -> new CommandDiff.Place(row.ours(), row.kermit()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void neverFollowsKermitIntoClearText(KermitScenario scenario) throws Exception {
        for (String compatible : List.of("kermitCompat=false", "kermitCompat=true")) {
            assertThat(sessionOfComponent(scenario, compatible))
                    .as(compatible)
                    .noneMatch(command -> command.startsWith("c:USER") || command.startsWith("c:PASS"));
        }
    }

    private List<String> sessionOfKermit(KermitScenario scenario) throws Exception {
        try (ScriptedFtpServer server = server(scenario)) {
            List<String> script = new ArrayList<>(List.of("set authentication tls verify-file /ca.pem"));
            script.addAll(scenario.kermit());
            script.add("ftp open " + (scenario.implicit() ? "/ssl " : "") + "localhost " + server.port() + " "
                    + scenario.login());
            script.addAll(scenario.work().kermit());
            script.add("bye");
            String printed = kermit.run(script);
            assertThat(server.conversations()).as(printed).isNotEmpty();
            return session(server);
        }
    }

    private List<String> sessionOfComponent(KermitScenario scenario, String options) throws Exception {
        try (ScriptedFtpServer server = server(scenario)) {
            new ComponentClient(scenario, server.port(), "verifyFile=" + ca + "&" + options).run();
            return session(server);
        }
    }

    private static ScriptedFtpServer server(KermitScenario scenario) {
        TestCertificates.Issued certificate = (scenario.trusted() ? KNOWN : UNKNOWN).issue("localhost", "127.0.0.1");
        ScriptedFtpServer server =
                scenario.implicit() ? ScriptedFtpServer.implicit(certificate) : ScriptedFtpServer.explicit(certificate);
        scenario.script(server);
        return server;
    }

    /** All commands, {@code ||} between connections, what is another one each time starred out; then the files. */
    private static List<String> session(ScriptedFtpServer server) {
        List<String> session = new ArrayList<>();
        for (FtpConversation conversation : server.conversations()) {
            if (!session.isEmpty()) {
                session.add("||");
            }
            conversation.commands().stream()
                    .map(command -> command.replaceAll("(PORT \\d+,\\d+,\\d+,\\d+),\\d+,\\d+", "$1,*,*")
                            .replaceAll("\\.[0-9a-f]{6}\\.part", ".*.part"))
                    .forEach(session::add);
        }
        server.files()
                .paths()
                .forEach(path -> session.add(
                        "left " + path + " " + server.files().text(path).strip()));
        return session;
    }
}
