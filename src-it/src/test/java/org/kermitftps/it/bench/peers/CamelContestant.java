package org.kermitftps.it.bench.peers;

import java.io.IOException;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Sample;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/** A Camel component in a JVM of its own, which lives as long as the row: a daemon on one of its nights. */
abstract class CamelContestant implements Contestant {

    private static final int WARM_UPS = 3;
    private static final double NANOS = 1e9;

    private final String name;
    private final String heap;
    private final boolean cold;
    private ForkedJvm jvm;

    /** @param cold whether each run gets a fresh JVM, whose start and end count */
    CamelContestant(String name, String heap, boolean cold) {
        this.name = name;
        this.heap = heap;
        this.cold = cold;
    }

    /** The order for the JVM. */
    abstract String order(Work work, Site site) throws Exception;

    @Override
    public String name() {
        return name;
    }

    @Override
    public int warmUps() {
        return cold ? 0 : WARM_UPS;
    }

    @Override
    public Sample run(Work work, Site site) throws Exception {
        String order = order(work, site);
        return cold ? coldRun(order) : warm().obey(order);
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
