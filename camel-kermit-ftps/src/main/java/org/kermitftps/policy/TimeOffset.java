package org.kermitftps.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SET FTP SERVER-TIME-OFFSET: what is added to a server's time to make it UTC. C-Kermit 9 puts the minutes of the result in
 * the place of its seconds; here they are right.
 */
public final class TimeOffset {

    private static final Pattern FORM = Pattern.compile("([+-])?(\\d{1,2})(?::([0-5]\\d)(?::([0-5]\\d))?)?");

    private static final long MOST_HOURS = 24;

    private TimeOffset() {}

    /** Reads {@code [+-]hh[:mm[:ss]]}; none for anything else, and for more than a day. */
    public static Optional<Duration> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration size =
                Duration.ofHours(number(parts, 2)).plusMinutes(number(parts, 3)).plusSeconds(number(parts, 4));
        return size.toHours() >= MOST_HOURS
                ? Optional.empty()
                : Optional.of("-".equals(parts.group(1)) ? size.negated() : size);
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }
}
