package org.kermitftps.it.night;

import java.time.LocalDate;

/**
 * What a night is made of. Equal plans give equal bytes, on every machine.
 *
 * @param seed where all chance comes from
 * @param date the day on the files and in their envelopes
 * @param files how many files, 1 or more
 * @param smallest bytes the smallest file has at least
 * @param largest bytes the largest file has at most
 */
public record NightPlan(long seed, LocalDate date, int files, long smallest, long largest) {
    private static final LocalDate A_NIGHT = LocalDate.of(2026, 1, 15);

    /** Checks that such a night can be made. */
    public NightPlan {
        if (files < 1 || smallest < 2_000 || largest < smallest + 2_000) {
            throw new IllegalArgumentException(
                    "A night needs a file or more, 2000 bytes or more in each, and 2000 bytes between the limits");
        }
    }

    /** Twelve files from 2 kB to 5 MB. */
    public static NightPlan standard(long seed) {
        return new NightPlan(seed, A_NIGHT, 12, 2_000, 5_000_000);
    }

    /** The size the file of this number reaches before its trailers: even steps on a logarithmic scale. */
    long target(int number) {
        long top = largest - 1_500; // one claim and the trailers may come on top of the target
        double step = files == 1 ? 0 : (double) number / (files - 1);
        return Math.round(smallest * Math.pow((double) top / smallest, step));
    }
}
