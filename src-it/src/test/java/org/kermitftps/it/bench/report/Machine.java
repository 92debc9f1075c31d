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
import org.apache.camel.impl.DefaultCamelContext;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.kermitftps.it.bench.run.Stage;
import org.kermitftps.it.servers.ServerVariant;

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

    /** This machine, now; before the run, for it tells its load. */
    public static Machine of(Stage stage, Path project) throws IOException, InterruptedException {
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
                                        stage.servers()
                                                .fresh(ServerVariant.VSFTPD_IN_MEMORY)
                                                .run("sh", "-c", DEBIAN_VERSION + "vsftpd libssl3")
                                                .split("\n")),
                        "peers: "
                                + String.join(
                                        ", ",
                                        stage.clients()
                                                .run(DEBIAN_VERSION + "lftp curl ckermit libgnutls30 libssl3")
                                                .split("\n"))));
    }

    /** By git's own word; {@code unknown} in an export. */
    private static String commit(Path project) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty=+", "--exclude=*")
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? told : "unknown";
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
