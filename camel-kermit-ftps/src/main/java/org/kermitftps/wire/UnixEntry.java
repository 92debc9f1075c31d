package org.kermitftps.wire;

import java.time.Instant;
import java.util.Calendar;
import org.apache.commons.net.ftp.FTPFile;

/** One entry of a Unix listing; makes a calendar of its own only when it is asked for, because thousands have the same. */
final class UnixEntry extends FTPFile {

    private static final long serialVersionUID = 1L;

    /** Of all entries of that date, and nobody's to change; {@code null} once there is one of its own, or no date. */
    private Calendar shared;

    /** @param date {@code null} if it cannot be read */
    UnixEntry(String line, Calendar date) {
        setRawListing(line);
        shared = date;
    }

    @Override
    public Instant getTimestampInstant() {
        return shared == null ? super.getTimestampInstant() : shared.toInstant();
    }

    @Override
    public Calendar getTimestamp() {
        if (shared != null) {
            setTimestamp((Calendar) shared.clone());
        }
        return super.getTimestamp();
    }

    @Override
    public void setTimestamp(Calendar date) {
        shared = null;
        super.setTimestamp(date);
    }

    @Override
    public String toFormattedString() {
        getTimestamp();
        return super.toFormattedString();
    }

    @Override
    public String toFormattedString(String timezone) {
        getTimestamp();
        return super.toFormattedString(timezone);
    }
}
