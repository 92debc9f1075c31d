package org.kermitftps.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kermitftps.it.bench.peers.KermitFtps;
import org.kermitftps.it.bench.report.Machine;
import org.kermitftps.it.bench.report.Measured;
import org.kermitftps.it.bench.report.Pages;
import org.kermitftps.it.bench.report.Report;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Runner;
import org.kermitftps.it.bench.run.Stage;

/**
 * All rows, the table, and the files in {@code docs/benchmarks}: {@code mvn -Pbench verify} runs this.
 *
 * <p>{@code -Dbench.rows=id,id} takes some rows only ({@code none}: no row, the pages are made again from the data), and leaves the data of the others alone. At a smaller
 * {@link Scale} the project's own pages are not touched, and the result stands in the target folder only. Exit code 0 unless one of ours
 * did not get through.
 */
public final class Bench {

    private Bench() {}

    /** Arguments: the project's folder, the folder for results that are not for its pages. */
    public static void main(String[] arguments) throws Exception {
        Scale scale = Scale.asked();
        List<Row> rows = Rows.all(scale);
        List<Row> wanted = wanted(rows, System.getProperty("bench.rows", ""));
        Pages pages = new Pages(Path.of(arguments[0]), rows);
        if (wanted.isEmpty()) {
            new Pages(pages.project(), Rows.all(Scale.WHOLE)).write();
            return;
        }
        List<Measured> results = new ArrayList<>();
        try (Stage stage = Stage.inMemory(Path.of(arguments[1]))) {
            for (Row row : wanted) {
                results.add(measure(row, new Runner(stage, scale.rounds(), System.out), stage, pages));
                // Row by row: whoever has no patience for the last keeps the first.
                publish(results.get(results.size() - 1), scale, pages);
            }
        }
        show(new Report(wanted, results), Path.of(arguments[1]));
        System.exit(results.stream().map(Measured::result).allMatch(Bench::oursGotThrough) ? 0 : 1);
    }

    /**
     * The rows with these ids; all of them if nothing is said, and none if {@code none} is.
     *
     * @throws IllegalArgumentException if there is no such row
     */
    static List<Row> wanted(List<Row> rows, String ids) {
        List<String> known = rows.stream().map(Row::id).toList();
        List<String> asked = ids.isEmpty() ? known : ids.equals("none") ? List.of() : List.of(ids.split(","));
        asked.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    "bench.rows: no row " + id + "; there are none, " + String.join(", ", known));
        });
        return rows.stream().filter(row -> asked.contains(row.id())).toList();
    }

    private static Measured measure(Row row, Runner runner, Stage stage, Pages pages) throws Exception {
        Machine before = Machine.of(stage, row.place().apply(stage).server(), pages.project());
        long begin = System.nanoTime();
        RowResult result = runner.run(row);
        return Measured.now(result, before, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
    }

    /** Less than the whole is for whoever works on it, and never in place of what was published. */
    static void publish(Measured measured, Scale scale, Pages pages) throws IOException {
        if (scale.whole()) {
            pages.data().write(measured);
            pages.write();
        }
    }

    private static void show(Report report, Path folder) throws IOException {
        System.out.println(report.markdown());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), report.markdown());
        Files.writeString(folder.resolve("chart.svg"), report.chart());
    }

    private static boolean oursGotThrough(RowResult result) {
        return result.row().contestants().stream()
                .filter(contestant -> contestant.name().startsWith(KermitFtps.NAME))
                .allMatch(contestant -> result.failure(contestant.name()).isEmpty());
    }
}
