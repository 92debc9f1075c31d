package org.kermitftps.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.net.ftp.FTPFile;

/**
 * Reads one line of MLSD: {@code fact=value;fact=value; name} (RFC 3659 section 7.2). The name is all that follows the first
 * blank, with its own blanks, {@code ;} and {@code =}; Kermit cuts it at {@code =} (Q20).
 */
final class FactsLine {

    /** Commons Net knows four types; this is what it calls none of them. */
    private static final int OTHER_TYPE = FTPFile.UNKNOWN_TYPE;

    private static final Pattern SIZE = Pattern.compile("\\d{1,19}");

    /** A fraction of a second is allowed and means nothing here. */
    private static final Pattern TIME = Pattern.compile("\\d{14}(\\.\\d*)?");

    private FactsLine() {}

    /** Whether the line is one of facts and a name at all. */
    static boolean isReadable(String line) {
        int blank = line.indexOf(' ');
        return blank >= 0
                && blank < line.length() - 1
                && (blank == 0 || line.indexOf('=') < blank && line.contains("="));
    }

    /** The directory itself or the one above it, which many servers list with the rest. */
    static boolean isSelfOrParent(String line) {
        String type = fact(line, "type");
        return type != null && (type.equalsIgnoreCase("cdir") || type.equalsIgnoreCase("pdir"));
    }

    /** The entry, or {@code null} if nobody can tell whether it is a file. */
    static ListedFile read(String line) {
        String type = fact(line, "type");
        long size = size(fact(line, "size"));
        if (!isReadable(line) || type == null && size < 0) {
            return null;
        }
        String name = line.substring(line.indexOf(' ') + 1);
        return new ListedFile(line, name, type(type), size, time(fact(line, "modify")));
    }

    /** The first fact of that name, in whatever case, or {@code null}. */
    static String fact(String line, String name) {
        int end = line.indexOf(' ');
        int start = 0;
        while (start < end) {
            int next = line.indexOf(';', start);
            int stop = next < 0 || next > end ? end : next;
            int value = start + name.length();
            if (value < stop && line.charAt(value) == '=' && line.regionMatches(true, start, name, 0, name.length())) {
                return line.substring(value + 1, stop);
            }
            start = stop + 1;
        }
        return null;
    }

    /** Without a type it is taken for a file, as Kermit does; its size was told. */
    private static int type(String type) {
        if (type == null || type.equalsIgnoreCase("file")) {
            return FTPFile.FILE_TYPE;
        }
        if (type.equalsIgnoreCase("dir")) {
            return FTPFile.DIRECTORY_TYPE;
        }
        String own = type.toLowerCase(Locale.ROOT);
        // ProFTPD says OS.unix=symlink or OS.unix=slink:target.
        return own.startsWith("os.unix=slink") || own.startsWith("os.unix=symlink")
                ? FTPFile.SYMBOLIC_LINK_TYPE
                : OTHER_TYPE;
    }

    /** -1 if it is not told or makes no sense; SIZE is asked then. */
    private static long size(String text) {
        if (text == null || !SIZE.matcher(text).matches()) {
            return -1;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** {@code null} if it is not told or makes no sense; MDTM is asked then. */
    static Instant time(String text) {
        if (text == null || !TIME.matcher(text).matches()) {
            return null;
        }
        try {
            Instant time = LocalDateTime.of(
                            Integer.parseInt(text, 0, 4, 10),
                            two(text, 4),
                            two(text, 6),
                            two(text, 8),
                            two(text, 10),
                            two(text, 12))
                    .toInstant(ZoneOffset.UTC);
            // Java's files know no time before 1970, and no server has one.
            return time.isBefore(Instant.EPOCH) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int two(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 10);
    }
}
