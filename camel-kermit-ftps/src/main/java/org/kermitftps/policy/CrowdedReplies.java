package org.kermitftps.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;

/**
 * How servers say, in their greeting or in answer to USER or PASS, that they have enough connections already: from everybody,
 * from this address or of this account. Some use the code of a wrong password for it, which must not be mistaken for one.
 */
public final class CrowdedReplies {

    /**
     * One way to say it.
     *
     * @param code reply code
     * @param words what the text contains, as a regular expression
     * @param because whose words these are
     */
    public record Row(int code, Pattern words, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            row(421, "too many connect", "vsftpd (max_clients, max_per_ip), Pure-FTPd (maxclientsperip)"),
            row(421, "already logged in", "Pure-FTPd (maxclientsnumber)"),
            row(421, "as the same user", "Pure-FTPd (peruserlimits)"),
            row(
                    421,
                    "(too many|maximum number of) (users|sessions|clients)",
                    "servers that name the limit in the greeting"),
            row(
                    530,
                    "maximum number (of )?(allowed )?(clients|connections)",
                    "ProFTPD (MaxClients, MaxClientsPerHost)"),
            row(530, "too many (connect|users|sessions)", "servers that count after the login"));

    private CrowdedReplies() {}

    private static Row row(int code, String words, String because) {
        return new Row(code, Pattern.compile(words, Pattern.CASE_INSENSITIVE), because);
    }

    /**
     * The row of the failure table for a connection that was not taken.
     *
     * @param text the reply, may be {@code null}
     * @param otherwise the failure if too many connections were not the reason
     */
    public static Failure classify(int code, String text, Failure otherwise) {
        boolean crowded = TABLE.stream()
                .anyMatch(row -> row.code() == code
                        && row.words().matcher(text == null ? "" : text).find());
        return crowded ? ConnectionFailure.TOO_MANY_CONNECTIONS : otherwise;
    }
}
