package org.kermitftps.it.bench.endure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether a JVM stays as it is. The first fifth of the samples is left out, while which classes are loaded and caches filled;
 * of the rest the last third is held against the first, by medians, so that one odd sample decides nothing.
 */
final class Verdict {

    /** A leak of a hundred bytes a file shows as more than this within some minutes. */
    private static final double MORE_HEAP = 2 << 20;

    /** Connections that happen to be open. */
    private static final double MORE_THREADS = 3;

    private static final double MORE_DESCRIPTORS = 8;
    private static final double LEAST_RATE = 0.75;

    private final List<Health> samples;

    Verdict(List<Health> all) {
        samples = all.subList(all.size() / 5, all.size());
        if (samples.size() < 6) {
            throw new IllegalArgumentException("only " + all.size() + " samples");
        }
    }

    /** What is wrong; empty if all is well. */
    List<String> complaints() {
        List<String> found = new ArrayList<>();
        rises(found, "heap", Health::heap, MORE_HEAP);
        rises(found, "threads", Health::threads, MORE_THREADS);
        rises(found, "file descriptors", Health::descriptors, MORE_DESCRIPTORS);
        double first = first(Health::rate);
        double last = last(Health::rate);
        if (last < first * LEAST_RATE) {
            found.add(String.format(Locale.ROOT, "the rate falls from %.0f to %.0f files a minute", first, last));
        }
        return found;
    }

    private void rises(List<String> found, String what, ToDoubleFunction<Health> value, double allowed) {
        double first = first(value);
        double last = last(value);
        if (last - first > allowed) {
            found.add(String.format(Locale.ROOT, "%s: %.0f at first, %.0f at last", what, first, last));
        }
    }

    double first(ToDoubleFunction<Health> value) {
        return median(samples.subList(0, samples.size() / 3), value);
    }

    double last(ToDoubleFunction<Health> value) {
        return median(samples.subList(samples.size() - samples.size() / 3, samples.size()), value);
    }

    private static double median(List<Health> some, ToDoubleFunction<Health> value) {
        double[] sorted = some.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
