package org.kermitftps.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kermitftps.policy.SkipReason;

/** Which files are left at the server because there is one of their name here (C-Kermit 10, {@code doftpget}). */
public final class CollisionRules {

    /** The server's time of the file against that of the local one. */
    public enum Times {
        NEWER,
        SAME,
        OLDER,
        /** The server does not tell. */
        UNKNOWN
    }

    /**
     * One rule; a file for which there is none is fetched.
     *
     * @param collision the option
     * @param times where the rule holds
     * @param skip what the file is left alone for
     * @param because the reason
     */
    public record Row(Collision collision, List<Times> times, SkipReason skip, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    Collision.DISCARD,
                    List.of(Times.values()),
                    SkipReason.NAME_COLLISION,
                    "nothing is sent for it, not even SIZE"),
            new Row(
                    Collision.UPDATE,
                    List.of(Times.SAME, Times.OLDER),
                    SkipReason.LOCAL_NOT_OLDER,
                    "only a newer file is fetched, or one whose time the server does not tell"),
            new Row(
                    Collision.DATES_DIFFER,
                    List.of(Times.SAME),
                    SkipReason.IDENTICAL_TIMES,
                    "dates=true gave the local file the server's time, so the same time is the same file"));

    private CollisionRules() {}

    /** Why a file is not fetched whose name is taken here; none if it is. */
    public static Optional<SkipReason> skip(Collision collision, Times times) {
        return TABLE.stream()
                .filter(row -> row.collision() == collision && row.times().contains(times))
                .map(Row::skip)
                .findFirst();
    }

    /** Whether the server has to be asked for the time. */
    public static boolean dependOnTimes(Collision collision) {
        return TABLE.stream()
                .anyMatch(row -> row.collision() == collision && row.times().size() < Times.values().length);
    }

    /** In whole seconds: MDTM tells no more, and file systems differ in the rest. */
    public static Times compare(Instant server, Instant local) {
        if (server == null) {
            return Times.UNKNOWN;
        }
        int order = Long.compare(server.getEpochSecond(), local.getEpochSecond());
        return order == 0 ? Times.SAME : order > 0 ? Times.NEWER : Times.OLDER;
    }
}
