package org.kermitftps.failure;

import java.io.IOException;

/**
 * The one exception family below the Camel edge: a row of {@link Failure}, the detail of this case, and the server's own
 * reply if there was one. The message carries all of it, because the message is often all an operator sees.
 */
public class FtpsException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final int replyCode;
    private final String replyText;

    /** A failure the server did not comment on. */
    public FtpsException(Failure failure, String detail) {
        this(failure, detail, 0, null, null);
    }

    /** A failure with a cause and no reply. */
    public FtpsException(Failure failure, String detail, Throwable cause) {
        this(failure, detail, 0, null, cause);
    }

    /**
     * @param detail this case: host, file, option value; may be {@code null}
     * @param replyCode the server's reply code, 0 if there was none
     * @param replyText the server's reply as received; control characters are escaped here
     * @param cause may be {@code null}
     */
    public FtpsException(Failure failure, String detail, int replyCode, String replyText, Throwable cause) {
        super(message(failure, detail, replyText), cause);
        this.failure = failure;
        this.replyCode = replyCode;
        this.replyText = replyText == null ? null : Printable.of(replyText);
    }

    private static String message(Failure failure, String detail, String replyText) {
        StringBuilder text = new StringBuilder(failure.code()).append(": ").append(failure.what());
        if (detail != null && !detail.isBlank()) {
            text.append(" (").append(Printable.of(detail)).append(')');
        }
        if (replyText != null && !replyText.isBlank()) {
            text.append(". Server said: ").append(Printable.of(replyText));
        }
        String end = text.charAt(text.length() - 1) == '.' ? "" : "."; // many replies bring their own
        return text.append(end).append(" What to do: ").append(failure.remedy()).toString();
    }

    /** The row of the failure table. */
    public Failure failure() {
        return failure;
    }

    /** The server's reply code, 0 if there was none. */
    public int replyCode() {
        return replyCode;
    }

    /** The server's reply with control characters escaped, or {@code null}. */
    public String replyText() {
        return replyText;
    }
}
