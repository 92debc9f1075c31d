package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.docs.TransferDifferences;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.support.FolderServer;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;

/**
 * The real C-Kermit and our component transfer the same files to and from the same server: they must send the same
 * commands, succeed and fail with the same visits, and leave the same files with the same times on both sides, but for
 * what {@link TransferDifferences} lists. Ours with {@code kermitCompat=true}, and straight to the final name, without
 * questions afterwards.
 */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KermitTransfersIT {

    private static final TestCertificates.Authority KNOWN = TestCertificates.authority("CN=Known authority");

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

    static Stream<TransferScenario> scenarios() {
        return TransferScenarios.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void leavesWhatKermitLeaves(TransferScenario scenario, @TempDir Path folder) throws Exception {
        List<String> theirs = storyOfKermit(scenario, Files.createDirectory(folder.resolve("theirs")));
        List<String> ours = storyOfComponent(scenario, Files.createDirectory(folder.resolve("ours")));

        ListedDifferences.check(ours, theirs, TransferDifferences.of(scenario.title()));
    }

    List<String> storyOfKermit(TransferScenario scenario, Path served) throws Exception {
        Instant start = Instant.now();
        try (ScriptedFtpServer server = server(scenario, served)) {
            List<String> script = new ArrayList<>(List.of("set authentication tls verify-file /ca.pem"));
            script.addAll(scenario.before());
            for (int i = 0; i < scenario.visits().size(); i++) {
                script.addAll(scenario.visits()
                        .get(i)
                        .script("ftp open localhost " + server.port() + " /user:joe /password:secret", i + 1));
            }
            String printed = kermit.run(script, scenario.local());
            assertThat(server.conversations()).as(printed).hasSameSizeAs(scenario.visits());
            List<String> failed = printed.lines()
                    .filter(line -> line.startsWith(Visit.FAILED))
                    .distinct()
                    .toList();
            return TransferStory.of(server, failed, LeftFile.printed(printed), LeftFile.below(served), start);
        }
    }

    List<String> storyOfComponent(TransferScenario scenario, Path folder) throws Exception {
        Instant start = Instant.now();
        Path served = Files.createDirectory(folder.resolve("server"));
        Path local = Files.createDirectory(folder.resolve("local"));
        scenario.local().forEach(file -> file.make(local));
        try (ScriptedFtpServer server = server(scenario, served)) {
            TransferClient client = new TransferClient(
                    local,
                    server.port(),
                    Map.of(
                            "username", "joe",
                            "password", "secret",
                            "verifyFile", ca.toString(),
                            "maximumReconnectAttempts", "1",
                            "kermitCompat", "true",
                            "uploadInPlace", "true",
                            "verifyTransfer", "none"));
            List<String> failed = new ArrayList<>();
            for (Visit visit : scenario.visits()) {
                if (!client.run(visit).isEmpty()) {
                    failed.add(Visit.FAILED + (scenario.visits().indexOf(visit) + 1));
                }
            }
            return TransferStory.of(server, failed, LeftFile.below(local), LeftFile.below(served), start);
        }
    }

    private static ScriptedFtpServer server(TransferScenario scenario, Path served) {
        scenario.server().forEach(file -> file.make(served));
        ScriptedFtpServer server = ScriptedFtpServer.explicit(KNOWN.issue("localhost", "127.0.0.1"));
        FolderServer.serve(server, served);
        scenario.script(server);
        return server;
    }
}
