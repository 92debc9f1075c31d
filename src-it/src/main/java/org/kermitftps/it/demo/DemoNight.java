package org.kermitftps.it.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.kermitftps.it.daemon.Daemon;
import org.kermitftps.it.daemon.DaemonHome;
import org.kermitftps.it.daemon.TransferLine;
import org.kermitftps.it.night.ClaimFile;
import org.kermitftps.it.night.Night;
import org.kermitftps.it.night.NightPlan;
import org.kermitftps.it.partner.EmbeddedPartner;

/**
 * One night from end to end: claim files are made, an FTPS partner is started in this JVM, the real daemon is started
 * beside it and sends them, and what arrived is compared with what was made.
 *
 * <p>{@code mvn -Pdemo} runs this. Exit code 0: every file arrived intact, exactly once, and nothing else did.
 */
public final class DemoNight {
    private static final Duration NIGHT_AT_MOST = Duration.ofMinutes(3);
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(60);
    private static final int LOG_TAIL = 40;

    private final Path daemonJar;
    private final Path work;
    private final long seed;
    private final PrintStream out;

    /**
     * @param daemonJar the daemon's {@code quarkus-run.jar}
     * @param work an empty directory for the whole night
     */
    DemoNight(Path daemonJar, Path work, long seed, PrintStream out) {
        this.daemonJar = daemonJar;
        this.work = work;
        this.seed = seed;
        this.out = out;
    }

    /** Arguments: the daemon's jar, a directory to work below, the seed. */
    public static void main(String[] arguments) throws Exception {
        Path below = Files.createDirectories(Path.of(arguments[1]));
        Path work = Files.createTempDirectory(below, "night-");
        boolean good = new DemoNight(Path.of(arguments[0]), work, Long.parseLong(arguments[2]), System.out).run();
        System.exit(good ? 0 : 1);
    }

    /**
     * Runs the night and prints its table.
     *
     * @return whether it was a good one
     */
    boolean run() throws Exception {
        DaemonHome home = new DaemonHome(work);
        Path outbox = Files.createDirectories(work.resolve("claims/outbox"));
        List<ClaimFile> night = new Night(NightPlan.standard(seed)).writeTo(outbox);
        EmbeddedPartner partner = EmbeddedPartner.explicit(work.resolve("partner"));
        List<String> log;
        boolean stopped;
        try (partner) {
            configure(home, partner);
            out.println("A night of " + night.size() + " claim files, seed " + seed + ", in " + outbox);
            out.println("The partner listens at " + partner.host() + ":" + partner.port() + " and takes TLS only");
            try (Daemon daemon = home.start(daemonJar)) {
                daemon.await(lines -> allReported(night, lines), NIGHT_AT_MOST);
                daemon.terminate();
                stopped = daemon.awaitEnd(STOP_AT_MOST);
                log = daemon.lines();
            }
        }
        return judge(NightReport.of(night, log, partner.home(), partner.arrivals()::of), stopped, log);
    }

    /** Some of it in the file, some in the environment, the password as a mounted secret: all three ways must work. */
    private void configure(DaemonHome home, EmbeddedPartner partner) throws Exception {
        Path authority = partner.writeAuthority(work.resolve("partner-ca.pem"));
        home.property("kermit.claims.schedule", "* * * * * ?") // now: every second, whatever has its marker
                .property("kermit.claims.retries", 1)
                .property("kermit.claims.retryDelay", 1_000)
                .property("kermit.partner.verifyFile", authority.toAbsolutePath())
                .environment("KERMIT_PARTNER_HOST", partner.host())
                .environment("KERMIT_PARTNER_PORT", partner.port())
                .environment("KERMIT_PARTNER_USERNAME", partner.username())
                .secret("kermit.partner.password", partner.password());
    }

    private static boolean allReported(List<ClaimFile> night, List<String> lines) {
        List<String> reported = lines.stream()
                .flatMap(line -> TransferLine.parse(line).stream())
                .map(TransferLine::file)
                .toList();
        return night.stream().allMatch(file -> reported.contains(file.name()));
    }

    private boolean judge(NightReport report, boolean stopped, List<String> log) throws IOException {
        out.println();
        out.println(report);
        if (!stopped) {
            out.println("The daemon did not stop within " + STOP_AT_MOST.toSeconds() + " s of SIGTERM and was killed.");
        }
        boolean good = stopped && report.good();
        if (!good) {
            out.println("The last lines of " + work.resolve("daemon.log") + ":");
            log.stream().skip(Math.max(0, log.size() - LOG_TAIL)).forEach(line -> out.println("  " + line));
        }
        return good;
    }
}
