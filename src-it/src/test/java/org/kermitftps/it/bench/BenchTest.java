package org.kermitftps.it.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.bench.report.Marked;
import org.kermitftps.it.bench.report.Pages;
import org.kermitftps.it.bench.report.Report;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Row;

class BenchTest {

    private static final List<Row> ROWS = Rows.all(Scale.WHOLE);
    private static final Pages PAGES = new Pages(Path.of(".."), ROWS);

    @Test
    void runsAllRowsUnlessToldWhich() {
        assertThat(Bench.wanted(ROWS, "")).isEqualTo(ROWS);
        assertThat(Bench.wanted(ROWS, "big-down,small-up"))
                .extracting(Row::id)
                .containsExactlyInAnyOrder("small-up", "big-down");
        assertThat(Bench.wanted(ROWS, "none")).isEmpty();
    }

    @Test
    void namesTheRowsThereAreToWhoAsksForAnother() {
        assertThatThrownBy(() -> Bench.wanted(ROWS, "small-up,smal-down"))
                .hasMessageContaining("no row smal-down")
                .hasMessageContaining("small-down");
    }

    @Test
    void saysOfEveryPromiseWhereTheTimeGoesWhileItIsMissed() throws IOException {
        assertThat(PAGES.report().unexplained()).isEmpty();
    }

    @Test
    void keepsThePagesAsTheDataHasThem() throws IOException {
        Report report = PAGES.report();

        assertThat(PAGES.page()).hasContent(report.markdown());
        assertThat(PAGES.chart()).hasContent(report.chart());
        assertThat(Marked.in(Files.readString(PAGES.readme()))).isEqualTo(report.summary());
    }

    @Test
    void tellsOfEveryContestantWhatItIsAsked() {
        assertThat(ROWS).allSatisfy(row -> assertThat(row.contestants())
                .allSatisfy(contestant ->
                        assertThat(contestant.asked(row.work())).isNotBlank().doesNotContain("\t", "\n", "password")));
    }

    @Test
    void givesEveryoneAsManyRoundsAsTheTargetsAskFor() {
        assertThat(ROWS).allSatisfy(row -> assertThat(row.contestants())
                .allSatisfy(contestant -> assertThat(contestant.rounds()).isGreaterThanOrEqualTo(5)));
    }

    @Test
    void comparesOnlyContestantsThatTakePart() {
        assertThat(ROWS).allSatisfy(row -> {
            List<String> names =
                    row.contestants().stream().map(Contestant::name).toList();
            assertThat(names).doesNotHaveDuplicates();
            assertThat(row.targets())
                    .allSatisfy(
                            target -> assertThat(names).contains(target.ours()).containsAll(target.peers()));
        });
    }
}
