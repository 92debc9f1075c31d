package org.kermitftps.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Whether the times of two files keep an upload from being sent: PUT /UPDATE and its sister, one row each. */
public final class UpdateRules {

    /** The local time beside that of the server's file, in whole seconds. */
    public enum Local {
        /** Ours is newer. */
        NEWER,
        /** Both are of the same second. */
        EQUAL,
        /** Ours is older. */
        OLDER,
        /** The server tells no time: no such file, or no MDTM. */
        ALONE
    }

    /**
     * One case.
     *
     * @param rule option {@code uploadCollision}
     * @param local our time beside the server's
     * @param skip why it is not sent, {@code null} if it is
     * @param because what Kermit does
     */
    public record Row(UploadCollision rule, Local local, SkipReason skip, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            new Row(UploadCollision.UPDATE, Local.NEWER, null, "putfile: strictly newer is sent"),
            new Row(
                    UploadCollision.UPDATE,
                    Local.EQUAL,
                    SkipReason.IDENTICAL_TIMES,
                    "putfile: the same file, most likely"),
            new Row(UploadCollision.UPDATE, Local.OLDER, SkipReason.REMOTE_NOT_OLDER, "putfile: the server's is newer"),
            new Row(UploadCollision.UPDATE, Local.ALONE, null, "putfile: no 213 to MDTM, nothing to compare with"),
            new Row(
                    UploadCollision.DATES_DIFFER,
                    Local.NEWER,
                    null,
                    "as Kermit's downloads: another time, another file"),
            new Row(UploadCollision.DATES_DIFFER, Local.EQUAL, SkipReason.IDENTICAL_TIMES, "as Kermit's downloads"),
            new Row(UploadCollision.DATES_DIFFER, Local.OLDER, null, "an older file may be the right one come back"),
            new Row(UploadCollision.DATES_DIFFER, Local.ALONE, null, "nothing to compare with"));

    private UpdateRules() {}

    /**
     * Why the local file is not sent, or nothing.
     *
     * @param remote {@code null} if the server does not tell
     */
    public static Optional<SkipReason> skip(UploadCollision rule, Instant local, Instant remote) {
        Local seen = compare(local, remote);
        return TABLE.stream()
                .filter(row -> row.rule() == rule && row.local() == seen)
                .findFirst()
                .map(Row::skip);
    }

    /** MDTM tells seconds, and some servers fractions nobody else knows of. */
    public static Local compare(Instant local, Instant remote) {
        if (remote == null) {
            return Local.ALONE;
        }
        int order = local.truncatedTo(ChronoUnit.SECONDS).compareTo(remote.truncatedTo(ChronoUnit.SECONDS));
        return order == 0 ? Local.EQUAL : order > 0 ? Local.NEWER : Local.OLDER;
    }
}
