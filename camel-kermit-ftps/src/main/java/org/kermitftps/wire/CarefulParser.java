package org.kermitftps.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader of listings that no line can stop: one that cannot be read is left out, and does not take the others with it.
 * Commons Net throws an unchecked exception on a number that is too long, and its expression for OS/2 needs a minute and a
 * half for a line with 150 tabs in a row. If no line at all can be read, it says so. Reads one listing at a time.
 */
final class CarefulParser implements FTPFileEntryParser {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulParser.class);

    /** Columns are padded with some twenty at most. */
    private static final int TOO_MANY_BLANKS = 32;

    /** A million ordinary lines take some ten seconds. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final FTPFileEntryParser parser;
    private final long nanos;
    private final ListingTally tally = new ListingTally();
    private long spent;

    CarefulParser(FTPFileEntryParser parser) {
        this(parser, LONGEST);
    }

    CarefulParser(FTPFileEntryParser parser, Duration longest) {
        this.parser = parser;
        nanos = longest.toNanos();
    }

    /** @throws UncheckedIOException around {@link FtpsException}; the interface knows no other */
    @Override
    public FTPFile parseFTPEntry(String line) {
        try {
            FTPFile file = parsed(line);
            tally.count(line, file != null);
            return file;
        } catch (FtpsException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FTPFile parsed(String line) throws FtpsException {
        if (spent > nanos) {
            throw new FtpsException(DataFailure.LISTING_ENDLESS, "reading its lines takes too long");
        }
        long start = System.nanoTime();
        try {
            return hasTooManyBlanks(line) ? leftOut(line) : parser.parseFTPEntry(line);
        } catch (RuntimeException e) {
            return leftOut(line);
        } finally {
            spent += System.nanoTime() - start;
        }
    }

    /** In a row, of what regular expressions call so. */
    private static boolean hasTooManyBlanks(String line) {
        int row = 0;
        for (int i = 0; i < line.length() && row < TOO_MANY_BLANKS; i++) {
            char c = line.charAt(i);
            row = c == ' ' || c >= '\t' && c <= '\r' ? row + 1 : 0;
        }
        return row == TOO_MANY_BLANKS;
    }

    private static FTPFile leftOut(String line) {
        LOG.warn("a line of a listing is left out, it cannot be read: {}", Printable.of(line));
        return null;
    }

    @Override
    public String readNextEntry(BufferedReader reader) throws IOException {
        return parser.readNextEntry(reader);
    }

    @Override
    public List<String> preParse(List<String> lines) {
        spent = 0;
        List<String> kept = prepared(lines);
        tally.begin(kept.size());
        return kept;
    }

    private List<String> prepared(List<String> lines) {
        try {
            return parser.preParse(lines);
        } catch (RuntimeException e) {
            LOG.warn("a listing is not in the form SYST promised, each of its lines is read alone: {}", e.toString());
            return lines;
        }
    }
}
