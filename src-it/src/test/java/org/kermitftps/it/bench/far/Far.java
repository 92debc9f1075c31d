package org.kermitftps.it.bench.far;

import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Sample;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Stage;
import org.kermitftps.it.bench.run.Work;
import org.kermitftps.it.servers.ServerVariant;

/** A server at a distance, and contestants whose traffic to it is counted. */
final class Far {

    private static final int ROUNDS = 5;

    private final ServerVariant variant;
    private final int millis;
    private Line line;

    /**
     * @param variant with a network of its own
     * @param millis one way
     */
    Far(ServerVariant variant, int millis) {
        this.variant = variant;
        this.millis = millis;
    }

    /** The line is laid when the first row asks. */
    Site site(Stage stage) {
        Site site = stage.site(variant);
        if (line == null) {
            line = stage.keep(new Line(stage.servers().container(variant), site.host(), millis));
        }
        return site;
    }

    /** The same contestant, with its bytes and, if it has one connection, its round trips. */
    Contestant counting(Contestant contestant) {
        return new Counting(contestant);
    }

    private final class Counting implements Contestant {

        private final Contestant counted;

        Counting(Contestant counted) {
            this.counted = counted;
        }

        @Override
        public String name() {
            return counted.name();
        }

        @Override
        public String asked(Work work) {
            return counted.asked(work);
        }

        @Override
        public Sample run(Work work, Site site) throws Exception {
            Line.Count before = line.count();
            Sample sample = counted.run(work, site);
            Line.Count count = line.count().since(before);
            Sample more = sample.with(Measure.BYTES, count.bytes());
            return millis > 0 && work.connections() == 1
                    ? more.with(Measure.ROUND_TRIPS, (double) count.turns() / work.files())
                    : more;
        }

        /** None where the line takes minutes: what a cold JVM adds is too little to be seen. */
        @Override
        public int warmUps() {
            return millis > 0 ? 0 : counted.warmUps();
        }

        /** The line is the same each time. */
        @Override
        public int rounds() {
            return millis > 0 ? Math.min(ROUNDS, counted.rounds()) : counted.rounds();
        }

        @Override
        public void close() throws Exception {
            counted.close();
        }
    }
}
