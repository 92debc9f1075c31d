package org.kermitftps.policy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Replies that cannot be the answer to a command, because they end a transfer or begin one: a server that said 226 twice
 * is one reply behind from then on, and its 213 would pass for the answer to RNFR.
 */
public final class ImpossibleReplies {

    /**
     * One rule.
     *
     * @param verbs commands it holds for
     * @param codes reply codes, as a regular expression
     * @param because why
     */
    public record Row(List<String> verbs, Pattern codes, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    List.of("SIZE", "MDTM", "PWD", "CWD", "EPSV", "PASV"),
                    Pattern.compile("1..|3..|226"),
                    "RFC 959 section 5.4, RFC 3659, RFC 2428: one 2yz of their own, or 4yz and 5yz"),
            new Row(
                    List.of("RNFR"),
                    Pattern.compile("1..|2.."),
                    "RFC 959 section 5.4: 350, because RNTO has to follow, or 4yz and 5yz"));

    private ImpossibleReplies() {}

    /**
     * Whether a reply belongs to something else.
     *
     * @param verb in capitals; {@code null} if no command was sent, as before the greeting
     */
    public static boolean isImpossible(String verb, int code) {
        return verb != null
                && TABLE.stream()
                        .anyMatch(row -> row.verbs().contains(verb)
                                && row.codes().matcher(Integer.toString(code)).matches());
    }
}
