package org.kermitftps.it.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kermitftps.it.bench.report.Report;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Runner;
import org.kermitftps.it.bench.run.Stage;

/**
 * All rows, the table, and the files in {@code docs/benchmarks}: {@code mvn -Pbench verify} runs this.
 *
 * <p>{@code -Dbench.rows=id,id} takes some rows only; then, or at a smaller {@link Scale}, nothing is written.
 */
public final class Bench {

    private Bench() {}

    /** Arguments: the folder to write to. */
    public static void main(String[] arguments) throws Exception {
        Scale scale = Scale.asked();
        List<String> wanted = List.of(System.getProperty("bench.rows", "").split(","));
        List<RowResult> results = new ArrayList<>();
        try (Stage stage = new Stage(Path.of(System.getProperty("bench.work", "/dev/shm")))) {
            for (Row row : Rows.all(scale)) {
                if (wanted.contains("") || wanted.contains(row.id())) {
                    results.add(new Runner(stage, scale.rounds(), System.out).run(row));
                }
            }
        }
        System.out.println(new Report(results).markdown());
        System.exit(0);
    }
}
