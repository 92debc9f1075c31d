package org.kermitftps.it.bench.micro;

import java.nio.file.Path;
import java.util.Collection;
import org.kermitftps.it.bench.report.Machine;
import org.kermitftps.it.bench.report.OwnPage;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks of this package and writes what came of them; part of {@code mvn -Pbench verify}. */
public final class MicroBenchmarks {

    /** Less is not published. */
    private static final long WHOLE_MILLIS = 1_000;

    private static final int WARM_UPS = 3;
    private static final int ITERATIONS = 5;

    private MicroBenchmarks() {}

    /**
     * Arguments: the project's folder, the folder for results that are not for its pages, the milliseconds of an iteration, and a
     * regular expression if only some are to run.
     */
    public static void main(String[] arguments) throws Exception {
        long millis = Long.parseLong(arguments[2]);
        boolean some = arguments.length > 3;
        OwnPage page = new OwnPage(Path.of(arguments[0]), Path.of(arguments[1]), "micro.md");
        Collection<RunResult> results = new Runner(options(millis, some ? arguments[3] : ".*")).run();
        String report = new MicroReport(results).markdown(Machine.here(page.project()));
        page.publish(report, millis >= WHOLE_MILLIS && !some);
    }

    /** Every benchmark of this package: its time, and what it allocates. */
    static ChainedOptionsBuilder all(String wanted) {
        return new OptionsBuilder()
                .include(MicroBenchmarks.class.getPackageName() + "\\..*" + wanted)
                .mode(Mode.AverageTime)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
    }

    private static Options options(long millis, String wanted) {
        TimeValue iteration = TimeValue.milliseconds(millis);
        return all(wanted)
                .forks(1)
                .jvmArgsAppend("-Xmx64m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off")
                .warmupIterations(WARM_UPS)
                .warmupTime(iteration)
                .measurementIterations(ITERATIONS)
                .measurementTime(iteration)
                .build();
    }
}
