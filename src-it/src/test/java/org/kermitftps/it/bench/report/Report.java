package org.kermitftps.it.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Series;
import org.kermitftps.it.bench.run.Target;

/** The results as Markdown. */
public final class Report {

    private final List<RowResult> results;

    public Report(List<RowResult> results) {
        this.results = List.copyOf(results);
    }

    /** The targets in one table, then one table a row. */
    public String markdown() {
        StringBuilder text =
                new StringBuilder("| work | of ours | against | ratio | target | |\n|---|---|---|---|---|---|\n");
        results.forEach(result -> result.row().targets().forEach(target -> text.append(line(result, target))
                .append('\n')));
        results.forEach(result -> text.append(table(result)));
        return text.toString();
    }

    private static String line(RowResult result, Target target) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f x | %s %.1f x | %s |",
                result.row().title(),
                target.ours(),
                String.join(", ", target.peers()),
                target.ratio(result),
                target.cost() ? "<=" : ">=",
                target.bound(),
                target.met(result) ? "met" : "missed");
    }

    private static String table(RowResult result) {
        StringBuilder text = new StringBuilder(
                "\n### " + result.row().title() + "\n\n| | median, s | min-max | CPU, s |\n|---|---|---|---|\n");
        for (Contestant contestant : result.row().contestants()) {
            text.append("| ").append(contestant.name()).append(" | ");
            Optional<Series> wall = result.series(contestant.name(), Measure.WALL);
            text.append(wall.map(series -> String.format(
                            Locale.ROOT,
                            "%.2f | %.2f-%.2f | %.2f |",
                            series.median(),
                            series.min(),
                            series.max(),
                            result.median(contestant.name(), Measure.CPU)))
                    .orElseGet(
                            () -> "fails: " + result.failure(contestant.name()).orElse("not run") + " | | |"));
            text.append('\n');
        }
        return text.toString();
    }
}
