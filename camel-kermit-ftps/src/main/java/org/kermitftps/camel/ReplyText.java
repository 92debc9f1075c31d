package org.kermitftps.camel;

import java.util.regex.Pattern;
import org.kermitftps.failure.Printable;

/** A reply as {@code \v(ftp_message)} tells it: its last line, without the code. */
final class ReplyText {

    private static final int CODE_AND_SEPARATOR = 4;
    private static final Pattern CODED = Pattern.compile("\\d{3}[ -]");

    private ReplyText() {}

    /** @param reply as received, may have several lines; {@code null} becomes an empty text */
    static String of(String reply) {
        String last = reply == null ? "" : reply.strip().substring(reply.strip().lastIndexOf('\n') + 1);
        boolean coded = CODED.matcher(last).lookingAt();
        return Printable.of(coded ? last.substring(CODE_AND_SEPARATOR) : last);
    }
}
