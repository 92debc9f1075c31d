package org.kermitftps.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads the text of a {@link Wildcard} into its parts. For one pattern. */
final class WildcardParser {

    /** File names end at 255 bytes; nobody writes a longer pattern by hand, and braces are read by recursion. */
    private static final int LONGEST = 1000;

    private static final char ESCAPE = '\\';

    private final String text;
    private final boolean ignoreCase;
    private int at;

    /**
     * One part of a pattern.
     *
     * @param takes the characters it takes, {@code null} for braces
     * @param anyNumber whether it takes any number of them, none as well
     * @param oneOf the patterns in the braces
     */
    record Part(IntPredicate takes, boolean anyNumber, List<List<Part>> oneOf) {

        static Part one(IntPredicate takes) {
            return new Part(takes, false, List.of());
        }

        /** What the one character that it always takes has to be; {@code null} if it may be none or several. */
        IntPredicate always() {
            return anyNumber ? null : takes;
        }
    }

    WildcardParser(String text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
    }

    List<Part> parse() {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a pattern of more than " + LONGEST + " characters");
        }
        return sequence(false);
    }

    private List<Part> sequence(boolean inBraces) {
        List<Part> parts = new ArrayList<>();
        while (at < text.length() && !(inBraces && (peek() == ',' || peek() == '}'))) {
            parts.add(part(next()));
        }
        return parts;
    }

    private Part part(int character) {
        return switch (character) {
            case '*' -> new Part(any -> true, true, List.of());
            case '?' -> Part.one(any -> true);
            case '[' -> Part.one(folded(set()));
            case '{' -> new Part(null, false, braces());
            case ESCAPE -> Part.one(folded(same(escaped())));
            default -> Part.one(folded(same(character)));
        };
    }

    private List<List<Part>> braces() {
        List<List<Part>> all = new ArrayList<>();
        do {
            all.add(sequence(true));
            if (at == text.length()) {
                throw new IllegalArgumentException("a { without its }");
            }
        } while (next() == ',');
        return all;
    }

    private IntPredicate set() {
        boolean without = at < text.length() && peek() == '^';
        at += without ? 1 : 0;
        IntPredicate members = none -> false;
        while (at < text.length() && peek() != ']') {
            members = members.or(member(next()));
        }
        if (at == text.length()) {
            throw new IllegalArgumentException("a [ without its ]");
        }
        at++;
        return without ? members.negate() : members;
    }

    private IntPredicate member(int character) {
        int first = character == ESCAPE ? escaped() : character;
        boolean range = at + 1 < text.length() && peek() == '-' && text.charAt(at + 1) != ']';
        if (!range) {
            return same(first);
        }
        at++;
        int end = next();
        int last = end == ESCAPE ? escaped() : end;
        if (last < first) {
            throw new IllegalArgumentException("a range that ends before it begins");
        }
        return each -> each >= first && each <= last;
    }

    private static IntPredicate same(int character) {
        return each -> each == character;
    }

    private IntPredicate folded(IntPredicate exact) {
        return ignoreCase
                ? each -> exact.test(each)
                        || exact.test(Character.toLowerCase(each))
                        || exact.test(Character.toUpperCase(each))
                : exact;
    }

    /** A backslash at the end stands for itself. */
    private int escaped() {
        return at < text.length() ? next() : ESCAPE;
    }

    private char peek() {
        return text.charAt(at);
    }

    private int next() {
        int character = text.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }
}
