package org.kermitftps.select;

import java.util.ArrayList;
import java.util.List;
import org.kermitftps.names.Wildcard;

/** Some patterns of one option: {@code p1,p2}, or Kermit's {@code {{p1}{p2}}}. */
public final class NamePatterns {

    /** No pattern. */
    public static final NamePatterns NONE = new NamePatterns(List.of());

    /** As many as Kermit takes (NSNDEXCEPT). */
    private static final int MOST = 64;

    private final List<Wildcard> patterns;

    private NamePatterns(List<Wildcard> patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads the patterns; upper and lower case count.
     *
     * @throws IllegalArgumentException for none, for more than 64, and for one that does not end
     */
    public static NamePatterns parse(String text) {
        List<Wildcard> patterns = split(text.strip()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> Wildcard.of(each, false))
                .toList();
        if (patterns.isEmpty() || patterns.size() > MOST) {
            throw new IllegalArgumentException(patterns.size() + " patterns; 1 to " + MOST + " can be given");
        }
        return new NamePatterns(patterns);
    }

    private static List<String> split(String text) {
        List<String> groups = groups(text);
        return groups.isEmpty() ? atCommas(text) : groups;
    }

    /** Empty if the text is not braces with nothing but braces in them. */
    private static List<String> groups(String text) {
        List<String> groups = new ArrayList<>();
        if (text.length() < 2 || !text.startsWith("{") || !text.endsWith("}")) {
            return groups;
        }
        String rest = text.substring(1, text.length() - 1).strip();
        while (rest.startsWith("{")) {
            int end = end(rest, '}');
            groups.add(rest.substring(1, end));
            rest = rest.substring(Math.min(rest.length(), end + 1)).strip();
        }
        return rest.isEmpty() ? groups : List.of();
    }

    private static List<String> atCommas(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = end(rest, ',');
            parts.add(rest.substring(0, end));
            rest = rest.substring(Math.min(rest.length(), end + 1));
        }
        return parts;
    }

    /** Where the first comma outside of braces is, or the brace that ends the first one; else the end of the text. */
    private static int end(String text, char wanted) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            depth += each == '{' || each == '[' ? 1 : each == '}' || each == ']' ? -1 : 0;
            if (each == wanted && depth <= 0) {
                return at;
            }
            at += each == '\\' ? 1 : 0;
        }
        return wanted == '}' ? text.length() - 1 : text.length();
    }

    /** Whether one of them fits the name. */
    public boolean match(String name) {
        return patterns.stream().anyMatch(each -> each.matches(name));
    }

    /** Whether there is any. */
    public boolean isSet() {
        return !patterns.isEmpty();
    }
}
