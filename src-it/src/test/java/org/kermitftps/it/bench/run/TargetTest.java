package org.kermitftps.it.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

    private final RowResult result =
            new RowResult(FakeContestant.row(List.of(fake("ours"), fake("slow"), fake("fast"))));

    TargetTest() {
        result.add("ours", Sample.of(2, 3));
        result.add("slow", Sample.of(8, 30));
        result.add("fast", Sample.of(3, 4));
    }

    @Test
    void comparesWithTheBestOfThePeers() {
        Target target = Target.atLeast(1.5, Measure.WALL, "ours", "slow", "fast");

        assertThat(target.ratio(result)).isEqualTo(1.5);
        assertThat(target.met(result)).isTrue();
        assertThat(Target.atLeast(1.6, Measure.WALL, "ours", "slow", "fast").met(result))
                .isFalse();
    }

    @Test
    void turnsTheRatioRoundWhereThePromiseIsACost() {
        Target target = Target.atMost(0.7, Measure.CPU, "ours", "fast");

        assertThat(target.ratio(result)).isEqualTo(0.75);
        assertThat(target.met(result)).isFalse();
        assertThat(Target.atMost(0.8, Measure.CPU, "ours", "fast").met(result)).isTrue();
    }

    @Test
    void measuresOursByItselfWhereNobodyElseIsAsked() {
        assertThat(Target.within(2, Measure.WALL, "ours").met(result)).isTrue();
        assertThat(Target.within(1.9, Measure.WALL, "ours").met(result)).isFalse();
        assertThat(Target.within(9, Measure.BYTES, "ours").met(result)).isFalse();
    }

    @Test
    void leavesOutAPeerThatFailed() {
        result.fail("fast", "no way");

        assertThat(Target.atLeast(1, Measure.WALL, "ours", "slow", "fast").ratio(result))
                .isEqualTo(4.0);
    }

    @Test
    void isNeverMetWithoutFiguresOfBothSides() {
        assertThat(Target.atLeast(1, Measure.BYTES, "ours", "fast").met(result)).isFalse();
        assertThat(Target.atMost(1, Measure.BYTES, "ours", "fast").met(result)).isFalse();
        result.fail("ours", "no way");

        assertThat(Target.atLeast(0.1, Measure.WALL, "ours", "slow").met(result))
                .isFalse();
    }

    @Test
    void promisesNothingWhereItOnlyShows() {
        assertThat(Target.shown(Measure.WALL, "ours", "fast").promised()).isFalse();
        assertThat(Target.atMost(0.7, Measure.CPU, "ours", "fast").promised()).isTrue();
    }

    private static Contestant fake(String name) {
        return new FakeContestant(name, new ArrayList<>(), 0);
    }
}
