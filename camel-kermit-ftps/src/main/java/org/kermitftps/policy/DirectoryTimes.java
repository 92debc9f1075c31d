package org.kermitftps.policy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** By which question a server tells when a directory was changed, a file put into it, taken out or renamed. */
public final class DirectoryTimes {

    /** The question. */
    public enum Way {
        /** MLST of the directory. */
        FACTS,
        /** Status of the entry for itself, in the words of ls. */
        STATUS
    }

    /**
     * One kind of server.
     *
     * @param way what is asked
     * @param server which one is asked so
     * @param command as it is said
     * @param apart how far two changes have to be apart to be told apart
     * @param because why it can be trusted, and that far
     */
    public record Row(Way way, String server, String command, Duration apart, String because) {}

    /** All rows; the first that fits counts, and where none does every poll lists. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    Way.FACTS,
                    "FEAT has MLST with `modify`",
                    "MLST directory",
                    Duration.ofSeconds(2),
                    "RFC 3659 section 7.5.3: UTC with seconds; one more, because FAT keeps every other second and Linux"
                            + " stamps with a clock that is up to 10 ms old"),
            new Row(
                    Way.STATUS,
                    "STAT says vsFTPd",
                    "STAT -a directory/?",
                    Duration.ofSeconds(62),
                    "vsftpd has no MLST and refuses MDTM of a directory; its STAT lists over the control connection, and the pattern"
                            + " takes names of one character, of which its own entry `.` is one. Minutes, and two seconds as above"));

    /** A directory that was changed within half a year, by the server's clock: others are told by the day. */
    private static final Pattern ITSELF = Pattern.compile("d.*\\s[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d \\.");

    private DirectoryTimes() {}

    /** The row of a way. */
    public static Row row(Way way) {
        return TABLE.stream().filter(row -> row.way() == way).findFirst().orElseThrow();
    }

    /** Whether the reply to STAT is that of the one server whose pattern is known. */
    public static boolean isVsftpd(String status) {
        return status.contains("vsFTPd");
    }

    /** What is asked for of a directory by {@link Way#STATUS}. @param path empty for the current one */
    public static String pattern(String path) {
        return "-a " + (path.isEmpty() || path.endsWith("/") ? path : path + "/") + "?";
    }

    /** Whether a line of ls is that of the directory itself, with a time of day. */
    public static boolean isItself(String line) {
        return ITSELF.matcher(line).matches();
    }
}
