package org.kermitftps.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kermitftps.names.Wildcard;

/**
 * The names in a list file, one a line. A line may be a Kermit wildcard; a file that is called exactly so comes first. A line
 * with a slash is about the path below the directory, one without about the file's own name.
 */
public final class NameList {

    private final Set<String> lines = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Wildcard> patterns = new ArrayList<>();

    /** @param text the lines; blank ones and blanks around a name are left out */
    public NameList(List<String> text) {
        text.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        lines.forEach(this::add);
    }

    /** A bracket that does not end is part of a name. */
    private void add(String line) {
        try {
            Wildcard pattern = Wildcard.of(line, false);
            boolean plain = line.chars().noneMatch(each -> "*?[{".indexOf(each) >= 0);
            if (plain) {
                names.add(line);
            } else {
                patterns.add(pattern);
            }
        } catch (IllegalArgumentException e) {
            names.add(line);
        }
    }

    /** All lines as names, for those who fetch without a listing. */
    public Set<String> lines() {
        return Collections.unmodifiableSet(lines);
    }

    /** Names that are no patterns, in the order of the file. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** @param path relative to the directory, with slashes */
    public boolean has(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return lines.contains(path) || lines.contains(name) || fits(path) || fits(name);
    }

    private boolean fits(String name) {
        return patterns.stream().anyMatch(each -> each.matches(name));
    }
}
