package org.kermitftps.it.bench.endure;

import java.util.Comparator;
import java.util.List;

/**
 * What one work took.
 *
 * @param work in words
 * @param count of files or partners
 * @param millis by the clock
 * @param cpu milliseconds of processor time of this JVM
 */
record Cost(String work, int count, double millis, double cpu) {

    /** The one in the middle by processor time. */
    static Cost median(List<Cost> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Cost::cpu))
                .toList()
                .get((rounds.size() - 1) / 2);
    }

    double millisEach() {
        return millis / count;
    }

    double cpuEach() {
        return cpu / count;
    }
}
