package org.kermitftps.it.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.FakeContestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Sample;

class ResultsTest {

    @TempDir
    Path folder;

    private final RowResult result = new RowResult(row("a title", "ours", "lftp"));

    ResultsTest() {
        result.add("ours", Sample.of(1.0 / 3, 0.1).with(Measure.SERVER_CPU, 1e-9));
        result.add("ours", Sample.of(2, 0.2));
        result.add("lftp", Sample.of(3, 0.3));
        result.fail("lftp", "two\nlines\tand a tab");
    }

    @Test
    void keepsEverySampleFailureAndCircumstance() throws IOException {
        Measured read = writtenAndRead(result.row());

        assertThat(read.result().samples("ours")).isEqualTo(result.samples("ours"));
        assertThat(read.result().samples("lftp")).isEqualTo(result.samples("lftp"));
        assertThat(read.result().failure("lftp")).contains("two lines and a tab");
        assertThat(read.result().failure("ours")).isEmpty();
        assertThat(read.machine()).isEqualTo(machine());
        assertThat(read.seconds()).isEqualTo(90);
        assertThat(read.asked())
                .containsExactly(new Asked("ours", 4, "to take its time"), new Asked("lftp", 4, "to take its time"));
    }

    @Test
    void leavesOutRowsThatWereNeverMeasured() throws IOException {
        assertThat(new Results(folder.resolve("none")).read(List.of(result.row())))
                .isEmpty();
        assertThat(new Results(folder.resolve("none")).files()).isEmpty();
    }

    @Test
    void takesNoFiguresOfOtherWorkForThoseOfARow() throws IOException {
        Results results = new Results(folder);
        results.write(Measured.now(result, machine(), 90));

        assertThat(results.read(List.of(row("twice as much", "ours", "lftp")))).isEmpty();
        assertThat(results.files()).containsExactly("id");
    }

    @Test
    void leavesOutWhoTakesPartNoMoreAndInventsNothingOfWhoIsNew() throws IOException {
        Measured read = writtenAndRead(row("a title", "ours", "curl"));

        assertThat(read.result().median("ours", Measure.WALL)).isEqualTo((2 + 1.0 / 3) / 2);
        assertThat(read.result().series("curl", Measure.WALL)).isEmpty();
        assertThat(read.result().failure("curl")).isEmpty();
        assertThat(read.asked()).extracting(Asked::contestant).containsExactly("ours");
        assertThat(new Report(List.of(read.result().row()), List.of(read)).markdown())
                .contains("| curl | not measured |\n");
    }

    @Test
    void showsWhatWasAskedThenAndNotWhatIsAskedToday() throws IOException {
        writtenAndRead(result.row());
        Row today = row("a title", 9, "ours", "lftp");

        Measured read = new Results(folder).read(List.of(today)).get(0);

        assertThat(new Report(List.of(today), List.of(read)).markdown())
                .contains("| a title | ours | to take its time | 4 |\n");
    }

    private Measured writtenAndRead(Row row) throws IOException {
        Results results = new Results(folder);
        results.write(Measured.now(result, machine(), 90));
        return results.read(List.of(row)).get(0);
    }

    private static Machine machine() {
        return new Machine("2026-11-22", "abc1234", "2 cores", "0.3", List.of("Java 17", "server: vsftpd 3.0.3"));
    }

    private static Row row(String title, String... contestants) {
        return row(title, 4, contestants);
    }

    private static Row row(String title, int warmUps, String... contestants) {
        Row row = FakeContestant.row(List.of(contestants).stream()
                .<Contestant>map(name -> new FakeContestant(name, List.of(), warmUps))
                .toList());
        return new Row(row.id(), title, row.work(), row.place(), row.contestants(), row.targets(), row.hooks());
    }
}
