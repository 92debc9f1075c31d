package org.kermitftps.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/**
 * What a peer says in plain text where a TLS record is due: vsftpd writes its last words past TLS, "500 OOPS: cannot load
 * RSA certificate" instead of a handshake, others in the middle of a connection. It is shown and never obeyed, because
 * anybody on the way could have written it.
 */
final class PlainText {

    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_BYTES = 1024;
    // RFC 8446 section 5.1, RFC 5246 section 6.2.1: change_cipher_spec 20 to heartbeat 24; printable text starts at 32.
    private static final int FIRST_CONTENT_TYPE = 20;
    private static final int LAST_CONTENT_TYPE = 24;

    // What still had to leave through TLS, its close_notify for one, may come behind the line.
    private static final Pattern RECORD_BEHIND_IT = Pattern.compile("(?s)(?<=\n)[\\x14-\\x18].*");

    private final Socket plain;
    private final RecordReader reader;

    PlainText(Socket plain, RecordReader reader) {
        this.plain = plain;
        this.reader = reader;
    }

    /** Whether no record of TLS begins like this; an empty buffer says nothing yet. */
    static boolean begins(ByteBuffer unread) {
        if (!unread.hasRemaining()) {
            return false;
        }
        int type = Byte.toUnsignedInt(unread.get(unread.position()));
        return type < FIRST_CONTENT_TYPE || type > LAST_CONTENT_TYPE;
    }

    /** To the end of the line, within a second and the deadline. */
    PlainTextException instead(long deadline) {
        long enough = Math.min(deadline, System.nanoTime() + WAIT_NANOS);
        try {
            boolean more = true;
            while (more && !soFar().contains("\n") && reader.unread().remaining() < MOST_BYTES) {
                Deadline.arm(plain, enough);
                more = reader.receive() >= 0;
            }
        } catch (IOException e) {
            // The line stays cut: then what came so far is the text.
        }
        return new PlainTextException(soFar());
    }

    /** The same in an established connection, which cannot go on. */
    FtpsException inside(Channel channel) {
        return new FtpsException(
                channel == Channel.CONTROL ? ConnectionFailure.CONNECTION_LOST : TransferFailure.TRANSFER_BROKEN,
                "plain text inside TLS, which nothing proves to be the server's",
                0,
                instead(System.nanoTime() + WAIT_NANOS).getMessage(),
                null);
    }

    private String soFar() {
        ByteBuffer bytes = reader.unread();
        bytes.limit(Math.min(bytes.limit(), bytes.position() + MOST_BYTES));
        return RECORD_BEHIND_IT
                .matcher(StandardCharsets.ISO_8859_1.decode(bytes))
                .replaceFirst("");
    }
}
