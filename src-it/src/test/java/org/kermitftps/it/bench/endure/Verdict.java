package org.kermitftps.it.bench.endure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether a JVM stays as it is. The first fifth of the samples is left out, while which classes are loaded, methods compiled
 * and caches filled; of the rest the last third is held against the first, by medians, so that one odd sample decides
 * nothing.
 */
final class Verdict {

    /**
     * What may not rise.
     *
     * @param what in words, with its unit
     * @param value in that unit
     * @param factor by which the last third may be above the first
     * @param more what may come on top of that
     * @param because where the limit comes from
     */
    record Limit(String what, ToDoubleFunction<Sample> value, double factor, double more, String because) {

        double allowed(double first) {
            return first * factor + more;
        }
    }

    private static final double MEGABYTE = 1 << 20;

    static final List<Limit> LIMITS = List.of(
            new Limit(
                    "heap after a full collection, MB",
                    sample -> sample.health().heap() / MEGABYTE,
                    1,
                    2,
                    "20 bytes a file that are never given back"),
            new Limit(
                    "resident memory, MB",
                    sample -> sample.health().resident() / MEGABYTE,
                    1,
                    8,
                    "the heap is whole from the start, so this is the rest: compiled code, thread stacks, buffers"),
            new Limit("threads", sample -> sample.health().threads(), 1, 3, "Camel's own pools"),
            new Limit(
                    "file descriptors",
                    sample -> sample.health().descriptors(),
                    1,
                    8,
                    "connections that happen to be open"),
            new Limit("CPU ms a file", Sample::cpu, 1.25, 0, "a processor others use too is slower by its caches"));

    private static final double LEAST_RATE = 0.75;

    /** A share of the machine that others have more of in the end explains a rate that falls. */
    private static final double MORE_OTHERS = 0.1;

    private final List<Sample> samples;

    Verdict(List<Sample> all) {
        samples = all.subList(all.size() / 5, all.size());
        if (samples.size() < 6) {
            throw new IllegalArgumentException("only " + all.size() + " samples");
        }
    }

    /** What is wrong; empty if all is well. */
    List<String> complaints() {
        List<String> found = new ArrayList<>();
        for (Limit limit : LIMITS) {
            double first = first(limit.value());
            double last = last(limit.value());
            if (last > limit.allowed(first)) {
                found.add(String.format(Locale.ROOT, "%s: %.2f at first, %.2f at last", limit.what(), first, last));
            }
        }
        if (rateFalls() && !othersRise()) {
            found.add(fall());
        }
        return found;
    }

    /** What may be held against the rate by somebody who does not know what else the machine did; empty if nothing. */
    List<String> excuses() {
        return rateFalls() && othersRise()
                ? List.of(fall()
                        + String.format(
                                Locale.ROOT,
                                " while others had %.0f %% of the machine at first and %.0f %% at last",
                                100 * first(Sample::others),
                                100 * last(Sample::others)))
                : List.of();
    }

    private String fall() {
        return String.format(
                Locale.ROOT,
                "the rate falls from %.0f to %.0f files a minute",
                first(Sample::rate),
                last(Sample::rate));
    }

    private boolean rateFalls() {
        return last(Sample::rate) < first(Sample::rate) * LEAST_RATE;
    }

    private boolean othersRise() {
        return last(Sample::others) - first(Sample::others) > MORE_OTHERS;
    }

    double first(ToDoubleFunction<Sample> value) {
        return median(samples.subList(0, samples.size() / 3), value);
    }

    double last(ToDoubleFunction<Sample> value) {
        return median(samples.subList(samples.size() - samples.size() / 3, samples.size()), value);
    }

    static double median(List<Sample> some, ToDoubleFunction<Sample> value) {
        double[] sorted = some.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
