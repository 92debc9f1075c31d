package org.kermitftps.it.bench.endure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.ServerPool;
import org.kermitftps.it.servers.ServerVariant;

/** How the time grows with the number of files and of partners: docs/benchmarks/growth.md. Part of {@code mvn -Pbench verify}. */
public final class Growth {

    private static final int WARM_UP = 500;
    private static final int FILES_OF_A_PARTNER = 10;
    private static final double MILLIS = 1e6;

    private interface Work {
        void run() throws Exception;
    }

    private record Line(String work, int count, double millis) {}

    private final FtpServerUnderTest server;
    private final List<Line> lines = new ArrayList<>();

    private Growth(FtpServerUnderTest server) {
        this.server = server;
    }

    /** Arguments: the file to write, the largest number of files, the largest number of partners. */
    public static void main(String[] arguments) throws Exception {
        int files = Integer.parseInt(arguments[1]);
        int partners = Integer.parseInt(arguments[2]);
        String page;
        try (ServerPool servers = new ServerPool()) {
            Growth growth = new Growth(servers.fresh(ServerVariant.VSFTPD_IN_MEMORY));
            growth.files(files);
            growth.partners(partners);
            Partner.forgetLog(growth.server);
            page = growth.markdown();
        }
        System.out.println(page);
        Files.createDirectories(Path.of(arguments[0]).getParent());
        Files.writeString(Path.of(arguments[0]), page);
        System.exit(0);
    }

    private void files(int most) throws Exception {
        try (Mover mover = new Mover()) {
            String uri = Partner.of(server).uri("box");
            mover.up(uri, WARM_UP);
            mover.down(uri, WARM_UP);
            for (int count = 100; count <= most; count *= 10) {
                int files = count;
                measure("files up", files, () -> mover.up(uri, files));
                measure("files polled, nothing new", files, () -> mover.pollInVain(uri, files));
                measure("files down with delete", files, () -> mover.down(uri, files));
            }
        }
    }

    /** Each number with a fresh Camel: every partner is new, and a connection to each stays open to the end. */
    private void partners(int most) throws Exception {
        for (int count = 1; count <= most; count *= 10) {
            List<Partner> partners = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                partners.add(Partner.another(server, i));
            }
            try (Mover mover = new Mover()) {
                measure("partners, " + FILES_OF_A_PARTNER + " files up to each", count, () -> {
                    for (Partner partner : partners) {
                        mover.up(partner.uri("box"), FILES_OF_A_PARTNER);
                    }
                });
                measure("partners, " + FILES_OF_A_PARTNER + " files down from each", count, () -> {
                    for (Partner partner : partners) {
                        mover.down(partner.uri("box"), FILES_OF_A_PARTNER);
                    }
                });
            }
        }
    }

    private void measure(String work, int count, Work done) throws Exception {
        long begin = System.nanoTime();
        done.run();
        Line line = new Line(work, count, (System.nanoTime() - begin) / MILLIS);
        System.out.println(line);
        lines.add(line);
    }

    private String markdown() {
        StringBuilder page = new StringBuilder("# How the time grows\n\n"
                + "Written by `mvn -Pbench verify`: one JVM with 64 MB of heap, vsftpd with session reuse required, one file"
                + " after the other, 2 kB each. What counts is the last column: the time of one, in the time of one where"
                + " there are the fewest. Linear growth keeps it at 1 or below.\n\n"
                + LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version")
                + ".\n\n| work | count | seconds | ms each | against the fewest |\n|---|---|---|---|---|\n");
        lines.stream().map(Line::work).distinct().forEach(work -> append(page, work));
        return page.toString();
    }

    private void append(StringBuilder page, String work) {
        List<Line> same =
                lines.stream().filter(line -> line.work().equals(work)).toList();
        double first = same.get(0).millis() / same.get(0).count();
        same.forEach(line -> page.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.2f | %.2f | %.2f |%n",
                work,
                line.count(),
                line.millis() / 1000,
                line.millis() / line.count(),
                line.millis() / line.count() / first)));
    }
}
