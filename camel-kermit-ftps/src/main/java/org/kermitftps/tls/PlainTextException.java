package org.kermitftps.tls;

import java.io.IOException;
import org.kermitftps.failure.Printable;

/** The peer answered in plain text where TLS was due; the message is what it said, escaped, for stack traces show it. */
final class PlainTextException extends IOException {

    private static final long serialVersionUID = 1L;

    PlainTextException(String said) {
        super(Printable.of(said.strip()));
    }
}
