package org.kermitftps.it.servers;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one server's log is read: which lines are commands of the client, which are TLS handshakes on a data connection.
 *
 * @param command a pattern whose groups are the command line, or its verb and its argument
 * @param resumed a data handshake that resumed a session
 * @param full a data handshake that did not
 * @param untold a data handshake of a server that does not say
 */
record ServerLog(Pattern command, Predicate<String> resumed, Predicate<String> full, Predicate<String> untold) {

    /** The name in brackets stands on lines after login only, which tells data handshakes from the control's. */
    static final ServerLog VSFTPD = new ServerLog(
            Pattern.compile("FTP command: Client \"[^\"]*\", \"(.*)\"$"),
            matching("\\] \\[[^\\]]+\\] DEBUG: .*SSL version: .*, reused, "),
            matching("\\] \\[[^\\]]+\\] DEBUG: .*SSL version: .*, not reused, "),
            line -> false);

    static final ServerLog PROFTPD = new ServerLog(
            Pattern.compile("^COMMAND (.*) -> \\S+$"),
            matching("client reused TLS session for data connection"),
            matching("client did not reuse TLS session"),
            line -> false);

    /** Pure-FTPd writes the same line for every handshake; who is logged in tells data from control. */
    static final ServerLog PURE_FTPD = new ServerLog(
            Pattern.compile("\\[DEBUG\\] Command \\[(.*?)\\] \\[(.*)\\]$"),
            line -> false,
            line -> false,
            matching("\\((?!\\?)[^)@]+@[^)]*\\) \\[INFO\\] TLS: Enabled "));

    ReuseCount count(List<String> lines) {
        ReuseCount count = ReuseCount.NONE;
        for (String line : lines) {
            count = add(count, line);
        }
        return count;
    }

    List<String> commands(List<String> lines) {
        return lines.stream()
                .map(command::matcher)
                .filter(Matcher::find)
                .map(ServerLog::upperVerb)
                .toList();
    }

    private ReuseCount add(ReuseCount count, String line) {
        if (resumed.test(line)) {
            return count.oneResumed();
        }
        if (full.test(line)) {
            return count.oneFull();
        }
        return untold.test(line) ? count.oneUntold() : count;
    }

    private static String upperVerb(Matcher found) {
        String line = found.groupCount() == 1 ? found.group(1) : found.group(1) + " " + found.group(2);
        String[] parts = line.strip().split(" ", 2);
        parts[0] = parts[0].toUpperCase(Locale.ROOT);
        return String.join(" ", parts);
    }

    private static Predicate<String> matching(String regex) {
        return Pattern.compile(regex).asPredicate();
    }
}
