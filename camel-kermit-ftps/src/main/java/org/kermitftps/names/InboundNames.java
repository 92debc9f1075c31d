package org.kermitftps.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Option {@code convertInbound}: the name of a file that came down, in the common form of this side ({@code nzrtol} of
 * C-Kermit, which its documentation promises and its GET never reaches). Unlike there, each step of a path is converted.
 */
public final class InboundNames {

    private static final String NONE = "NONAME";

    private InboundNames() {}

    /** {@code "CLAIMS 7.TXT"} becomes {@code claims_7.txt}; a name with any small letter keeps its case. */
    public static String of(String path) {
        return Arrays.stream(path.split("/", -1)).map(InboundNames::step).collect(Collectors.joining("/"));
    }

    private static String step(String name) {
        String stripped = name.chars()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replace(' ', '_');
        boolean shouts = stripped.chars().noneMatch(Character::isLowerCase);
        String cased = shouts ? stripped.toLowerCase(Locale.ROOT) : stripped;
        return cased.isEmpty() ? NONE : TemporaryNames.cut(cased, TemporaryNames.LONGEST);
    }
}
