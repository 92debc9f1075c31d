package org.kermitftps.select;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Files chosen by their modification time.
 *
 * @param bounds all of them have to hold
 */
public record TimeBounds(List<Bound> bounds) {

    /** Kermit's four switches, and how strict each is. */
    public enum Relation {
        /** Later than the bound. */
        AFTER(order -> order > 0),
        /** Earlier than the bound. */
        BEFORE(order -> order < 0),
        /** Earlier than the bound, or the very second. */
        NOT_AFTER(order -> order <= 0),
        /** Later than the bound, or the very second. */
        NOT_BEFORE(order -> order >= 0);

        private final IntPredicate holds;

        Relation(IntPredicate holds) {
            this.holds = holds;
        }
    }

    /**
     * One of the options.
     *
     * @param relation which
     * @param moment its value
     */
    public record Bound(Relation relation, Moment moment) {}

    /** Copies the list. */
    public TimeBounds {
        bounds = List.copyOf(bounds);
    }

    /** Whether anything is chosen by time at all. */
    public boolean isSet() {
        return !bounds.isEmpty();
    }

    /** Whether a file of that time is taken; whole seconds are compared. */
    public boolean take(Instant time, Instant now) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return bounds.stream().allMatch(bound -> bound.relation()
                .holds
                .test(second.compareTo(bound.moment().at(now))));
    }

    /** Whether a time that may be wrong by so much is too near to a bound to be relied on. */
    public boolean isDoubtful(Instant time, Duration error, Instant now) {
        return bounds.stream()
                .map(bound -> Duration.between(bound.moment().at(now), time).abs())
                .anyMatch(distance -> distance.compareTo(error) <= 0);
    }
}
