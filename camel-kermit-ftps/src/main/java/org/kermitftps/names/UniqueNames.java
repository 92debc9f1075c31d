package org.kermitftps.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kermitftps.policy.RemoteNames;

/**
 * The name a server chose for a file (STOU, RFC 959 section 4.1.3), as its replies tell it. Only words that are about the
 * chosen name are read: "data connection for a.txt" may be about the one that was asked for, and another file's.
 */
public final class UniqueNames {

    /**
     * One way to tell the name.
     *
     * @param codes of the reply
     * @param words its group 1 is the name
     * @param because who tells it so
     */
    public record Row(Set<Integer> codes, Pattern words, String because) {}

    /** All rows; the first that fits counts. */
    public static final List<Row> TABLE = List.of(
            row(
                    Set.of(125, 150),
                    "^[0-9]{3}[- ] ?FILE: (.+)$",
                    "RFC 1123 section 4.1.2.9; vsftpd, ProFTPD, Pure-FTPd in the first of two lines"),
            row(
                    Set.of(226, 250),
                    "^[0-9]{3}[- ] ?FILE: (.+)$",
                    "RFC 959 section 4.1.3 has the name in the 250, before RFC 1123 moved it"),
            row(
                    Set.of(226, 250),
                    "\\(unique file name: ?([^)]+)\\)",
                    "no RFC; ftpd of BSD and what became of it, after the transfer"));

    private UniqueNames() {}

    private static Row row(Set<Integer> codes, String words, String because) {
        return new Row(codes, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE), because);
    }

    /**
     * What one reply tells.
     *
     * @return empty if it tells no name, or one that cannot be a file's
     */
    public static Optional<String> told(int code, String text) {
        return TABLE.stream()
                .filter(row -> row.codes().contains(code))
                .map(row -> row.words().matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(RemoteNames::isPlainPath)
                .findFirst();
    }
}
