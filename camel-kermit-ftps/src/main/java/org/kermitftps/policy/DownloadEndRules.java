package org.kermitftps.policy;

import java.util.List;

/**
 * Whether a download is whole whose data connection ended without close_notify, after the server's reply was 2yz (with any
 * other it is not). RFC 5246 section 7.2.1: an end without close_notify may be anybody's FIN.
 */
public final class DownloadEndRules {

    /** How many bytes arrived, against what the server told inside TLS. */
    public enum Size {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    /** What the download counts as. */
    public enum Verdict {
        WHOLE,
        /** And a line in the log says why. */
        WHOLE_WITH_A_WORD,
        CUT
    }

    /**
     * One rule; the first that fits holds.
     *
     * @param required the option
     * @param sizes where the rule holds
     * @param then the verdict
     * @param because the reason
     */
    public record Row(CloseNotify required, List<Size> sizes, Verdict then, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    CloseNotify.AUTO,
                    List.of(Size.SAME),
                    Verdict.WHOLE_WITH_A_WORD,
                    "SIZE or the listing came inside TLS, so nobody on the path can have made it fit a cut file"),
            new Row(CloseNotify.AUTO, List.of(Size.DIFFERENT), Verdict.CUT, "bytes are missing, whatever the 226 says"),
            new Row(
                    CloseNotify.AUTO,
                    List.of(Size.UNKNOWN),
                    Verdict.CUT,
                    "TYPE A, no SIZE and not listed: nothing but the 226 speaks for the file, and servers send it after a cut"),
            new Row(CloseNotify.TRUE, List.of(Size.values()), Verdict.CUT, "the option allows no exception"),
            new Row(CloseNotify.FALSE, List.of(Size.values()), Verdict.WHOLE, "the option gives this check up"));

    private DownloadEndRules() {}

    /** Whether the size makes a difference, so that asking for it makes sense. */
    public static boolean dependsOnSize(CloseNotify required) {
        return TABLE.stream()
                .noneMatch(row -> row.required() == required && row.sizes().size() == Size.values().length);
    }

    /** The row for what came. */
    public static Row rule(CloseNotify required, Size size) {
        return TABLE.stream()
                .filter(row -> row.required() == required && row.sizes().contains(size))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + required + " / " + size));
    }
}
