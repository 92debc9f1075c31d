package org.kermitftps.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A list of Kermit's wildcards: {@code *}, {@code ?}, {@code [a-z]}, {@code {x,y}}, a backslash in front of any of them. */
public final class NamePatterns {

    private static final Pattern BACKUP_SUFFIX = Pattern.compile("\\.~\\d+~$");

    private final List<Pattern> patterns;

    private NamePatterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads a list.
     *
     * @param words separated by commas, or blanks as in Kermit's own lists
     * @throws IllegalArgumentException for a pattern that has no end
     */
    public static NamePatterns of(String words) {
        return new NamePatterns(split(words).map(NamePatterns::compiled).toList());
    }

    /** Whether one fits the name, whose path and backup suffix ({@code .~3~}) do not count. */
    public boolean match(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = BACKUP_SUFFIX.matcher(name).replaceFirst("");
        return patterns.stream().anyMatch(each -> each.matcher(plain).matches());
    }

    /** A comma between braces separates alternatives of one pattern. */
    private static Stream<String> split(String words) {
        List<String> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (char c : words.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && (c == ',' || Character.isWhitespace(c))) {
                found.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        found.add(word.toString());
        return found.stream().filter(each -> !each.isEmpty());
    }

    private static Pattern compiled(String wildcard) {
        try {
            return Pattern.compile(new Wildcard(wildcard).regex());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(wildcard, e);
        }
    }

    /** One wildcard on its way to a regular expression. */
    private static final class Wildcard {

        private final String from;
        private final StringBuilder to = new StringBuilder();
        private int depth;
        private boolean inClass;

        Wildcard(String from) {
            this.from = from;
        }

        String regex() {
            for (int i = 0; i < from.length(); i++) {
                char c = from.charAt(i);
                if (c == '\\' && i + 1 < from.length()) {
                    to.append(Pattern.quote(String.valueOf(from.charAt(++i))));
                } else if (inClass) {
                    inside(c);
                } else {
                    outside(c);
                }
            }
            if (depth != 0 || inClass) {
                throw new IllegalArgumentException(from);
            }
            return to.toString();
        }

        private void inside(char c) {
            inClass = c != ']';
            to.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
        }

        private void outside(char c) {
            switch (c) {
                case '*' -> to.append(".*");
                case '?' -> to.append('.');
                case '[' -> {
                    inClass = true;
                    to.append('[');
                }
                case '{' -> open();
                case '}' -> close();
                case ',' -> to.append(depth > 0 ? "|" : ",");
                default -> to.append(Pattern.quote(String.valueOf(c)));
            }
        }

        private void open() {
            depth++;
            to.append("(?:");
        }

        private void close() {
            if (--depth < 0) {
                throw new IllegalArgumentException(from);
            }
            to.append(')');
        }
    }
}
