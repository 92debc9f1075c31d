package org.kermitftps.camel;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.util.TimeUtils;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/**
 * Refuses values that an option of that type cannot have, before Camel reads them: Camel 4.14 takes {@code connections=four} and
 * {@code soTimeout=5x} for 0, which is no limit, and {@code 99999999999} for another number.
 */
final class ReadableOptions {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,40}");

    /** As Camel writes times: the larger units first. */
    private static final Pattern TIME =
            Pattern.compile("(?=\\d)(\\d{1,9}d)?(\\d{1,9}h)?(\\d{1,9}m(?!s))?(\\d{1,9}s)?(\\d{1,9}ms)?");

    private ReadableOptions() {}

    /**
     * @param types of the options
     * @param parameters of the URI, with nothing left to be resolved
     * @throws FtpsException {@link OptionFailure#OPTION_INVALID}
     */
    static void check(PropertyConfigurerGetter types, Map<String, Object> parameters) throws FtpsException {
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            Class<?> type = types.getOptionType(parameter.getKey(), true);
            // A # names a bean of the registry.
            if (type != null && parameter.getValue() instanceof String value && !value.startsWith("#")) {
                check(parameter.getKey(), value, type);
            }
        }
    }

    private static void check(String option, String value, Class<?> type) throws FtpsException {
        boolean isInt = type == int.class || type == Integer.class;
        boolean isLong = type == long.class || type == Long.class || type == Duration.class;
        int bits = isInt ? Integer.SIZE : Long.SIZE;
        if ((isInt || isLong) && !isWhole(value, bits) && !isTime(value, bits)) {
            throw refused(option, value, type);
        }
    }

    /** Of milliseconds; whether the option is a time, its type does not tell. */
    private static boolean isTime(String value, int bits) {
        return TIME.matcher(value).matches()
                && BigInteger.valueOf(TimeUtils.toMilliSeconds(value)).bitLength() < bits;
    }

    private static boolean isWhole(String value, int bits) {
        return WHOLE.matcher(value).matches() && new BigInteger(value).bitLength() < bits;
    }

    /** @return {@code failure} itself if it is none of a value that cannot be read */
    static Exception explained(PropertyConfigurerGetter types, PropertyBindingException failure) {
        Class<?> type = types.getOptionType(failure.getPropertyName(), true);
        boolean unreadable = failure.getCause() instanceof TypeConversionException
                || failure.getCause() instanceof IllegalArgumentException;
        return unreadable && type != null && (type.isEnum() || isBoolean(type))
                ? refused(failure.getPropertyName(), String.valueOf(failure.getValue()), type)
                : failure;
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** Without Camel's own, which says no more and names the endpoint's class. */
    private static FtpsException refused(String option, String value, Class<?> type) {
        return new FtpsException(OptionFailure.OPTION_INVALID, option + "=" + value + "; accepted: " + accepted(type));
    }

    private static String accepted(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        if (isBoolean(type)) {
            return "true or false";
        }
        return "a whole number, where it is milliseconds also 500ms, 5s, 2m, 1h30m";
    }
}
