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

    /** What one takes by the clock, in what one took where there were fewer. */
    double slower(Cost fewer) {
        return millisEach() / fewer.millisEach();
    }

    /** What one takes of the processor, in what one took where there were fewer. */
    double dearer(Cost fewer) {
        return cpuEach() / fewer.cpuEach();
    }
}
