package org.kermitftps.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kermitftps.names.Wildcard;

/** A list of {@link Wildcard}s that names of files of one type fit. */
public final class TypePatterns {

    private static final Pattern BACKUP_SUFFIX = Pattern.compile("\\.~\\d+~$");

    private final List<Wildcard> patterns;

    private TypePatterns(List<Wildcard> patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads a list.
     *
     * @param words separated by commas, or blanks as in Kermit's own lists
     * @throws IllegalArgumentException for a pattern that has no end
     */
    public static TypePatterns of(String words) {
        return new TypePatterns(
                split(words).map(each -> Wildcard.of(each, false)).toList());
    }

    /** Whether one fits the name, whose path and backup suffix ({@code .~3~}) do not count. */
    public boolean match(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = BACKUP_SUFFIX.matcher(name).replaceFirst("");
        return patterns.stream().anyMatch(each -> each.matches(plain));
    }

    /** A comma between braces separates alternatives of one pattern. */
    private static Stream<String> split(String words) {
        List<String> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (char c : words.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0) {
                throw new IllegalArgumentException("a } without its {");
            }
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
}
