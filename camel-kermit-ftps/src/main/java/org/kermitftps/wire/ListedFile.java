package org.kermitftps.wire;

import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.commons.net.ftp.FTPFile;

/**
 * One entry of MLSD. Its time is the server's, in UTC and with seconds (RFC 3659 section 7.5.3), unlike that of LIST. Keeps
 * its line and no more: a directory may have a million of them.
 */
public final class ListedFile extends FTPFile {

    private static final long serialVersionUID = 1L;
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final long modifiedMillis;

    /** @param modified {@code null} if the server does not tell */
    ListedFile(String line, String name, int type, long size, Instant modified) {
        modifiedMillis = modified == null ? -1 : modified.toEpochMilli();
        setRawListing(line);
        setName(name);
        setType(type);
        setSize(size);
    }

    /** When the file was changed, or {@code null} if the server does not tell. */
    public Instant modified() {
        return modifiedMillis < 0 ? null : Instant.ofEpochMilli(modifiedMillis);
    }

    /** A fact by its name in lower case ({@code perm}, {@code unique}), as the server wrote it, or {@code null}. */
    public String fact(String name) {
        return FactsLine.fact(getRawListing(), name);
    }

    @Override
    public Instant getTimestampInstant() {
        return modified();
    }

    /** Made when asked for: a calendar takes more memory than everything else here. */
    @Override
    public Calendar getTimestamp() {
        if (modifiedMillis < 0) {
            return null;
        }
        Calendar calendar = new GregorianCalendar(UTC);
        calendar.setTimeInMillis(modifiedMillis);
        return calendar;
    }
}
