package org.kermitftps.it.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Series;
import org.kermitftps.it.bench.run.Target;
import org.kermitftps.it.bench.run.Work;

/** The results as Markdown. */
public final class Report {

    private static final String OTHERS =
            "Pages of their own: [the hot inner pieces](micro.md), [how the time grows](growth.md), [half an hour](soak.md).\n";

    private final List<Row> rows;
    private final List<Measured> results;

    /**
     * @param rows all there are
     * @param results of those that were measured
     */
    public Report(List<Row> rows, List<Measured> results) {
        this.rows = List.copyOf(rows);
        this.results = List.copyOf(results);
    }

    /** The page: the targets in one table, then one table a row. */
    public String markdown() {
        return "# Benchmarks\n\nWritten by `mvn -Pbench verify`; not by hand.\n\n"
                + Marked.between(summary())
                + "\n![The same as bars](chart.svg)\n\n" + OTHERS + "\n## How\n\n" + How.of(results) + "\n## On what\n"
                + results.stream().map(Report::versions).distinct().collect(Collectors.joining())
                + results.stream().map(Report::table).collect(Collectors.joining());
    }

    /** The same as bars, in SVG. */
    public String chart() {
        return Chart.of(results.stream().map(Measured::result).toList());
    }

    /** The targets in one table, with date and machine: what the README shows. */
    public String summary() {
        if (results.isEmpty()) {
            return "Not measured yet.\n";
        }
        return "On " + hardware() + "; medians, in brackets the lowest and the highest.\n\n"
                + "| work | kermit-ftps | the best of | ratio | target | on |\n|---|---|---|---|---|---|\n"
                + forEachTarget(Report::line)
                + shortfalls()
                + duration()
                + missing();
    }

    /** Ids of rows with a missed target of which nobody has said where the time goes. */
    public List<String> unexplained() {
        return results.stream()
                .map(Measured::result)
                .filter(result -> result.row().targets().stream()
                        .anyMatch(target -> target.promised()
                                && !target.met(result)
                                && why(result, target).isBlank()))
                .map(result -> result.row().id())
                .toList();
    }

    /** Of the machine's lines each once: rows may come from two. */
    private String hardware() {
        return results.stream()
                .map(measured -> measured.machine().hardware())
                .distinct()
                .collect(Collectors.joining(", and on "));
    }

    /** What is missed is explained where it is seen. */
    private String shortfalls() {
        String all = forEachTarget((measured, target) -> target.promised() && !target.met(measured.result())
                ? "- " + measured.result().row().title() + ": " + why(measured.result(), target) + "\n"
                : "");
        return all.isEmpty() ? "" : "\nWhy some are missed:\n\n" + all;
    }

    /** Who failed is not slow: nothing is said of the time then. */
    private static String why(RowResult result, Target target) {
        return target.judged(result)
                ? target.shortfall()
                : "nothing to compare, because "
                        + Stream.concat(Stream.of(target.ours()), target.peers().stream())
                                .filter(name ->
                                        result.series(name, target.measure()).isEmpty())
                                .map(name -> name + " "
                                        + result.failure(name)
                                                .map(failure -> "failed: " + failure)
                                                .orElse("was not measured"))
                                .collect(Collectors.joining("; "));
    }

    /** For who wants to know how long to be patient. */
    private String duration() {
        long seconds = results.stream().mapToLong(Measured::seconds).sum();
        return "\nMeasuring these rows took " + minutes(seconds) + ".\n";
    }

    private String missing() {
        List<String> measured =
                results.stream().map(each -> each.result().row().id()).toList();
        String ids = rows.stream()
                .map(Row::id)
                .filter(id -> !measured.contains(id))
                .map(id -> "`" + id + "`")
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : "\nNot measured yet: " + ids + ".\n";
    }

    private String forEachTarget(BiFunction<Measured, Target, String> text) {
        return results.stream()
                .flatMap(measured ->
                        measured.result().row().targets().stream().map(target -> text.apply(measured, target)))
                .collect(Collectors.joining());
    }

    private static String versions(Measured measured) {
        return "\n"
                + measured.machine().versions().stream()
                        .map(line -> "- " + line + "\n")
                        .collect(Collectors.joining());
    }

