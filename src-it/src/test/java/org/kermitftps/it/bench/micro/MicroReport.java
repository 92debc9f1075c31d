package org.kermitftps.it.bench.micro;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The table of docs/benchmarks/micro.md: what one operation takes, and how it stands beside its peer. */
final class MicroReport {

    /** The methods that stand for what somebody would use instead. */
    static final String PEER = "peer";

    /** What a row is about; also the order of the table. */
    private record Subject(String benchmark, String work, String peer) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("ReplyBenchmark.ours", "one command and its reply", "Commons Net"),
            new Subject("ListingBenchmark.ours", "one line of a listing, from bytes to entry", "Commons Net"),
            new Subject("TlsCopyBenchmark.ours", "1 MB through TLS, the server's half included", "SSLSocket"),
            new Subject(
                    "TlsResumeBenchmark.ours",
                    "one data connection: connect, resume, 2 kB, close_notify from both sides",
                    "SSLSocket, which does not wait for the server's close_notify"),
            new Subject("PatternBenchmark.ours", "one name against one pattern of Kermit", "java.util.regex"),
            new Subject("ContentBenchmark.names", "one name against Kermit's lists of text and binary files", ""),
            new Subject("ContentBenchmark.head", "the look at 48 kB of a file", ""));

    private final Map<String, RunResult> results = new TreeMap<>();

    MicroReport(Collection<RunResult> all) {
        all.forEach(each -> results.put(key(each), each));
    }

    /** Class and method, then the values of its parameters. */
    static String key(RunResult result) {
        return name(result.getParams()) + parameters(result.getParams());
    }

    /** Allocated by an operation, as JMH's profiler {@code gc} counts them. */
    static double bytes(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    private static String name(BenchmarkParams params) {
        String[] words = params.getBenchmark().split("\\.");
        return words[words.length - 2] + "." + words[words.length - 1];
    }

    private static String parameters(BenchmarkParams params) {
        StringBuilder all = new StringBuilder();
        params.getParamsKeys().stream().sorted().forEach(key -> all.append(", ").append(params.getParam(key)));
        return all.toString();
    }

    /** The page; {@code machine}: when and on what. */
    String markdown(String machine) {
        StringBuilder page = new StringBuilder(
                "# The hot inner pieces\n\n"
                        + "Written by `mvn -Pbench verify` (JMH 1.37, average time, one fork, 64 MB of heap). The ratio is what"
                        + " counts: ours in the time of the peer, below 1 is faster; the times are those of one machine at one"
                        + " moment. Bytes are what an operation allocates, which every build holds to a budget (`BudgetTest`); of"
                        + " TLS the server's half is in time and bytes.\n\n"
                        + machine
                        + "\n\n| work | time | ± | bytes | peer | peer's time | peer's bytes | ratio |\n|---|---|---|---|---|---|---|---|\n");
        SUBJECTS.forEach(subject -> append(page, subject));
        return page.toString();
    }

    private void append(StringBuilder page, Subject subject) {
        results.forEach((key, ours) -> {
            if (key.equals(subject.benchmark()) || key.startsWith(subject.benchmark() + ",")) {
                String parameters = key.substring(subject.benchmark().length());
                String peerKey = subject.benchmark().replaceFirst("\\.\\w+$", "." + PEER) + parameters;
                page.append(row(subject, parameters, ours, results.get(peerKey)));
            }
        });
    }

    private static String row(Subject subject, String parameters, RunResult ours, RunResult peer) {
        Result<?> score = ours.getPrimaryResult();
        String against = peer == null || subject.peer().isEmpty()
                ? "| – | – | – | – |"
                : String.format(
                        Locale.ROOT,
                        "| %s | %s | %,.0f | %.2f |",
                        subject.peer(),
                        time(peer.getPrimaryResult().getScore()),
                        bytes(peer),
                        score.getScore() / peer.getPrimaryResult().getScore());
        return String.format(
                Locale.ROOT,
                "| %s%s | %s | %s | %,.0f %s\n",
                subject.work(),
                parameters,
                time(score.getScore()),
                time(score.getScoreError()),
                bytes(ours),
                against);
    }

    /** JMH's seconds in a unit that has two or three digits. */
    private static String time(double seconds) {
        double nanos = seconds * 1e9;
        String[] units = {"ns", "µs", "ms", "s"};
        int unit = 0;
        while (nanos >= 1000 && unit < units.length - 1) {
            nanos /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.3g %s", nanos, units[unit]);
    }
}
