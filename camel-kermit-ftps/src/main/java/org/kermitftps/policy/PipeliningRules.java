package org.kermitftps.policy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which servers bear commands that are sent before the reply of the one before, told by their greeting. A server that is
 * not recognised is asked two questions at once; as long as it answers them in order, only questions go together.
 */
public final class PipeliningRules {

    /**
     * One server.
     *
     * @param server its name
     * @param greeting regular expression found in its greeting
     * @param bears how far ahead commands may be sent
     * @param because how it reads commands
     */
    public record Row(String server, Pattern greeting, Forwardness bears, String because) {}

    /** All rows; the first that fits counts. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    "vsftpd",
                    Pattern.compile("\\(vsFTPd \\d"),
                    Forwardness.DURING_TRANSFER,
                    "one process reads a command after the other, and none before a transfer has ended: they wait in order"),
            new Row(
                    "ProFTPD",
                    Pattern.compile("ProFTPD"),
                    Forwardness.NEXT_FILE,
                    "reads the control connection during a transfer too and says 450 to most commands then; refuses once what"
                            + " follows an RNFR and is no RNTO, so RNFR does not go ahead there"),
            new Row(
                    "Pure-FTPd",
                    Pattern.compile("Pure-FTPd"),
                    Forwardness.NEXT_FILE,
                    "reads the control connection during a transfer too and takes what it does not know there for an error"));

    /** The reply each command gets that may go ahead; another one is asked for again, alone. */
    private static final List<String> QUESTIONS = List.of("SIZE 213", "RNFR 350", "EPSV 229");

    private PipeliningRules() {}

    /** What a server with this greeting bears; {@link Forwardness#QUESTIONS}, to be probed, if nobody knows it. */
    public static Forwardness bears(String greeting) {
        return TABLE.stream()
                .filter(row -> row.greeting().matcher(greeting).find())
                .map(Row::bears)
                .findFirst()
                .orElse(Forwardness.QUESTIONS);
    }

    /** Whether an RNFR may go ahead: ProFTPD refuses what follows it and is no RNTO, the DELE of a stub among them. */
    public static boolean bearsLooseRename(String greeting) {
        return !greeting.contains("ProFTPD");
    }

    /** Whether the server is one of the table. */
    public static boolean isKnown(String greeting) {
        return TABLE.stream().anyMatch(row -> row.greeting().matcher(greeting).find());
    }

    /** Whether a reply refuses a question that must be asked again, alone, before the refusal is believed. */
    public static boolean isDoubtful(String verb, int code) {
        return QUESTIONS.stream().anyMatch(each -> each.startsWith(verb + " ") && !each.equals(verb + " " + code));
    }
}
