package org.kermitftps.it.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Row;

class BenchTest {

    private static final List<Row> ROWS = Rows.all(Scale.WHOLE);

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
