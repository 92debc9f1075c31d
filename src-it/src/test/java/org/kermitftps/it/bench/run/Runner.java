package org.kermitftps.it.bench.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs a row: in each round every contestant once, each round beginning with the next one, so that what else the machine
 * does falls on all of them alike.
 */
public final class Runner {

    private final Stage stage;
    private final int rounds;
    private final PrintStream out;

    /** @param rounds that count; contestants may take fewer ({@link Contestant#rounds()}) */
    public Runner(Stage stage, int rounds, PrintStream out) {
        this.stage = stage;
        this.rounds = rounds;
        this.out = out;
    }

    /** All rounds; contestants that fail are left out from then on. */
    public RowResult run(Row row) throws Exception {
        out.println(row.id() + ": " + row.title());
        Site site = row.place().apply(stage);
        RowResult result = new RowResult(row);
        try {
            warmUp(row, site, result);
            for (int round = 0; round < rounds; round++) {
                for (Contestant contestant : rotated(row.contestants(), round)) {
                    if (round < contestant.rounds()) {
                        once(row, site, contestant, result, true);
                    }
                }
            }
        } finally {
            for (Contestant contestant : row.contestants()) {
                contestant.close();
            }
        }
        return result;
    }

    private void warmUp(Row row, Site site, RowResult result) throws Exception {
        for (Contestant contestant : row.contestants()) {
            for (int i = 0; i < contestant.warmUps(); i++) {
                once(row, site, contestant, result, false);
            }
        }
    }

    private void once(Row row, Site site, Contestant contestant, RowResult result, boolean counts) throws Exception {
        if (result.failure(contestant.name()).isPresent()) {
            return;
        }
        row.hooks().prepare(row.work(), site);
        try {
            Sample sample = contestant.run(row.work(), site);
            row.hooks().check(row.work(), site);
            if (counts) {
                result.add(contestant.name(), sample);
            }
            say(contestant, sample, counts);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            result.fail(contestant.name(), String.valueOf(e.getMessage()));
            out.println("  " + contestant.name() + " fails: " + e);
        }
    }

    private void say(Contestant contestant, Sample sample, boolean counts) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-28s", contestant.name()));
        for (Measure measure : Measure.values()) {
            Double value = sample.values().get(measure);
            if (value != null) {
                line.append(String.format(Locale.ROOT, " %10.3f %s", value, measure.unit()));
            }
        }
        out.println(line + (counts ? "" : "  (warm-up)"));
    }

    /** The same order, begun one later each round. */
    static <T> List<T> rotated(List<T> all, int round) {
        List<T> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(all.get((i + round) % all.size()));
        }
        return order;
    }
}
