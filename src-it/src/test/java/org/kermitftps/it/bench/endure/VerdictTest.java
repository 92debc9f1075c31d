package org.kermitftps.it.bench.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final long MEGABYTE = 1 << 20;
    private static final Health WELL = new Health(20 * MEGABYTE, 150 * MEGABYTE, 30, 40);

    private static Verdict verdict(IntFunction<Sample> sample) {
        return new Verdict(IntStream.range(0, 30).mapToObj(sample).toList());
    }

    private static List<String> complaints(IntFunction<Health> health) {
        return verdict(i -> new Sample(i, health.apply(i), 1000, 2, 0.5)).complaints();
    }

    @Test
    void isContentWithNoise() {
        assertThat(verdict(i -> new Sample(
                                i,
                                new Health((20 + i % 2) * MEGABYTE, (150 + i % 3) * MEGABYTE, 30 + i % 3, 40 + i % 4),
                                1000 + 100 * (i % 2),
                                2 + 0.2 * (i % 3),
                                0.5))
                        .complaints())
                .isEmpty();
    }

    @Test
    void leavesTheBeginningOut() {
        assertThat(complaints(i -> i < 6 ? new Health(MEGABYTE, MEGABYTE, 1, 1) : WELL))
                .isEmpty();
    }

    @Test
    void seesEveryKindOfLeak() {
        assertThat(complaints(i -> new Health((10 + i) * MEGABYTE, (150 + i) * MEGABYTE, 30 + i, 40 + i)))
                .hasSize(4)
                .anyMatch(each -> each.startsWith("heap"))
                .anyMatch(each -> each.startsWith("resident"))
                .anyMatch(each -> each.startsWith("threads"))
                .anyMatch(each -> each.startsWith("file descriptors"));
    }

    @Test
    void seesFilesThatCostMoreAndMore() {
        assertThat(verdict(i -> new Sample(i, WELL, 1000, 2 + 0.1 * i, 0.5)).complaints())
                .singleElement()
                .asString()
                .contains("CPU");
    }

    @Test
    void seesARateThatFallsThoughNobodyElseWantsTheProcessors() {
        Verdict falling = verdict(i -> new Sample(i, WELL, 1000 - 20 * i, 2, 0.5));

        assertThat(falling.complaints()).singleElement().asString().contains("rate");
        assertThat(falling.excuses()).isEmpty();
    }

    @Test
    void doesNotBlameTheJvmForWhatOthersTake() {
        Verdict starving = verdict(i -> new Sample(i, WELL, 1000 - 20 * i, 2, 0.3 + 0.02 * i));

        assertThat(starving.complaints()).isEmpty();
        assertThat(starving.excuses()).singleElement().asString().contains("rate", "of the machine");
    }
}
