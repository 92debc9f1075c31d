package org.kermitftps.wire;

import java.util.regex.Pattern;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;

/**
 * Whether any line of one listing could be read. A directory of which every line is strange must not pass for an empty
 * one: its files would lie there for ever, and nobody would hear of it. Nor must a single line be lost in silence.
 */
final class ListingTally {

    /** What stands in the listing of an empty directory: ls's sum in its languages, "." and "..", or the words. */
    private static final Pattern NO_FILE = Pattern.compile(
            "\\s*"
                    + "|\\s*(total\\w?|insgesamt|totaal|razem|celkem|summa|итого|合計|総計|总用量|總計)\\s*:?\\s*[\\d.,]*\\s*\\w*\\s*"
                    + "|.*\\s\\.{1,2}/?\\s*"
                    + "|.*(no such file|not found|no files|\\b0 files?\\b|is empty).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private int toCome;
    private final UnreadLines unread = new UnreadLines();
    private boolean anyRead;

    /** @param lines how many will be read */
    void begin(int lines) {
        toCome = lines;
        unread.begin();
        anyRead = false;
    }

    /** @throws FtpsException {@link DataFailure#LISTING_UNREADABLE} after the last line, if none could be read */
    void count(String line, boolean read) throws FtpsException {
        anyRead |= read;
        if (!read && !namesNoFile(line)) {
            unread.add(line);
        }
        if (--toCome == 0) {
            end();
        }
    }

    private void end() throws FtpsException {
        if (!anyRead && !unread.isEmpty()) {
            throw new FtpsException(DataFailure.LISTING_UNREADABLE, unread.toString());
        }
        unread.tell();
    }

    /** Whether nothing is lost if the line is left out. */
    static boolean namesNoFile(String line) {
        return NO_FILE.matcher(line).matches();
    }
}
