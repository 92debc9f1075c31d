package org.kermitftps.names;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.TransferFailure;

/**
 * What is done with names that some server cannot take, one row a kind. Only what would become another name or another
 * command is refused before it is sent; whether a server takes the rest is for the server to say, and what it says is
 * reported.
 */
public final class SentNames {

    private static final int IAC = 0xff;
    private static final int FIRST_TELNET_COMMAND = 0xf0;
    private static final Pattern CHANGED = Pattern.compile("^ +| +$|[\\p{Cntrl}&&[^\r\n\0]]");

    /** When a name is refused, if it is. */
    public enum When {
        /** Before it is sent. */
        BEFORE,
        /** If the server refuses it. */
        BY_SERVER
    }

    /**
     * One kind of name.
     *
     * @param kind in words
     * @param fits whether a name is one, given the charset of the control connection
     * @param when it is refused
     * @param failure with which row of the failure table
     * @param because what servers do with it
     */
    public record Row(String kind, BiPredicate<String, Charset> fits, When when, Failure failure, String because) {}

    /** All rows; the first that fits counts. */
    public static final List<Row> TABLE = List.of(
            before("has CR, LF or NUL", "[\r\n\0]", GuardFailure.COMMAND_FORBIDDEN, "a second command to the server"),
            new Row(
                    "has a character that the charset of the control connection has not",
                    (name, charset) -> !charset.newEncoder().canEncode(name),
                    When.BEFORE,
                    GuardFailure.NAME_UNMAPPABLE,
                    "a '?' would go out in its place, and two names become one"),
            new Row(
                    "has byte 255 before a byte above 239, which no name in UTF-8 has",
                    SentNames::isTelnet,
                    When.BEFORE,
                    GuardFailure.NAME_IS_TELNET,
                    "a Telnet command (RFC 959 section 4.1): ProFTPD drops it from the name or answers it between two"
                            + " replies, vsftpd and Pure-FTPd keep it; doubled as RFC 854 wants it, those keep both bytes"),
            new Row(
                    "a step of its path has more than 255 bytes",
                    (name, charset) -> TemporaryNames.isTooLong(name),
                    When.BY_SERVER,
                    TransferFailure.NAME_TOO_LONG,
                    "550 or 553 from all three servers, and only ProFTPD says why; a server with NTFS may take it. Up to"
                            + " 255 bytes the temporary name is cut to fit"),
            byServer("begins with ~", "^~.*", "ProFTPD takes it for somebody's home directory: 550"),
            byServer(
                    "has a backslash or a drive letter",
                    ".*\\\\.*|[A-Za-z]:.*",
                    "Camel makes / of a backslash, unless separator=Auto or Windows says otherwise; Pure-FTPd: 553, vsftpd"
                            + " and ProFTPD keep both"),
            new Row(
                    "begins or ends with a blank, or has a control character",
                    (name, charset) -> isChangedBySome(name),
                    When.BY_SERVER,
                    TransferFailure.NAME_CHANGED,
                    "Pure-FTPd puts _ in its place and says 226, so the file is looked for under its name in the end;"
                            + " vsftpd and ProFTPD keep it, filenames=converted puts _ there itself"),
            byServer(
                    "begins with -",
                    "-.*",
                    "an option to NLST and LIST of vsftpd and Pure-FTPd: ./ goes before it there"),
            byServer(
                    "has *, ? or [",
                    ".*[*?\\[].*",
                    "no pattern to STOR, RETR, DELE and SIZE of the three; one to LIST and NLST, ProFTPD makes no"
                            + " directory of *"),
            byServer(
                    "has letters with accents, composed or not",
                    ".*\\P{ASCII}.*",
                    "sent as it is: to most servers the two forms are two names, and a file must be found again under"
                            + " the one it has"));

    private SentNames() {}

    private static Row before(String kind, String pattern, Failure failure, String because) {
        Pattern found = Pattern.compile(pattern);
        return new Row(kind, (name, charset) -> found.matcher(name).find(), When.BEFORE, failure, because);
    }

    private static Row byServer(String kind, String pattern, String because) {
        Pattern whole = Pattern.compile(pattern, Pattern.DOTALL);
        return new Row(
                kind,
                (name, charset) -> whole.matcher(name).matches(),
                When.BY_SERVER,
                TransferFailure.TRANSFER_REFUSED,
                because);
    }

    /** The row of a name that must not be sent. */
    public static Optional<Row> forbids(String name, Charset charset) {
        return TABLE.stream()
                .filter(row -> row.when() == When.BEFORE && row.fits().test(name, charset))
                .findFirst();
    }

    /** Whether some server stores a file of this name under another one, without a word. */
    public static boolean isChangedBySome(String name) {
        return CHANGED.matcher(name).find();
    }

    /** The same name with _ for what some server would change; not for what must not be sent under any name. */
    static String kept(String name) {
        return CHANGED.matcher(name).replaceAll("_");
    }

    /** The failure that it is if a server refuses to store a file under a path. */
    public static Failure refused(String path) {
        return TemporaryNames.isTooLong(path) ? TransferFailure.NAME_TOO_LONG : TransferFailure.TRANSFER_REFUSED;
    }

    private static boolean isTelnet(String name, Charset charset) {
        if (name.indexOf('\u00ff') < 0) {
            return false;
        }
        byte[] bytes = name.getBytes(charset);
        for (int i = 1; i < bytes.length; i++) {
            if ((bytes[i - 1] & 0xff) == IAC && (bytes[i] & 0xff) >= FIRST_TELNET_COMMAND) {
                return true;
            }
        }
        return false;
    }
}
