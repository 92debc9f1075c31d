package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.InputLimit;

/**
 * The bytes of replies, bounded; a TLS record among them is named at once, because the line end Commons Net waits for
 * never comes.
 */
final class ReplyInput extends BoundedInput {

    /** Content types of RFC 8446 section 5.1: change_cipher_spec, alert, handshake, application_data. */
    private static final int FIRST_RECORD_TYPE = 20;

    private static final int LAST_RECORD_TYPE = 23;

    /** The first byte of every version from SSL 3.0 to TLS 1.3. */
    private static final int RECORD_MAJOR_VERSION = 3;

    private byte first;

    ReplyInput(InputStream in) {
        super(in, InputLimit.REPLY);
    }

    @Override
    void check(byte b, long position) throws IOException {
        if (position == 0) {
            first = b;
        } else if (position == 1
                && b == RECORD_MAJOR_VERSION
                && first >= FIRST_RECORD_TYPE
                && first <= LAST_RECORD_TYPE) {
            throw new FtpsException(
                    ConnectionFailure.REPLY_MALFORMED,
                    "a TLS record of type " + first + " in clear text; try implicit=true");
        }
    }
}
