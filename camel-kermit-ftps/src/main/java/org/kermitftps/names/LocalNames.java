package org.kermitftps.names;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which names from outside may become a local file's: one that stays below its directory and is no other file. */
public final class LocalNames {

    /**
     * One kind of name that is refused.
     *
     * @param kind in words
     * @param step a step of a path that is one
     * @param everywhere whether on all systems, or on Windows only
     * @param because what the system makes of it
     */
    public record Row(String kind, Pattern step, boolean everywhere, String because) {}

    /** All rows; the first that fits counts. */
    public static final List<Row> TABLE = List.of(
            row("`..` or `.`", "\\.\\.?", true, "it leads out of the local directory, or is the directory itself"),
            row("a backslash", ".*\\\\.*", true, "a separator on Windows, and part of the name elsewhere"),
            row("NUL", ".*\0.*", true, "the end of the name to the system"),
            row("a colon", ".*:.*", false, "a drive (C:x), or a stream inside of another file (a.txt:x)"),
            row("one of < > \" | ? *", ".*[<>\"|?*].*", false, "Windows has no such names"),
            row("a dot or a blank at the end", ".*[. ]", false, "Windows drops it, and the name is another file's"),
            row(
                    "a device",
                    "(?i)(CON|PRN|AUX|NUL|COM[0-9\u00b9\u00b2\u00b3]|LPT[0-9\u00b9\u00b2\u00b3])( *\\..*)?",
                    false,
                    "the data would go to the device, whatever follows the dot"));

    private LocalNames() {}

    private static Row row(String kind, String step, boolean everywhere, String because) {
        return new Row(kind, Pattern.compile(step, Pattern.DOTALL), everywhere, because);
    }

    /**
     * The row that forbids a relative path.
     *
     * @param windows whether it would be a file of Windows
     */
    public static Optional<Row> forbids(String path, boolean windows) {
        List<String> steps = Arrays.asList(path.split("/", -1));
        return TABLE.stream()
                .filter(row -> row.everywhere() || windows)
                .filter(row ->
                        steps.stream().anyMatch(step -> row.step().matcher(step).matches()))
                .findFirst();
    }
}
