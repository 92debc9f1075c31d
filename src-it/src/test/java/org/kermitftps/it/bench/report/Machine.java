package org.kermitftps.it.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.kermitftps.it.bench.run.Stage;
import org.kermitftps.it.servers.ServerVariant;

/**
 * When and on what it was measured; nothing that tells whose machine it is.
 *
 * @param date of the run, UTC
 * @param hardware in one line
 * @param versions of all that took part, one a line
 */
public record Machine(String date, String hardware, List<String> versions) {

    private static final String DEBIAN_VERSION = "dpkg-query -W -f '${Package} ${Version}\\n' ";

    /** This machine, now. */
    public static Machine of(Stage stage) throws IOException, InterruptedException {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                describe(),
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

    /** In one line, with the date. */
    public String line() {
        return date + ", " + hardware;
    }

    /** When and on what, for a page that needs nothing else: no server or peer is asked. */
    public static String here() {
        try {
            return LocalDate.now(ZoneOffset.UTC) + ", " + describe() + ", Java "
                    + System.getProperty("java.runtime.version") + ".";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
