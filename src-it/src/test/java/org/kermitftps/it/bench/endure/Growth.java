package org.kermitftps.it.bench.endure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kermitftps.it.bench.report.Machine;
import org.kermitftps.it.bench.report.OwnPage;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.ServerPool;
import org.kermitftps.it.servers.ServerVariant;

/** How the time grows with the number of files and of partners: docs/benchmarks/growth.md. Part of {@code mvn -Pbench verify}. */
public final class Growth {

    /** Each twice as many as the JIT compiler needs for most of it. */
    private static final int WARM_UPS = 6;

    private static final int WARM_UP = 1_000;
    /** Less is not published. */
    private static final int WHOLE_FILES = 10_000;

    private static final int WHOLE_PARTNERS = 100;
    private static final int FILES_OF_A_PARTNER = 10;
    private static final double MILLIS = 1e6;
    private static final double SECOND = 1_000;

    /** What would not end within it is left out, and the page says so. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final FtpServerUnderTest server;
    private final long begin = System.nanoTime();
    private final List<Cost> costs = new ArrayList<>();
    private final Map<Integer, Health> held = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private Growth(FtpServerUnderTest server) {
        this.server = server;
    }

    /**
     * Arguments: the project's folder, the folder for results that are not for its pages, the largest number of files, the largest
     * number of partners.
     */
    public static void main(String[] arguments) throws Exception {
        OwnPage page = new OwnPage(Path.of(arguments[0]), Path.of(arguments[1]), "growth.md");
        int files = Integer.parseInt(arguments[2]);
        int partners = Integer.parseInt(arguments[3]);
        try (ServerPool servers = new ServerPool()) {
            Growth growth = new Growth(servers.fresh(ServerVariant.VSFTPD_IN_MEMORY));
            growth.files(files);
            growth.partners(partners);
            Partner.forgetLog(growth.server);
            page.publish(
                    new GrowthReport(growth.costs, growth.held, growth.leftOut)
                            .markdown(Machine.here(page.project()), FILES_OF_A_PARTNER),
                    files >= WHOLE_FILES && partners >= WHOLE_PARTNERS);
        }
        System.exit(0);
    }

    private void files(int most) throws Exception {
        try (Mover mover = new Mover()) {
            String uri = Partner.of(server).uri("box");
            for (int i = 0; i < WARM_UPS; i++) {
                filesOnce(mover, uri, WARM_UP);
            }
            rounds(most, "files", count -> filesOnce(mover, uri, count));
        }
    }

    private List<Cost> filesOnce(Mover mover, String uri, int count) throws Exception {
        List<Cost> round = List.of(
                cost("files up", count, () -> mover.up(uri, count)),
                cost("files polled, nothing new", count, () -> mover.pollInVain(uri, count)),
                cost("files down with delete", count, () -> mover.down(List.of(uri), count, () -> {})));
        Partner.forgetLog(server);
        return round;
    }

    private void partners(int most) throws Exception {
        List<Partner> all = Partner.others(server, most);
        rounds(most, "partners", count -> partnersOnce(all.subList(0, count)));
    }

    /** With a fresh Camel: every partner is new, and a connection to each stays open to the end. */
    private List<Cost> partnersOnce(List<Partner> partners) throws Exception {
        List<String> uris = partners.stream().map(partner -> partner.uri("box")).toList();
        int count = uris.size();
        try (Mover mover = new Mover()) {
            Cost up = cost("partners, " + FILES_OF_A_PARTNER + " files up to each, one after the other", count, () -> {
                for (String uri : uris) {
                    mover.up(uri, FILES_OF_A_PARTNER);
                }
            });
            Cost down = cost(
                    "partners, " + FILES_OF_A_PARTNER + " files down from each, all at once",
                    count,
                    () -> mover.down(uris, count * FILES_OF_A_PARTNER, () -> held.put(count, Health.now())));
            return List.of(up, down);
        } finally {
            Partner.forgetLog(server);
        }
    }

    @FunctionalInterface
    private interface Round {
        List<Cost> of(int count) throws Exception;
    }

    /** From a hundredth of the most up to all of them, the fewer the more often; medians. */
    private void rounds(int most, String what, Round round) throws Exception {
        double last = 0;
        for (int count = Math.max(1, most / 100); count <= most; count *= 10) {
            if (last * 10 > LONGEST.toMillis() - sinceBegin()) {
                leftOut.add(String.format("%,d %s", count, what));
                continue;
            }
            int rounds = count == most ? 1 : count * 10 == most ? 3 : 5;
            List<List<Cost>> all = new ArrayList<>();
            double before = sinceBegin();
            for (int i = 0; i < rounds; i++) {
                all.add(round.of(count));
            }
            last = (sinceBegin() - before) / rounds;
            for (int work = 0; work < all.get(0).size(); work++) {
                int number = work;
                costs.add(Cost.median(all.stream().map(each -> each.get(number)).toList()));
            }
        }
    }

    private double sinceBegin() {
        return (System.nanoTime() - begin) / MILLIS;
    }

    private Cost cost(String work, int count, Mover.Look done) throws Exception {
        double start = sinceBegin();
        double cpu = CpuTime.now().own();
        done.now();
        Cost cost = new Cost(work, count, sinceBegin() - start, (CpuTime.now().own() - cpu) * SECOND);
        System.out.println(cost);
        return cost;
    }
}
