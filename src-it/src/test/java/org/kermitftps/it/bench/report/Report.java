package org.kermitftps.it.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kermitftps.it.bench.peers.KermitFtps;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Series;
import org.kermitftps.it.bench.run.Target;
import org.kermitftps.it.bench.run.Work;

/** The results as Markdown. */
public final class Report {

    private static final String HOW =
            """
            Ratios count, not seconds: all contestants of a table ran interleaved on one machine, in each round everyone once, each round
            begun by the next one. Files and the server's home were in memory. After each run the names and the contents of all files were
            compared; who lost, cut or doubled one is out.

            - The server is vsftpd in a container as the contract suite runs it: explicit TLS, session reuse required. Only where `camel ftps:`
              takes part is reuse not required, for it fails on the other.
            - `kermit-ftps` is a Camel context with the component's defaults (temporary name, SIZE, rename) in a JVM of its own with `-Xmx%s`,
              warmed up; login included. `cold` is a fresh JVM each time, from its start to its end. `in place` is what the other clients do:
              `uploadInPlace=true&verifyTransfer=none`.
            - Peers are processes in one container on the machine's own network; their time is taken beside the process, so the engine's is in
              no figure. Certificates are verified by all.
            - `curl` 7.88 and C-Kermit send many small files with TLS 1.2, for with 1.3 this server gets some of them cut or empty.
            - CPU is that of the contestant's own process, user and system; server CPU is that of all the server's processes, as far as the
              kernel's clock ticks tell.
            - Large files are moved five times before it counts: the JVM compiles the cipher's loops late, and C clients come compiled.
            - The line of 80 ms is a device in a network namespace that holds each packet for 40 ms and counts. A round trip is each time
              the client sends after it heard from the server. Nobody is warmed up there: a line takes the same time each time.
            """
                    .formatted(KermitFtps.HEAP);

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
                + "\n![The same as bars](chart.svg)\n\n## How\n\n" + HOW + "\n## On what\n"
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
                + missing();
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
                ? "- " + measured.result().row().title() + ": " + target.shortfall() + "\n"
                : "");
        return all.isEmpty() ? "" : "\nWhy some are missed:\n\n" + all;
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
                cell(result, target.ours(), target.measure()),
                target.peers().stream()
                        .map(peer -> peer + " " + cell(result, peer, target.measure()))
                        .collect(Collectors.joining(", ")),
                target.peers().isEmpty() ? "–" : times(target.ratio(result)),
                verdict(result, target),
                measured.machine().date());
    }

    private static String verdict(RowResult result, Target target) {
        return target.promised()
                ? String.format(
                        Locale.ROOT,
                        "%s %.1f%s: %s",
                        target.cost() ? "≤" : "≥",
                        target.bound(),
                        target.peers().isEmpty() ? "" : " ×",
                        target.met(result) ? "met" : "**missed**")
                : "none";
    }

    private static String cell(RowResult result, String contestant, Measure measure) {
        return result.series(contestant, measure)
                .map(series -> Figures.of(measure, series.median()) + " [" + Figures.of(series) + "]")
                .orElse("fails");
    }

    private static String table(Measured measured) {
        RowResult result = measured.result();
        Work work = result.row().work();
        List<Measure> more = Stream.of(Measure.CPU, Measure.SERVER_CPU, Measure.BYTES, Measure.ROUND_TRIPS)
                .filter(measure -> result.row().contestants().stream()
                        .anyMatch(contestant ->
                                result.series(contestant.name(), measure).isPresent()))
                .toList();
        return "\n## " + result.row().title() + "\n\n" + when(result.row(), measured.machine())
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

    private static String when(Row row, Machine machine) {
        return "`-Dbench.rows=" + row.id() + "`, " + machine.date() + ", commit " + machine.commit()
                + ", load before it began " + machine.load() + "\n\n";
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
                + result.series(name, Measure.WALL)
                        .map(measured)
                        .orElseGet(() -> "fails: "
                                + result.failure(name).orElse("not run").replace('|', '/') + " |")
                + "\n";
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
