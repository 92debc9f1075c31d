package org.kermitftps.policy;

import java.util.List;

/**
 * Replies that answer a NOOP sent during a transfer and never end the transfer itself: with them the one can be told
 * from the other, in whatever order they come.
 */
public final class KeepAliveReplies {

    /**
     * One code.
     *
     * @param because who sends it
     */
    public record Row(int code, String because) {}

    /** All codes. */
    public static final List<Row> TABLE = List.of(
            new Row(200, "RFC 959 section 5.4: the reply to NOOP, and to no transfer"),
            new Row(500, "Pure-FTPd in the middle of a transfer: only ABOR and QUIT are known there"),
            new Row(501, "RFC 959: not a reply that follows 150"),
            new Row(502, "NOOP is not implemented"),
            new Row(503, "bad sequence of commands: not in the middle of a transfer"));

    private KeepAliveReplies() {}

    /** Whether a reply answers a NOOP while one is outstanding. */
    public static boolean answerNoop(int code) {
        return TABLE.stream().anyMatch(row -> row.code() == code);
    }
}
