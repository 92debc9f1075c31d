package org.kermitftps.it.bench.run;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one run of one contestant took.
 *
 * @param values of what was measured; nothing need be complete
 */
public record Sample(Map<Measure, Double> values) {

    public Sample {
        values = Map.copyOf(values);
    }

    /** Wall and processor time, both in seconds. */
    public static Sample of(double wall, double cpu) {
        return new Sample(Map.of(Measure.WALL, wall, Measure.CPU, cpu));
    }

    /** With one more measure. */
    public Sample with(Measure measure, double value) {
        Map<Measure, Double> more = new EnumMap<>(Measure.class);
        more.putAll(values);
        more.put(measure, value);
        return new Sample(more);
    }
}
