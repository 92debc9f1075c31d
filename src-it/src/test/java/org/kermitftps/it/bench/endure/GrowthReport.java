package org.kermitftps.it.bench.endure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** docs/benchmarks/growth.md: what one costs where there are ten and a hundred times as many. */
final class GrowthReport {

    /** Noise, and a heap that is fuller. */
    static final double LINEAR = 1.3;

    private static final double MEGABYTE = 1 << 20;
    private static final long HEAP = Runtime.getRuntime().maxMemory() >> 20;

    private final List<Cost> costs;
    private final Map<Integer, Health> held;
    private final List<String> leftOut;

    /**
     * @param costs of each work those of the smallest count first
     * @param held by the JVM with so many partners connected
     * @param leftOut for want of time
     */
    GrowthReport(List<Cost> costs, Map<Integer, Health> held, List<String> leftOut) {
        this.costs = costs;
        this.held = held;
        this.leftOut = leftOut;
    }

    String markdown(String machine, int filesOfAPartner) {
        StringBuilder page = new StringBuilder("# How the time grows\n\n"
                + "Written by `mvn -Pbench verify`: one JVM with " + HEAP
                + " MB of heap, warm; vsftpd with session reuse required; 2 kB"
                + " a file, one after the other, medians where there are few. What counts are the last two columns: what one"
                + " costs by the clock and in processor time of this JVM, in the cost of one where there are ten times fewer."
                + " Linear growth keeps them at 1; below it is what is paid once, such as connecting and the listing's round"
                + " trips. The time by the clock has the server's work and that of anybody else on the machine in it.\n\n"
                + "A partner is an account of its own on one server: an endpoint, a connection for uploads that is kept, and a"
                + " route with a connection of its own that polls. " + filesOfAPartner
                + " files go to each and come back. What the component keeps by host name (the TLS plan, the data mode) it has"
                + " once here, and would have a hundred times with a hundred hosts.\n\n" + machine + "\n\n"
                + conclusion()
                + "\n\n| work | count | seconds | ms each | CPU ms each | time against ten times fewer | CPU |\n"
                + "|---|---|---|---|---|---|---|\n");
        costs.stream().map(Cost::work).distinct().forEach(work -> append(page, work));
        page.append("\nWhat the JVM holds while all partners are connected, twice each, after a full collection:\n\n"
                + "| partners | heap, MB | threads | descriptors |\n|---|---|---|---|\n");
        held.forEach((count, health) -> page.append(String.format(
                Locale.ROOT,
                "| %,d | %.1f | %d | %d |%n",
                count,
                health.heap() / MEGABYTE,
                health.threads(),
                health.descriptors())));
        return page.toString();
    }

    private List<Cost> of(String work) {
        return costs.stream().filter(cost -> cost.work().equals(work)).toList();
    }

    private void append(StringBuilder page, String work) {
        Cost before = null;
        for (Cost cost : of(work)) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %.2f | %.2f | %s |%n",
                    work,
                    cost.count(),
                    cost.millis() / 1000,
                    cost.millisEach(),
                    cost.cpuEach(),
                    before == null
                            ? " | "
                            : String.format(Locale.ROOT, "%.2f | %.2f", cost.slower(before), cost.dearer(before))));
            before = cost;
        }
    }

    /** What grows faster than its number, one a line with the reason; empty if nothing does. */
    List<String> notLinear(List<NotLinear> reasons) {
        List<String> found = new ArrayList<>();
        costs.stream().map(Cost::work).distinct().forEach(work -> {
            List<Cost> same = of(work);
            for (int i = 1; i < same.size(); i++) {
                Cost cost = same.get(i);
                Cost before = same.get(i - 1);
                if (Math.max(cost.slower(before), cost.dearer(before)) > LINEAR) {
                    found.add(String.format(
                            Locale.ROOT,
                            "- %s, %,d: time %.2f, CPU %.2f: %s",
                            work,
                            cost.count(),
                            cost.slower(before),
                            cost.dearer(before),
                            NotLinear.why(reasons, work)));
                }
            }
        });
        return found;
    }

    private String conclusion() {
        List<String> bad = notLinear(NotLinear.TABLE);
        return (leftOut.isEmpty() ? "" : "Left out for want of time: " + String.join(", ", leftOut) + ".\n\n")
                + (bad.isEmpty()
                        ? "**All linear** (at most " + LINEAR + ")."
                        : "Not linear (more than " + LINEAR + "):\n\n" + String.join("\n", bad));
    }
}
