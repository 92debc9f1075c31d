package org.kermitftps.wire;

/**
 * Where the columns are in a line as {@code ls -l} writes it of a file or directory: mode, links, owner, group, size, month and
 * day, time or year, name. Lines of another form, and names with blanks in them, are left to readers that know all forms.
 */
final class UnixColumns {

    private static final int MODE = 10;
    private static final String READ_WRITE_EXECUTE = "r-w-xsStTL-";

    /** Of a number that fits its type whatever the digits are. */
    private static final int DIGITS_OF_INT = 9;

    private static final int DIGITS_OF_LONG = 18;

    private String line;
    private int at;
    private long links;
    private long size;
    private int owner;
    private int ownerEnd;
    private int group;
    private int groupEnd;
    private int day;
    private int dayEnd;
    private int time;

    /** @return false if the line has another form; nothing else of this may be asked then */
    boolean read(String text) {
        line = text;
        at = MODE;
        return hasMode() && isPrintable() && hasOwners() && hasSize() && hasDay() && hasTime() && hasName();
    }

    boolean isDirectory() {
        return line.charAt(0) == 'd';
    }

    /** Whether an owner (0), the group (1) or everybody (2) may read (0), write (1) or execute (2). */
    boolean may(int who, int what) {
        char mode = line.charAt(1 + 3 * who + what);
        return mode != '-' && !(what == 2 && Character.isUpperCase(mode));
    }

    int links() {
        return (int) links;
    }

    long size() {
        return size;
    }

    /** {@code before} if it is that: most files of a directory have one owner. */
    String owner(String before) {
        return text(owner, ownerEnd, before);
    }

    String group(String before) {
        return text(group, groupEnd, before);
    }

    /** Whether this is the date of another line, as {@link #date} told it. */
    boolean isDate(String text) {
        int dayLength = dayEnd - day;
        int timeLength = at - 1 - time;
        return text.length() == dayLength + 1 + timeLength
                && text.regionMatches(0, line, day, dayLength)
                && text.regionMatches(dayLength + 1, line, time, timeLength);
    }

    /** Month, day, one blank, and time or year. */
    String date() {
        return line.substring(day, dayEnd) + " " + line.substring(time, at - 1);
    }

    String name() {
        return line.substring(at);
    }

    private String text(int from, int to, String before) {
        boolean same = before.length() == to - from && line.startsWith(before, from);
        return same ? before : line.substring(from, to);
    }

    private boolean hasMode() {
        boolean fits = line.length() > MODE && (line.charAt(0) == '-' || line.charAt(0) == 'd');
        for (int i = 0; fits && i < MODE - 1; i++) {
            int from = 2 * (i % 3);
            int to = i % 3 == 2 ? READ_WRITE_EXECUTE.length() : from + 2;
            int found = READ_WRITE_EXECUTE.indexOf(line.charAt(1 + i), from);
            fits = found >= 0 && found < to;
        }
        return fits;
    }

    /** What java.util.regex takes for blanks or for ends of a line is never in a column. */
    private boolean isPrintable() {
        for (int i = MODE; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }

    private boolean hasOwners() {
        links = blanks() ? number(DIGITS_OF_INT) : -1;
        if (links < 0 || !blanks()) {
            return false;
        }
        owner = at;
        ownerEnd = word();
        if (!blanks()) {
            return false;
        }
        group = at;
        groupEnd = word();
        return true;
    }

    private boolean hasSize() {
        size = blanks() ? number(DIGITS_OF_LONG) : -1;
        return size >= 0;
    }

    private boolean hasDay() {
        boolean begins = blanks();
        day = at;
        for (int i = 0; begins && i < 3; i++, at++) {
            begins = at < line.length() && Character.isAlphabetic(line.charAt(at));
        }
        begins = begins && blanks() && number(2) >= 0;
        dayEnd = at;
        return begins;
    }

    private boolean hasTime() {
        boolean begins = blanks();
        time = at;
        return begins && (isTimeOfDay() || number(4) >= 0 && at - time == 4) && next(' ');
    }

    private boolean isTimeOfDay() {
        boolean is = at + 5 < line.length() && line.charAt(at + 2) == ':';
        for (int i = 0; is && i < 5; i++) {
            is = i == 2 || isDigit(line.charAt(at + i));
        }
        at += is ? 5 : 0;
        return is;
    }

    /** A name with blanks may look like columns itself. */
    private boolean hasName() {
        return at < line.length() && line.indexOf(' ', at) < 0;
    }

    private boolean next(char expected) {
        boolean is = at < line.length() && line.charAt(at) == expected;
        at += is ? 1 : 0;
        return is;
    }

    /** At least one. */
    private boolean blanks() {
        int from = at;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at > from;
    }

    private int word() {
        while (at < line.length() && line.charAt(at) != ' ') {
            at++;
        }
        return at;
    }

    /** A whole word of so many digits at most, or -1. */
    private long number(int digits) {
        int from = at;
        long value = 0;
        while (at < line.length() && at - from < digits && isDigit(line.charAt(at))) {
            value = 10 * value + line.charAt(at++) - '0';
        }
        boolean whole = at > from && at < line.length() && line.charAt(at) == ' ';
        return whole ? value : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
