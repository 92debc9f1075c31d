package org.kermitftps.tls;

import java.io.IOException;

/** The peer answered in plain text where TLS was due; the message is what it said. */
final class PlainTextException extends IOException {

    private static final long serialVersionUID = 1L;

    PlainTextException(String said) {
        super(said);
    }
}