    private static String line(Measured measured, Target target) {
        RowResult result = measured.result();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |\n",
                result.row().title(),
                asked(target.ours()) + cell(result, target.ours(), target.measure()),
                target.peers().stream()
                        .map(peer -> peer + " " + cell(result, peer, target.measure()))
                        .collect(Collectors.joining(", ")),
                target.peers().isEmpty() ? "–" : times(target.ratio(result)),
                verdict(result, target),
                measured.machine().date());
    }

    /** What the name has after a comma, such as an option: two lines of a row may differ by nothing else. */
    private static String asked(String ours) {
        int comma = ours.indexOf(", ");
        return comma < 0 ? "" : ours.substring(comma + 2) + " ";
    }

    private static String verdict(RowResult result, Target target) {
        return target.promised()
                ? String.format(
                        Locale.ROOT,
                        "%s %.1f%s: %s",
                        target.cost() ? "≤" : "≥",
                        target.bound(),
                        target.peers().isEmpty() ? "" : " ×",
                        target.met(result) ? "met" : target.judged(result) ? "**missed**" : "**fails**")
                : "none";
    }

    private static String cell(RowResult result, String contestant, Measure measure) {
        return result.series(contestant, measure)
                .map(series -> Figures.of(measure, series.median()) + " [" + Figures.of(series) + "]")
                .orElse(result.failure(contestant).isPresent() ? "fails" : "not measured");
    }

    private static String table(Measured measured) {
        RowResult result = measured.result();
        Work work = result.row().work();
        List<Measure> more = Stream.of(Measure.CPU, Measure.SERVER_CPU, Measure.BYTES, Measure.ROUND_TRIPS)
                .filter(measure -> result.row().contestants().stream()
                        .anyMatch(contestant ->
                                result.series(contestant.name(), measure).isPresent()))
                .toList();
        return "\n## " + result.row().title() + "\n\n" + when(result.row(), measured.machine(), measured.seconds())
                + "| | median | lowest, highest | rounds |"
                + (work.files() == 0 ? "" : work.files() == 1 ? " MB/s |" : " files/s |")
                + more.stream().map(measure -> " " + measure.unit() + " |").collect(Collectors.joining())
                + " time, ours = 1 |\n|---|---|---|---|---|" + (work.files() == 0 ? "" : "---|")
                + "---|".repeat(more.size())
                + "\n"
                + result.row().contestants().stream()
                        .map(contestant -> contestantLine(result, contestant, more))
                        .collect(Collectors.joining());
    }

    private static String when(Row row, Machine machine, long seconds) {
        return "`-Dbench.rows=" + row.id() + "`, " + machine.date() + ", commit " + machine.commit()
                + ", load before it began " + machine.load() + ", "
                + minutes(seconds) + "\n\n";
    }

    private static String contestantLine(RowResult result, Contestant contestant, List<Measure> more) {
        String name = contestant.name();
        Function<Series, String> measured = wall -> String.format(
                Locale.ROOT,
                "%s | %s | %d |%s%s %s |",
                Figures.of(Measure.WALL, wall.median()),
                Figures.of(wall),
                wall.values().size(),
                rate(result.row().work(), wall.median()),
                more.stream()
                        .map(measure -> " "
                                + result.series(name, measure)
                                        .map(series -> Figures.of(measure, series.median()))
                                        .orElse("")
                                + " |")
                        .collect(Collectors.joining()),
                times(wall.median()
                        / result.median(result.row().contestants().get(0).name(), Measure.WALL)));
        return "| " + name + " | "
                + result.series(name, Measure.WALL).map(measured).orElseGet(() -> result.failure(name)
                        .map(why -> "fails: " + why.replace('|', '/') + " |")
                        .orElse("not measured |"))
                + "\n";
    }

    private static String minutes(long seconds) {
        return Math.max(1, Math.round(seconds / 60.0)) + " min";
    }

    private static String rate(Work work, double seconds) {
        return work.files() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " %.0f |",
                        work.files() == 1 ? work.bytes() / 1e6 / seconds : work.files() / seconds);
    }

    private static String times(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.2f ×", ratio);
    }
}
