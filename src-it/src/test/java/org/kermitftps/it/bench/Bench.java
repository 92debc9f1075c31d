package org.kermitftps.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kermitftps.it.bench.peers.KermitFtps;
import org.kermitftps.it.bench.report.Chart;
import org.kermitftps.it.bench.report.Machine;
import org.kermitftps.it.bench.report.Marked;
import org.kermitftps.it.bench.report.Report;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Runner;
import org.kermitftps.it.bench.run.Stage;

/**
 * All rows, the table, and the files in {@code docs/benchmarks}: {@code mvn -Pbench verify} runs this.
 *
 * <p>{@code -Dbench.rows=id,id} takes some rows only; then, or at a smaller {@link Scale}, the project's own pages are left
 * alone and the result stands in the target folder only. Exit code 0 unless one of ours did not get through.
 */
public final class Bench {

    private Bench() {}

    /** Arguments: the project's folder, the folder for results that are not for its pages. */
    public static void main(String[] arguments) throws Exception {
        Scale scale = Scale.asked();
        List<String> wanted = List.of(System.getProperty("bench.rows", "").split(","));
        boolean all = wanted.contains("");
        List<RowResult> results = new ArrayList<>();
        Report report;
        try (Stage stage = Stage.inMemory(Path.of(arguments[1]))) {
            for (Row row : Rows.all(scale)) {
                if (all || wanted.contains(row.id())) {
                    results.add(new Runner(stage, scale.rounds(), System.out).run(row));
                }
            }
            report = new Report(results, Machine.of(stage));
        }
        System.out.println(report.markdown());
        write(Path.of(arguments[1]), report, results);
        if (all && scale.whole()) {
            publish(Path.of(arguments[0]), report, results);
        }
        System.exit(results.stream().allMatch(Bench::oursGotThrough) ? 0 : 1);
    }

    private static void publish(Path project, Report report, List<RowResult> results) throws IOException {
        write(project.resolve("docs/benchmarks"), report, results);
        Path readme = project.resolve("README.md");
        Files.writeString(readme, Marked.replace(Files.readString(readme), report.summary()));
    }

    private static void write(Path folder, Report report, List<RowResult> results) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), report.markdown());
        Files.writeString(folder.resolve("chart.svg"), Chart.of(results));
    }

    private static boolean oursGotThrough(RowResult result) {
        return result.row().contestants().stream()
                .filter(contestant -> contestant.name().startsWith(KermitFtps.NAME))
                .allMatch(contestant -> result.failure(contestant.name()).isEmpty());
    }
}
