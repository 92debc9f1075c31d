package org.kermitftps.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.text.ParseException;
import java.util.Calendar;
import java.util.List;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.apache.commons.net.ftp.parser.UnixFTPEntryParser;

/**
 * Reads the lines that almost every server writes column by column, and leaves all others to Commons Net, whose regular
 * expression and date formats take most of a poll of thousands of files. The entries are the same. Reads one listing at a time.
 */
final class UnixLines implements FTPFileEntryParser {

    private final UnixFTPEntryParser parser;
    private final UnixColumns columns = new UnixColumns();
    private String owner = "";
    private String group = "";

    /** Of the line before, and what Commons Net made of it: within one listing it stays the same. */
    private String date = "";

    private Calendar time;

    private UnixLines(UnixFTPEntryParser parser) {
        this.parser = parser;
    }

    /** @return the parser itself if it reads other listings than those of Unix, or is one of the user's own */
    static FTPFileEntryParser before(FTPFileEntryParser parser) {
        return parser.getClass() == UnixFTPEntryParser.class ? new UnixLines((UnixFTPEntryParser) parser) : parser;
    }

    @Override
    public FTPFile parseFTPEntry(String line) {
        return columns.read(line) ? entry(line) : parser.parseFTPEntry(line);
    }

    private FTPFile entry(String line) {
        owner = columns.owner(owner);
        group = columns.group(group);
        FTPFile entry = new UnixEntry(line, time());
        entry.setType(columns.isDirectory() ? FTPFile.DIRECTORY_TYPE : FTPFile.FILE_TYPE);
        entry.setHardLinkCount(columns.links());
        entry.setUser(owner);
        entry.setGroup(group);
        entry.setSize(columns.size());
        entry.setName(columns.name());
        for (int who = FTPFile.USER_ACCESS; who <= FTPFile.WORLD_ACCESS; who++) {
            for (int what = FTPFile.READ_PERMISSION; what <= FTPFile.EXECUTE_PERMISSION; what++) {
                entry.setPermission(who, what, columns.may(who, what));
            }
        }
        return entry;
    }

    private Calendar time() {
        if (!columns.isDate(date)) {
            date = columns.date();
            try {
                time = parser.parseTimestamp(date);
            } catch (ParseException e) {
                time = null; // as Commons Net leaves it
            }
        }
        return time;
    }

    @Override
    public String readNextEntry(BufferedReader reader) throws IOException {
        return parser.readNextEntry(reader);
    }

    /** What a date without a year is depends on today. */
    @Override
    public List<String> preParse(List<String> lines) {
        date = "";
        return parser.preParse(lines);
    }
}
