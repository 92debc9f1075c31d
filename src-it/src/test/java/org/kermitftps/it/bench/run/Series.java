package org.kermitftps.it.bench.run;

import java.util.List;

/**
 * The values of one measure over the rounds.
 *
 * @param values in the order of the rounds, at least one
 */
public record Series(List<Double> values) {

    public Series {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        values = List.copyOf(values);
    }

    /** The middle value; of an even number, the mean of the two in the middle. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    public double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
