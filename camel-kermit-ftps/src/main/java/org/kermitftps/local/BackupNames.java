package org.kermitftps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kermit's names for the older of two files: {@code name.~n~}, n one more than the highest there is ({@code znewn}). */
public final class BackupNames {

    private static final Pattern SUFFIX = Pattern.compile("\\.~(\\d{1,9})~$");

    private BackupNames() {}

    /** The next free name beside the file; a suffix its own name ends with is taken off first. */
    public static Path next(Path file) throws IOException {
        String base = SUFFIX.matcher(file.getFileName().toString()).replaceFirst("");
        return file.resolveSibling(base + ".~" + (highest(file.getParent(), base) + 1) + "~");
    }

    /** The latest of the names given out for this file; the file itself if there is none. */
    static Path latest(Path file) throws IOException {
        String base = SUFFIX.matcher(file.getFileName().toString()).replaceFirst("");
        long number = highest(file.getParent(), base);
        return number == 0 ? file : file.resolveSibling(base + ".~" + number + "~");
    }

    private static long highest(Path directory, String base) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> name.startsWith(base))
                    .mapToLong(name -> number(name.substring(base.length())))
                    .max()
                    .orElse(0);
        }
    }

    private static long number(String suffix) {
        Matcher matcher = SUFFIX.matcher(suffix);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
