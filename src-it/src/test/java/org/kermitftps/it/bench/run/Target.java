package org.kermitftps.it.bench.run;

import java.util.List;

/**
 * What a row is to show: ours against the best of some peers.
 *
 * @param measure which is compared
 * @param ours the contestant that is judged
 * @param peers the best of those that got through counts
 * @param bound of the ratio
 * @param cost whether the ratio is ours to theirs and the bound an upper one; else theirs to ours, and a lower one
 * @param shortfall where the time goes while the target is missed, and what it would take; empty if nobody has looked
 */
public record Target(Measure measure, String ours, List<String> peers, double bound, boolean cost, String shortfall) {

    /** So many times as fast (as little, of other measures) as the best of the peers. */
    public static Target atLeast(double bound, Measure measure, String ours, String... peers) {
        return new Target(measure, ours, List.of(peers), bound, false, "");
    }

    /** At most this part of what the best of the peers needs. */
    public static Target atMost(double bound, Measure measure, String ours, String... peers) {
        return new Target(measure, ours, List.of(peers), bound, true, "");
    }

    /** No promise: the distance is shown. */
    public static Target shown(Measure measure, String ours, String... peers) {
        return new Target(measure, ours, List.of(peers), 0, false, "");
    }

    /** Ours by itself: at most so much, whoever else takes part. */
    public static Target within(double bound, Measure measure, String ours) {
        return new Target(measure, ours, List.of(), bound, true, "");
    }

    /** With what is to be said as long as it is missed. */
    public Target ifMissed(String why) {
        return new Target(measure, ours, peers, bound, cost, why);
    }

    /** Whether there is something to be met. */
    public boolean promised() {
        return bound > 0;
    }

    /** Not a number if ours or every peer failed; without peers, ours itself. */
    public double ratio(RowResult result) {
        if (peers.isEmpty()) {
            return result.median(ours, measure);
        }
        double theirs = peers.stream()
                .mapToDouble(peer -> result.median(peer, measure))
                .filter(median -> !Double.isNaN(median))
                .min()
                .orElse(Double.NaN);
        double own = result.median(ours, measure);
        return cost ? own / theirs : theirs / own;
    }

    /** Whether both sides have figures. */
    public boolean judged(RowResult result) {
        return !Double.isNaN(ratio(result));
    }

    public boolean met(RowResult result) {
        double ratio = ratio(result);
        return cost ? ratio <= bound : ratio >= bound;
    }
}
