package org.kermitftps.it.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contestants of a row took, and who did not get through. */
public final class RowResult {

    private static final int LONGEST_REASON = 100;

    private final Row row;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    public RowResult(Row row) {
        this.row = row;
        row.contestants().forEach(contestant -> samples.put(contestant.name(), new ArrayList<>()));
    }

    public Row row() {
        return row;
    }

    public void add(String contestant, Sample sample) {
        samples.get(contestant).add(sample);
    }

    /** From here on the contestant is out, and what it took before does not count. The reason is cut to what tables bear. */
    public void fail(String contestant, String why) {
        String line = why.replaceAll("\\s+", " ");
        failures.put(contestant, line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line);
    }

    public Optional<String> failure(String contestant) {
        return Optional.ofNullable(failures.get(contestant));
    }

    /** In the order of the rounds, also of one that failed later. */
    public List<Sample> samples(String contestant) {
        return List.copyOf(samples.getOrDefault(contestant, List.of()));
    }

    /** Empty if it failed, or if this was not measured. */
    public Optional<Series> series(String contestant, Measure measure) {
        List<Double> values = samples.getOrDefault(contestant, List.of()).stream()
                .filter(sample -> sample.values().containsKey(measure))
                .map(sample -> sample.values().get(measure))
                .toList();
        return values.isEmpty() || failures.containsKey(contestant)
                ? Optional.empty()
                : Optional.of(new Series(values));
    }

    /** Not a number where there is no series. */
    public double median(String contestant, Measure measure) {
        return series(contestant, measure).map(Series::median).orElse(Double.NaN);
    }
}
