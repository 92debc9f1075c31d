package org.kermitftps.it.bench.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many bytes an operation may allocate.
 *
 * @param benchmark class and method, then its parameters
 * @param bytes an operation, as JMH's profiler {@code gc} counts them
 * @param because what they are
 */
record Budget(String benchmark, long bytes, String because) {

    private static final String SERVER_TOO = "engine, and the server's 0.1 MB";

    /** Of the server as much as happens to be counted: its threads end with their connection. */
    private static final String HANDSHAKE = "handshake and keys, and some of the server's";

    /** A fifth above what was measured: a JVM that has just begun to compile differs by less, one more copy by more. Handshakes: three fifths. */
    static final List<Budget> TABLE = List.of(
            new Budget("ReplyBenchmark.ours", 2_500, "command and reply as text, and those of the server in memory"),
            new Budget("ListingBenchmark.ours, LIST", 750, "entry, name, and the time as a Calendar"),
            new Budget("ListingBenchmark.ours, MLSD", 1_900, "line, entry, name, and the time as a Calendar"),
            new Budget("PatternBenchmark.ours", 144, "two sets of bits"),
            new Budget("ContentBenchmark.names", 2_000, "two sets of bits a pattern of Kermit's lists"),
            new Budget("ContentBenchmark.head", 470, "counters; nothing for a byte of it"),
            new Budget(
                    "TlsCopyBenchmark.ours, up, bc/TLSv1.2",
                    2_800_000,
                    "two arrays a record in Bouncy Castle's engine"),
            new Budget(
                    "TlsCopyBenchmark.ours, down, bc/TLSv1.2",
                    1_560_000,
                    "an array a record in Bouncy Castle's engine"),
            new Budget("TlsCopyBenchmark.ours, up, jdk/TLSv1.2", 210_000, SERVER_TOO),
            new Budget("TlsCopyBenchmark.ours, down, jdk/TLSv1.2", 224_000, SERVER_TOO),
            new Budget("TlsCopyBenchmark.ours, up, jdk/TLSv1.3", 316_000, SERVER_TOO),
            new Budget("TlsCopyBenchmark.ours, down, jdk/TLSv1.3", 282_000, SERVER_TOO),
            new Budget("TlsResumeBenchmark.ours, bc/TLSv1.2", 400_000, HANDSHAKE),
            new Budget("TlsResumeBenchmark.ours, jdk/TLSv1.2", 460_000, HANDSHAKE));

    /** What was measured and costs more, or is not in the table; and what is in the table and was not measured. */
    static List<String> complaints(List<Budget> table, Map<String, Double> measured) {
        List<String> complaints = new ArrayList<>();
        Map<String, Double> left = new TreeMap<>(measured);
        for (Budget budget : table) {
            Double bytes = left.remove(budget.benchmark);
            if (bytes == null) {
                complaints.add(budget.benchmark + ": has a budget, and there is no such benchmark");
            } else if (bytes > budget.bytes) {
                complaints.add(String.format(
                        Locale.ROOT,
                        "%s: allocates %,.0f bytes, may %,d (%s)",
                        budget.benchmark,
                        bytes,
                        budget.bytes,
                        budget.because));
            }
        }
        left.forEach((benchmark, bytes) -> complaints.add(
                String.format(Locale.ROOT, "%s: allocates %,.0f bytes and has no budget", benchmark, bytes)));
        return complaints;
    }
}
