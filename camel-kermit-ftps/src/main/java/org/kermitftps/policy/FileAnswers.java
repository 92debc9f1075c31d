package org.kermitftps.policy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the reply to SIZE or MLST says about a file, one row each. "It may not be seen" is not "it is not there": an upload
 * that took the one for the other would overwrite a file.
 */
public final class FileAnswers {

    /** What is known after the reply. */
    public enum Says {
        /** There is such a file. */
        THERE,
        /** There is none, if the server offers the command. */
        GONE,
        /** Nothing is known. */
        NOTHING
    }

    /**
     * One kind of reply.
     *
     * @param code reply code
     * @param words what the text contains, as a regular expression
     * @param says what follows
     * @param because why
     */
    public record Row(int code, Pattern words, Says says, String because) {}

    /** All rows; the first that fits counts. */
    public static final List<Row> TABLE = List.of(
            row(213, "", Says.THERE, "RFC 3659 section 4: SIZE knows it"),
            row(250, "", Says.THERE, "RFC 3659 section 7: MLST knows it"),
            row(
                    550,
                    "denied|permission|permitted|allowed|forbidden|access|not a (plain|regular)",
                    Says.NOTHING,
                    "vsftpd and IIS refuse a command or a file by permission with 550, ProFTPD SIZE in TYPE A"),
            row(550, "", Says.GONE, "RFC 3659 section 4.3: no such file; vsftpd, ProFTPD, Pure-FTPd, IIS"));

    private FileAnswers() {}

    private static Row row(int code, String words, Says says, String because) {
        return new Row(code, Pattern.compile(words, Pattern.CASE_INSENSITIVE), says, because);
    }

    /** What a reply says. */
    public static Says says(int code, String text) {
        return TABLE.stream()
                .filter(row -> row.code() == code && row.words().matcher(text).find())
                .map(Row::says)
                .findFirst()
                .orElse(Says.NOTHING);
    }
}
