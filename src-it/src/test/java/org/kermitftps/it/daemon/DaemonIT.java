package org.kermitftps.it.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.night.ClaimFile;
import org.kermitftps.it.night.Night;
import org.kermitftps.it.night.NightPlan;
import org.kermitftps.it.partner.EmbeddedPartner;

/** The daemon as it is shipped, as a process of its own, set up in the ways an operator has. */
class DaemonIT {
    private static final Path JAR = Path.of(System.getProperty("daemon.jar"));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    @TempDir
    Path work;

    private DaemonHome home;
    private Path outbox;

    @BeforeEach
    void everySecondIsNight() throws IOException {
        home = new DaemonHome(work).property("kermit.claims.schedule", "* * * * * ?");
        outbox = Files.createDirectories(work.resolve("claims/outbox"));
    }

    @Test
    void isConfiguredByFileEnvironmentAndMountedSecretAndWritesTheSecretNowhere() throws Exception {
        List<ClaimFile> night = twoFiles(2_000, 60_000);
        try (EmbeddedPartner partner = EmbeddedPartner.explicit(work.resolve("partner"))) {
            knows(partner).secret("kermit.partner.password", partner.password() + "\n");
            home.environment("QUARKUS_LOG_LEVEL", "DEBUG");
            try (Daemon daemon = home.start(JAR)) {
                assertThat(daemon.await(lines -> sent(lines).size() == 2, LONG_ENOUGH))
                        .as(daemon::log)
                        .isTrue();
                assertThat(daemon.log())
                        .contains(" DEBUG ")
                        .doesNotContain(partner.password())
                        .doesNotContain(URLEncoder.encode(partner.password(), StandardCharsets.UTF_8))
                        .doesNotContain(partner.password().substring(0, 36)); // the random part, whatever the escaping
            }
            for (ClaimFile file : night) {
                assertThat(partner.home().resolve(file.name())).hasSameBinaryContentAs(sentCopy(file));
            }
        }
    }

    @Test
    void takesThePasswordFromTheEnvironmentAsItStands() throws Exception {
        twoFiles(2_000, 4_000);
        try (EmbeddedPartner partner = EmbeddedPartner.explicit(work.resolve("partner"))) {
            knows(partner).environment("KERMIT_PARTNER_PASSWORD", partner.password());
            try (Daemon daemon = home.start(JAR)) {
                assertThat(daemon.await(lines -> sent(lines).size() == 2, LONG_ENOUGH))
                        .as(daemon::log)
                        .isTrue();
            }
        }
    }

    @Test
    void finishesTheTransferInFlightWhenToldToStopAndBeginsNoOther() throws Exception {
        List<ClaimFile> night = twoFiles(400_000, 402_500);
        try (EmbeddedPartner partner = EmbeddedPartner.slow(work.resolve("partner"), 150_000)) {
            knows(partner).secret("kermit.partner.password", partner.password());
            try (Daemon daemon = home.start(JAR)) {
                assertThat(daemon.await(lines -> uploadHasBegun(partner), LONG_ENOUGH))
                        .as(daemon::log)
                        .isTrue();
                assertThat(sent(daemon.lines()))
                        .as("already over when told to stop")
                        .isEmpty();
                daemon.terminate();

                assertThat(daemon.awaitEnd(LONG_ENOUGH)).as(daemon::log).isTrue();
                assertThat(sent(daemon.lines()))
                        .as(daemon::log)
                        .containsExactly(night.get(0).name());
            }
            assertThat(partner.home().toFile().list())
                    .containsExactly(night.get(0).name());
            assertThat(partner.home().resolve(night.get(0).name())).hasSameBinaryContentAs(sentCopy(night.get(0)));
        }
        assertThat(outbox.toFile().list((directory, name) -> !name.startsWith(".")))
                .as("the second file waits for the next night, with its marker")
                .containsExactlyInAnyOrder(
                        night.get(1).name(), night.get(1).name().replace(".837", ".ok"));
    }

    @Test
    void runsARouteFromTheDirectoryOutsideTheJarAndIsHealthy() throws Exception {
        Path in = Files.createDirectories(work.resolve("in"));
        Files.writeString(in.resolve("report.txt"), "from an own route");
        try (EmbeddedPartner partner = EmbeddedPartner.explicit(work.resolve("partner"))) {
            knows(partner).secret("kermit.partner.password", partner.password());
            home.route("own.yaml", OWN_ROUTE);
            try (Daemon daemon = home.start(JAR)) {
                Path arrived = partner.home().resolve("report.txt");
                assertThat(daemon.await(lines -> Files.exists(arrived) && listening(lines), LONG_ENOUGH))
                        .as(daemon::log)
                        .isTrue();
                assertThat(arrived).hasContent("from an own route");
                assertThat(health(daemon).statusCode()).isEqualTo(200);
                assertThat(health(daemon).body())
                        .contains("\"context.status\": \"Started\"")
                        .contains("\"kermit-ftps:", "\"certificate.ends\"")
                        .doesNotContain(partner.password());
            }
        }
    }

    @Test
    void saysWhichSettingIsMissingAndEnds() throws Exception {
        try (Daemon daemon = home.start(JAR)) {
            assertThat(daemon.awaitEnd(LONG_ENOUGH)).as(daemon::log).isTrue();
            assertThat(daemon.log()).contains("Property with key [kermit.partner.host] not found");
        }
    }

    private static final String OWN_ROUTE =
            """
            - route:
                id: own-report
                from:
                  uri: file:in
                  steps:
                    - to:
                        uri: "kermit-ftps:{{kermit.partner.host}}:{{kermit.partner.port}}"
                        parameters:
                          username: "RAW({{kermit.partner.username}})"
                          password: "RAW({{kermit.partner.password}})"
                          verifyFile: "{{kermit.partner.verifyFile}}"
            """;

    private DaemonHome knows(EmbeddedPartner partner) throws Exception {
        Path authority = partner.writeAuthority(work.resolve("partner-ca.pem"));
        return home.property("kermit.partner.verifyFile", authority.toAbsolutePath())
                .environment("KERMIT_PARTNER_HOST", partner.host())
                .environment("KERMIT_PARTNER_PORT", partner.port())
                .environment("KERMIT_PARTNER_USERNAME", partner.username());
    }

    private List<ClaimFile> twoFiles(long smallest, long largest) throws IOException {
        NightPlan plan = new NightPlan(1, NightPlan.standard(1).date(), 2, smallest, largest);
        return new Night(plan).writeTo(outbox);
    }

    private Path sentCopy(ClaimFile file) {
        return work.resolve("claims/sent").resolve(file.name());
    }

    private static List<String> sent(List<String> lines) {
        return lines.stream()
                .flatMap(line -> TransferLine.parse(line).stream())
                .filter(TransferLine::sent)
                .map(TransferLine::file)
                .toList();
    }

    private static boolean uploadHasBegun(EmbeddedPartner partner) {
        return partner.home().toFile().list().length > 0;
    }

    private static boolean listening(List<String> lines) {
        return lines.stream().anyMatch(line -> LISTENING.matcher(line).find());
    }

    private static HttpResponse<String> health(Daemon daemon) throws IOException, InterruptedException {
        String base = LISTENING
                .matcher(daemon.log())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/q/health")).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
