package org.kermitftps.it.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.kermitftps.it.bench.run.Stage;
import org.kermitftps.it.servers.FtpServerUnderTest;

/**
 * When and on what it was measured; nothing that tells whose machine it is.
 *
 * @param date of the run, UTC
 * @param commit of the project, short, with a plus sign where files were changed since
 * @param hardware in one line
 * @param load of the machine before the run: how many processes wanted a core in the last minute
 * @param versions of all that took part, one a line
 */
public record Machine(String date, String commit, String hardware, String load, List<String> versions) {

    private static final String DEBIAN_VERSION = "dpkg-query -W -f '${Package} ${Version}\\n' ";

    /** Of those it is not, dpkg-query says nothing but an error. */
    private static final String SERVER_VERSION = DEBIAN_VERSION + "vsftpd proftpd-core libssl3 2>/dev/null || true";

    /**
     * This machine, now; before the run, for it tells its load.
     *
     * @param server of the row
     */
    public static Machine of(Stage stage, FtpServerUnderTest server, Path project)
            throws IOException, InterruptedException {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                commit(project),
                describe(),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
                List.of(
                        "Java " + System.getProperty("java.runtime.version") + ", "
                                + System.getProperty("java.vm.name"),
                        "Apache Camel " + camel() + ", Bouncy Castle " + new BouncyCastleProvider().getVersionStr(),
                        "server: "
                                + String.join(
                                        ", ",
                                        server.run("sh", "-c", SERVER_VERSION)
                                                .strip()
                                                .split("\n")),
                        "peers: "
                                + String.join(
                                        ", ",
                                        stage.clients()
                                                .run(DEBIAN_VERSION + "lftp curl ckermit libgnutls30 libssl3")
                                                .split("\n"))));
    }

    /**
     * By git's own word; {@code unknown} where there is no git, or nothing it keeps. What the benchmark itself writes makes no
     * other program.
     */
    static String commit(Path project) throws InterruptedException {
        try {
            String told = git(project, "rev-parse", "--short", "HEAD");
            String changed =
                    git(project, "status", "--porcelain", "-uno", "--", ".", ":!docs/benchmarks", ":!README.md");
            return changed.isEmpty() ? told : told + "+";
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String git(Path project, String... words) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (git.waitFor() != 0) {
            throw new IOException("git " + words[0] + " failed");
        }
        return told;
    }

    /** When and on what, for a page that needs nothing else: no server or peer is asked. */
    public static String here(Path project) throws IOException, InterruptedException {
        return LocalDate.now(ZoneOffset.UTC) + ", commit " + commit(project) + ", " + describe() + ", Java "
                + System.getProperty("java.runtime.version")
                + String.format(
                        Locale.ROOT,
                        "; load average %.1f at the end.",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String describe() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getAvailableProcessors() + " cores" + processor() + ", "
                + Math.round(system.getTotalMemorySize() / (double) (1L << 30)) + " GB memory, "
                + system.getName() + " " + system.getVersion();
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        return !Files.isReadable(told)
                ? ""
                : Files.readAllLines(told).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line ->
                                " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                        .orElse("");
    }

    private static String camel() {
        // Never started, so there is nothing to close.
        return new DefaultCamelContext(false).getVersion();
    }
}
