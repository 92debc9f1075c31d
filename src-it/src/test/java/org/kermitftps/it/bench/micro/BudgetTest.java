package org.kermitftps.it.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the hot inner pieces allocate, in short: bytes, other than times, hardly depend on who else uses the machine. */
class BudgetTest {

    private static final TimeValue ITERATION = TimeValue.milliseconds(150);

    private static final List<Budget> TABLE = List.of(new Budget("Reply.ours", 100, "its text"));

    @Test
    void keepsEveryPieceWithinItsBudget() throws RunnerException {
        assertThat(Budget.complaints(Budget.TABLE, bytes(run()))).isEmpty();
    }

    /** In this JVM: a new one a benchmark would take longer than what it runs. */
    private static Collection<RunResult> run() throws RunnerException {
        return new Runner(MicroBenchmarks.all("")
                        .exclude("\\." + MicroReport.PEER + "$")
                        .forks(0)
                        .warmupIterations(3)
                        .warmupTime(ITERATION)
                        .measurementIterations(1)
                        .measurementTime(ITERATION)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static Map<String, Double> bytes(Collection<RunResult> results) {
        return results.stream().collect(Collectors.toMap(MicroReport::key, MicroReport::bytes));
    }

    @Test
    void saysWhatCostsMoreThanItsBudget() {
        assertThat(Budget.complaints(TABLE, Map.of("Reply.ours", 100.0))).isEmpty();
        assertThat(Budget.complaints(TABLE, Map.of("Reply.ours", 101.0)))
                .containsExactly("Reply.ours: allocates 101 bytes, may 100 (its text)");
    }

    @Test
    void asksForABudgetOfEveryBenchmarkAndABenchmarkOfEveryBudget() {
        assertThat(Budget.complaints(TABLE, Map.of("Reply.mine", 1.0)))
                .containsExactly(
                        "Reply.ours: has a budget, and there is no such benchmark",
                        "Reply.mine: allocates 1 bytes and has no budget");
    }
}
