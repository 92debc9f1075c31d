package org.kermitftps.select;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files chosen by their size in bytes; both bounds are strict, as Kermit's are.
 *
 * @param largerThan -1 for none
 * @param smallerThan {@link Long#MAX_VALUE} for none
 */
public record SizeBounds(long largerThan, long smallerThan) {

    /** Nothing is chosen by size. */
    public static final SizeBounds NONE = new SizeBounds(-1, Long.MAX_VALUE);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,18})([kKmMgG]?)");

    /**
     * Reads bytes, or multiples of 1024 with {@code k}, {@code M} or {@code G}.
     *
     * @throws IllegalArgumentException for anything else, and for more than a long holds
     */
    public static long parse(String text) {
        Matcher parts = SIZE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a size");
        }
        int power = parts.group(2).isEmpty() ? 0 : "kmg".indexOf(parts.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            return Math.multiplyExact(Long.parseLong(parts.group(1)), 1L << (10 * power));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more than a file can have", e);
        }
    }

    /** Whether anything is chosen by size at all. */
    public boolean isSet() {
        return !equals(NONE);
    }

    /** Whether no size fits both. */
    public boolean isContradiction() {
        return largerThan >= smallerThan - 1;
    }

    /** Whether a file of that size is taken. */
    public boolean take(long size) {
        return size > largerThan && size < smallerThan;
    }
}
