package org.kermitftps.it.kermit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a scenario leaves behind: one file, or a directory.
 *
 * @param path relative; a directory ends with a slash
 * @param modified its time, the epoch for a directory
 * @param content its bytes, one character each
 */
record LeftFile(String path, Instant modified, String content) {

    /** Longer files are told by what a hash makes of them. */
    private static final int LONG = 1_000;

    /** What is another one each time in a transaction log. */
    private static final Pattern STAMP = Pattern.compile("\\d{8},\\d\\d:\\d\\d:\\d\\d|\\d+[.]\\d+sec \\d+cps");

    /** What the component keeps for itself; its name and its content are made of the server's address. */
    private static final Pattern OWN = Pattern.compile("[.][0-9a-f]{8}[.](appended|part)$");

    /** Lists the current directory: kind, seconds since the epoch, content, name. */
    static final String SHELL =
            """
            find . -mindepth 1 -type d -printf '%P\\n' | while IFS= read -r n; do echo "LEFT d 0 - $n/"; done
            find . -type f -printf '%P\\n' | while IFS= read -r n; do
              echo "LEFT f $(stat -c %Y -- "$n") =$(base64 -w0 -- "$n") $n"; done
            """;

    /** What {@link #SHELL} printed, among other things. */
    static List<LeftFile> printed(String text) {
        return sorted(text.lines()
                .filter(line -> line.startsWith("LEFT "))
                .map(line -> line.split(" ", 5))
                .map(words -> new LeftFile(
                        words[4],
                        Instant.ofEpochSecond(Long.parseLong(words[2])),
                        new String(Base64.getDecoder().decode(words[3].substring(1)), StandardCharsets.ISO_8859_1))));
    }

    /** What is below a folder of this machine. */
    static List<LeftFile> below(Path folder) throws IOException {
        List<LeftFile> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.skip(1).toList()) {
                String name = folder.relativize(path).toString();
                all.add(
                        Files.isDirectory(path)
                                ? new LeftFile(name + "/", Instant.EPOCH, "")
                                : new LeftFile(
                                        name,
                                        Files.getLastModifiedTime(path).toInstant(),
                                        Files.readString(path, StandardCharsets.ISO_8859_1)));
            }
        }
        return sorted(all.stream());
    }

    private static List<LeftFile> sorted(Stream<LeftFile> files) {
        return files.sorted(Comparator.comparing(LeftFile::path)).toList();
    }

    /** One line; a time since the start is {@code now}. */
    String line(Instant start) {
        if (path.endsWith("/")) {
            return path;
        }
        if (OWN.matcher(path).find()) {
            return OWN.matcher(path).replaceFirst(".*.$1");
        }
        String time = modified.isBefore(start.minusSeconds(1)) ? modified.toString() : "now";
        return path + " [" + time + "] " + STAMP.matcher(readable()).replaceAll("*");
    }

    private String readable() {
        if (content.length() > LONG) {
            return content.length() + " bytes like " + Integer.toHexString(content.hashCode());
        }
        StringBuilder text = new StringBuilder("\"");
        for (char c : content.toCharArray()) {
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c < ' ' || c > '~' ? "\\x%02x".formatted((int) c) : String.valueOf(c));
            }
        }
        return text.append('"').toString();
    }
}
