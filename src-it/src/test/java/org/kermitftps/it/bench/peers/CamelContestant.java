package org.kermitftps.it.bench.peers;

import java.io.IOException;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Sample;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/** A Camel component in a JVM of its own, which lives as long as the row: a daemon on one of its nights. */
abstract class CamelContestant implements Contestant {

    private static final double NANOS = 1e9;

    private final String name;
    private final String heap;
    private final int warmUps;
    private ForkedJvm jvm;

    /** @param warmUps of the one JVM; 0 means a fresh JVM for each run, whose start and end count */
    CamelContestant(String name, String heap, int warmUps) {
        this.name = name;
        this.heap = heap;
        this.warmUps = warmUps;
    }

    /** The order for the JVM. */
    abstract String order(Work work, Site site) throws Exception;

    @Override
    public String name() {
        return name;
    }

    @Override
    public int warmUps() {
        return warmUps;
    }

    /** The options that matter. */
    abstract String options(Work work);

    @Override
    public String asked(Work work) {
        String options = options(work);
        return (work.kind() == Work.Kind.OTHER
                        ? "one poll of a route that knows every file and has run for a minute; "
                        : "")
                + (options.isEmpty() ? "the defaults" : "`" + options + "`") + "; "
                + (warmUps == 0 ? "a JVM each time" : "a JVM") + " with `-Xmx" + heap + "`";
    }

    @Override
    public Sample run(Work work, Site site) throws Exception {
        String order = order(work, site);
        return warmUps == 0 ? coldRun(order) : warm().obey(order);
    }

    private ForkedJvm warm() throws IOException {
        if (jvm == null) {
            jvm = new ForkedJvm(heap);
        }
        return jvm;
    }

    private Sample coldRun(String order) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        double cpu;
        try (ForkedJvm fresh = new ForkedJvm(heap)) {
            fresh.obey(order);
            cpu = fresh.processorSeconds();
        }
        return Sample.of((System.nanoTime() - begin) / NANOS, cpu);
    }

    @Override
    public void close() throws InterruptedException {
        if (jvm != null) {
            jvm.close();
        }
    }
}
