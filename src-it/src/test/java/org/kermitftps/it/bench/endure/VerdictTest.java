package org.kermitftps.it.bench.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final int MEGABYTE = 1 << 20;

    private static List<String> complaints(IntFunction<Health> sample) {
        return new Verdict(IntStream.range(0, 30).mapToObj(sample).toList()).complaints();
    }

    @Test
    void isContentWithNoise() {
        assertThat(complaints(
                        i -> new Health(i, (20 + i % 2) * MEGABYTE, 30 + i % 3, 40 + i % 4, 1000 + 100 * (i % 2))))
                .isEmpty();
    }

    @Test
    void leavesTheBeginningOut() {
        assertThat(complaints(i -> new Health(i, i < 6 ? MEGABYTE : 20 * MEGABYTE, 30, 40, 1000)))
                .isEmpty();
    }

    @Test
    void seesEveryKindOfLeak() {
        assertThat(complaints(i -> new Health(i, (10 + i) * MEGABYTE, 30 + i, 40 + i, 1000)))
                .hasSize(3)
                .anyMatch(each -> each.startsWith("heap"))
                .anyMatch(each -> each.startsWith("threads"))
                .anyMatch(each -> each.startsWith("file descriptors"));
    }

    @Test
    void seesARateThatFalls() {
        assertThat(complaints(i -> new Health(i, MEGABYTE, 30, 40, 1000 - 20 * i)))
                .singleElement()
                .asString()
                .contains("rate");
    }
}
