package org.kermitftps.camel;

import org.kermitftps.failure.Printable;

/** A reply as {@code \v(ftp_message)} tells it: its last line, without the code. */
final class ReplyText {

    private static final int CODE_AND_SEPARATOR = 4;

    private ReplyText() {}

    /** @param reply as received, may have several lines; {@code null} becomes an empty text */
    static String of(String reply) {
        String last = reply == null ? "" : reply.strip().substring(reply.strip().lastIndexOf('\n') + 1);
        boolean coded = last.length() >= CODE_AND_SEPARATOR && last.matches("\\d{3}[ -].*");
        return Printable.of(coded ? last.substring(CODE_AND_SEPARATOR) : last);
    }
}
