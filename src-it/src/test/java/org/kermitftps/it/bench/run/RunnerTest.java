package org.kermitftps.it.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunnerTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void letsEachContestantRunOnceARoundAndBeginsEachRoundWithTheNext() throws Exception {
        run(3, row(fake("a", 1.0, 1.0, 1.0), fake("b", 1.0, 1.0, 1.0), fake("c", 1.0, 1.0, 1.0)));

        assertThat(log)
                .containsExactly("a", "b", "c", "b", "c", "a", "c", "a", "b", "a closed", "b closed", "c closed");
    }

    @Test
    void countsNoWarmUp() throws Exception {
        RowResult result = run(2, row(new FakeContestant("a", log, 3, 1.0, 2.0)));

        assertThat(result.series("a", Measure.WALL)).hasValue(new Series(List.of(1.0, 2.0)));
        assertThat(log).containsExactly("a", "a", "a", "a", "a", "a closed");
    }

    @Test
    void leavesOutWhoFailedAndGoesOnWithTheOthers() throws Exception {
        RowResult result = run(3, row(fake("a", 1.0, 0.0, 1.0), fake("b", 1.0, 1.0, 1.0)));

        assertThat(result.failure("a")).hasValue("no way");
        assertThat(result.series("a", Measure.WALL)).isEmpty();
        assertThat(result.median("a", Measure.WALL)).isNaN();
        assertThat(result.series("b", Measure.WALL)).hasValue(new Series(List.of(1.0, 1.0, 1.0)));
        assertThat(log.stream().filter("a"::equals)).hasSize(2);
    }

    @Test
    void countsNoRunWhoseWorkWasNotDone() throws Exception {
        Row good = row(fake("a", 1.0));
        Row bad = new Row(
                good.id(),
                good.title(),
                good.work(),
                good.place(),
                good.contestants(),
                good.targets(),
                new Row.Hooks() {
                    @Override
                    public void prepare(Work work, Site site) {
                        log.add("prepared");
                    }

                    @Override
                    public void check(Work work, Site site) throws IOException {
                        throw new IOException("one file is missing");
                    }
                });

        RowResult result = run(1, bad);

        assertThat(log).startsWith("prepared", "a");
        assertThat(result.failure("a")).hasValue("one file is missing");
    }

    @Test
    void givesFewerRoundsToWhoAsksForFewer() throws Exception {
        RowResult result = run(3, row(fake("a", 1.0), fake("b", 1.0, 2.0, 3.0)));

        assertThat(result.series("a", Measure.WALL)).hasValue(new Series(List.of(1.0)));
        assertThat(result.median("b", Measure.WALL)).isEqualTo(2.0);
    }

    private FakeContestant fake(String name, Double... seconds) {
        return new FakeContestant(name, log, 0, seconds);
    }

    private static Row row(Contestant... contestants) {
        return FakeContestant.row(List.of(contestants));
    }

    private static RowResult run(int rounds, Row row) throws Exception {
        return new Runner(null, rounds, new PrintStream(new ByteArrayOutputStream())).run(row);
    }
}
