package org.kermitftps.journal;

/**
 * How a transfer ended.
 *
 * @param result in one word
 * @param reason why it was skipped or failed; {@code null} otherwise
 * @param code of the failure table, for example {@code KFTPS-701}; {@code null} without a failure
 * @param reply the server's last reply code, 0 if there was none
 * @param replyText that reply without its code, {@code null} if there was none
 */
public record Ending(Result result, String reason, String code, int reply, String replyText) {

    /** It worked. */
    public static Ending good(Result result, int reply, String replyText) {
        return new Ending(result, null, null, reply, replyText);
    }

    /** It was left alone. */
    public static Ending skipped(String reason) {
        return new Ending(Result.SKIPPED, reason, null, 0, null);
    }
}
