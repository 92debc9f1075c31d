package org.kermitftps.select;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as a person writes it: {@code 2026-01-31 06:30}, Kermit's {@code 20260131 06:30:00}, {@code yesterday},
 * {@code -3days}, each with a time zone behind it if the own one is not meant. What counts from now is another time at
 * every poll. Whole seconds, as Kermit compares them.
 */
public final class Moment {

    private static final Pattern ZONE = Pattern.compile("(.*?)(?:\\s*(Z|UTC|[+-]\\d\\d:\\d\\d)|\\s+(\\w+/[\\w/+-]+))?");

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<year>\\d{4})-?(?<month>\\d\\d)-?(?<day>\\d\\d)"
                    + "|(?<word>now|today|yesterday|tomorrow)"
                    + "|(?<delta>[+-]\\s?\\d{1,5})\\s?(?<unit>second|minute|hour|day|week|month|year)s?)?"
                    + "(?:(?:^|[T\\s]\\s*)(?<hh>\\d{1,2}):(?<mm>\\d\\d)(?::(?<ss>\\d\\d))?)?",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final ZoneId zone;
    private final UnaryOperator<ZonedDateTime> day;

    private Moment(String text, ZoneId zone, UnaryOperator<ZonedDateTime> day) {
        this.text = text;
        this.zone = zone;
        this.day = day;
    }

    /**
     * Reads a text.
     *
     * @param zone where the text names none
     * @throws IllegalArgumentException if it is none of the forms, or a day or time that does not exist
     */
    public static Moment parse(String text, ZoneId zone) {
        Matcher zoned = ZONE.matcher(text.strip());
        if (!zoned.matches() || zoned.group(1).isBlank()) {
            throw new IllegalArgumentException("no time at all");
        }
        Matcher form = FORM.matcher(zoned.group(1));
        if (!form.matches()) {
            throw new IllegalArgumentException("not a time");
        }
        try {
            UnaryOperator<ZonedDateTime> day = day(form);
            LocalTime time = time(form);
            return new Moment(
                    text,
                    zone(zoned, zone),
                    time == null ? day : now -> day.apply(now).with(time));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static ZoneId zone(Matcher zoned, ZoneId otherwise) {
        String named = zoned.group(2) == null ? zoned.group(3) : zoned.group(2);
        return named == null ? otherwise : ZoneId.of(named);
    }

    private static UnaryOperator<ZonedDateTime> day(Matcher form) {
        if (form.group("year") != null) {
            LocalDate date = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
            return now -> date.atStartOfDay(now.getZone());
        }
        if (form.group("delta") != null) {
            long count = Long.parseLong(form.group("delta").replaceAll("\\s", ""));
            ChronoUnit unit = ChronoUnit.valueOf(form.group("unit").toUpperCase(Locale.ROOT) + "S");
            return now -> now.plus(count, unit);
        }
        String word = form.group("word") == null ? "today" : form.group("word").toLowerCase(Locale.ROOT);
        int days = word.equals("yesterday") ? -1 : word.equals("tomorrow") ? 1 : 0;
        return word.equals("now")
                ? now -> now
                : now -> now.toLocalDate().plusDays(days).atStartOfDay(now.getZone());
    }

    private static LocalTime time(Matcher form) {
        if (form.group("hh") == null) {
            return null;
        }
        return LocalTime.of(number(form, "hh"), number(form, "mm"), form.group("ss") == null ? 0 : number(form, "ss"));
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }

    /** The point in time it means at another one. */
    public Instant at(Instant now) {
        return day.apply(now.atZone(zone)).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
