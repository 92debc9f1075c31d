package org.kermitftps.it.bench.run;

/** A contestant, with what its work costs the server: where a row says who is slow, the server is one of the suspects. */
public final class WithServer implements Contestant {

    /**
     * Processor time of all processes of the server's container in clock ticks, with that of the children they have waited for: a
     * server that makes a process for each connection forgets none. Fields 14 to 17 of proc(5)'s stat; the name before them may have
     * spaces.
     */
    private static final String TICKS =
            "cat /proc/[0-9]*/stat 2>/dev/null | sed 's/.*) //' | awk '{n += $12 + $13 + $14 + $15} END {print n + 0}'; getconf CLK_TCK";

    private final Contestant contestant;

    public WithServer(Contestant contestant) {
        this.contestant = contestant;
    }

    @Override
    public String name() {
        return contestant.name();
    }

    @Override
    public String asked(Work work) {
        return contestant.asked(work);
    }

    @Override
    public int warmUps() {
        return contestant.warmUps();
    }

    @Override
    public int rounds() {
        return contestant.rounds();
    }

    @Override
    public Sample run(Work work, Site site) throws Exception {
        double before = seconds(site);
        Sample sample = contestant.run(work, site);
        return sample.with(Measure.SERVER_CPU, seconds(site) - before);
    }

    private static double seconds(Site site) {
        String[] told = site.server().run("sh", "-c", TICKS).strip().split("\\s+");
        return Double.parseDouble(told[0]) / Double.parseDouble(told[1]);
    }

    @Override
    public void close() throws Exception {
        contestant.close();
    }
}
