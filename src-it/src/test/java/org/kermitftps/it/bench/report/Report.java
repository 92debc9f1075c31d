package org.kermitftps.it.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
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
            - `kermit-ftps` is a Camel context with the component's defaults (temporary name, SIZE, rename) in a JVM of its own with `-Xmx64m`,
              warmed up; login included. `cold` is a fresh JVM each time, from its start to its end. `in place` is what the other clients do:
              `uploadInPlace=true&verifyTransfer=none`.
            - Peers are processes in one container on the machine's own network; their time is taken beside the process, so the engine's is in
              no figure. Certificates are verified by all.
            - `curl` 7.88 and C-Kermit send many small files with TLS 1.2, for with 1.3 this server gets some of them cut or empty.
            - CPU is that of the contestant's own process, user and system.
            """;

    private final List<RowResult> results;
    private final Machine machine;

    public Report(List<RowResult> results, Machine machine) {
        this.results = List.copyOf(results);
        this.machine = machine;
    }

    /** The page: the targets in one table, then one table a row. */
    public String markdown() {
        return "# Benchmarks\n\nWritten by `mvn -Pbench verify`; not by hand.\n\n"
                + Marked.between(summary())
                + "\n![The same as bars](chart.svg)\n\n## How\n\n" + HOW + "\n## On what\n\n"
                + machine.versions().stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
                + results.stream().map(Report::table).collect(Collectors.joining());
    }

    /** The targets in one table, with date and machine: what the README shows. */
    public String summary() {
        return machine.line() + "; medians, in brackets the lowest and the highest.\n\n"
                + "| work | kermit-ftps | the best of | ratio | target |\n|---|---|---|---|---|\n"
                + results.stream()
                        .flatMap(result -> result.row().targets().stream().map(target -> line(result, target)))
                        .collect(Collectors.joining());
    }

    private static String line(RowResult result, Target target) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |\n",
                result.row().title(),
                cell(result, target.ours(), target.measure()),
                target.peers().stream()
                        .map(peer -> peer + " " + cell(result, peer, target.measure()))
                        .collect(Collectors.joining(", ")),
                times(target.ratio(result)),
                verdict(result, target));
    }

    private static String verdict(RowResult result, Target target) {
        return target.promised()
                ? String.format(
                        Locale.ROOT,
                        "%s %.1f ×: %s",
                        target.cost() ? "≤" : "≥",
                        target.bound(),
                        target.met(result) ? "met" : "**missed**")
                : "none";
    }

    private static String cell(RowResult result, String contestant, Measure measure) {
        return result.series(contestant, measure)
                .map(series -> Figures.of(measure, series.median()) + " [" + Figures.of(series) + "]")
                .orElse("fails");
    }

    private static String table(RowResult result) {
        Work work = result.row().work();
        List<Measure> more = List.of(Measure.CPU, Measure.BYTES).stream()
                .filter(measure -> result.row().contestants().stream()
                        .anyMatch(contestant ->
                                result.series(contestant.name(), measure).isPresent()))
                .toList();
        return "\n## " + result.row().title() + "\n\n| | median | lowest, highest | rounds |"
                + (work.files() == 0 ? "" : work.files() == 1 ? " MB/s |" : " files/s |")
                + more.stream().map(measure -> " " + measure.unit() + " |").collect(Collectors.joining())
                + " time, ours = 1 |\n|---|---|---|---|---|" + (work.files() == 0 ? "" : "---|")
                + "---|".repeat(more.size())
                + "\n"
                + result.row().contestants().stream()
                        .map(contestant -> contestantLine(result, contestant, more))
                        .collect(Collectors.joining());
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
