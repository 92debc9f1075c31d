package org.kermitftps.it.bench.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthReportTest {

    private static GrowthReport of(double... cpu) {
        return new GrowthReport(
                List.of(
                        new Cost("files up", 100, 300, cpu[0]),
                        new Cost("files up", 1_000, 3_000, cpu[1]),
                        new Cost("files up", 10_000, 30_000, cpu[2])),
                Map.of(100, new Health(1 << 20, 2 << 20, 30, 40)),
                List.of("100 partners"));
    }

    @Test
    void callsLinearWhatCostsNoMoreEachHoweverManyThereAre() {
        assertThat(of(200, 1_900, 19_500).notLinear(List.of())).isEmpty();
    }

    @Test
    void namesWhatCostsMoreEachThanWithTenTimesFewerThoughTheFewestWereDearest() {
        assertThat(of(400, 1_000, 20_000).notLinear(List.of()))
                .singleElement()
                .asString()
                .contains("files up", "10,000", "2.00");
    }

    @Test
    void doesNotHideWhatItLeftOut() {
        assertThat(of(200, 1_900, 19_500).markdown("this machine", 10))
                .contains(
                        (Runtime.getRuntime().maxMemory() >> 20) + " MB of heap",
                        "All linear",
                        "Left out",
                        "100 partners",
                        "this machine");
    }

    @Test
    void namesWhatTakesLongerThoughTheProcessorHasNoMoreToDo() {
        GrowthReport report = new GrowthReport(
                List.of(new Cost("files up", 1_000, 3_000, 1_000), new Cost("files up", 10_000, 60_000, 10_000)),
                Map.of(),
                List.of());

        assertThat(report.notLinear(List.of(new NotLinear("files", "the server looks at each"))))
                .containsExactly("- files up, 10,000: time 2.00, CPU 1.00: the server looks at each");
    }

    @Test
    void hasAReasonForAllThatIsPublishedAndNotLinear() throws IOException {
        assertThat(Path.of("..", "docs/benchmarks/growth.md"))
                .content()
                .as("add a row to NotLinear and measure again")
                .doesNotContain(NotLinear.UNEXPLAINED);
    }
}
