package org.kermitftps.wire;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reply to MDTM: {@code 213 YYYYMMDDhhmmss.fff} in UTC (RFC 3659 section 3.1), or {@code null} where it makes no sense. */
final class ModificationTime {

    private static final int FILE_STATUS = 213;

    /** Servers from before 2000 write 19 and the years since 1900: 191000101... is 2000, 19126 is 2026. Kermit knows it. */
    private static final Pattern SINCE_1900 = Pattern.compile("19(1\\d\\d)(\\d{10}(\\.\\d*)?)");

    private ModificationTime() {}

    /** @param line the reply's last line */
    static Instant of(int code, String line) {
        if (code != FILE_STATUS || line.length() < 4) {
            return null;
        }
        String text = line.substring(4).strip();
        Matcher old = SINCE_1900.matcher(text);
        return FactsLine.time(old.matches() ? 1900 + Integer.parseInt(old.group(1)) + old.group(2) : text);
    }
}
