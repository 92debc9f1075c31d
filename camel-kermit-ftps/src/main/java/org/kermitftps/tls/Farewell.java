package org.kermitftps.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * Ends TLS and leaves the TCP connection as it is, for CCC: our close_notify, then the peer's, so that not a byte of TLS is
 * taken for clear text. ProFTPD sends its own first, others wait for ours, some send none and are waited for in vain.
 */
final class Farewell {

    private static final int ALERT = 21;
    private static final int APPLICATION_DATA = 23;

    private final TlsLink link;
    private final Socket plain;
    private final RecordReader reader;
    private final long deadline;

    Farewell(TlsLink link, Duration wait) {
        this.link = link;
        plain = link.plain();
        reader = link.reader();
        deadline = System.nanoTime() + wait.toNanos();
    }

    /** What was received beyond the end of TLS. */
    byte[] run() throws IOException {
        int timeout = plain.getSoTimeout();
        link.writer().flush();
        link.writer().closeNotify();
        try {
            while (!isOver()) {
                // Each turn is one record, or waits for more of it.
            }
        } catch (SocketTimeoutException e) {
            // No close_notify is going to come: the peer is in clear text already and waits for us.
        }
        plain.setSoTimeout(timeout);
        return reader.rest();
    }

    private boolean isOver() throws IOException {
        if (speaksClearText()) {
            return true;
        }
        // Bouncy Castle's engine is done in both directions once we have closed ours; the record's type still shows.
        return link.engine().isInboundDone() && !reader.sawCloseNotify() ? passesAlert() : engineEnds();
    }

    private boolean speaksClearText() {
        return PlainText.begins(reader.unread());
    }

    private boolean passesAlert() throws IOException {
        int type = reader.pass();
        if (type < 0) {
            receive();
        }
        refuse(type == APPLICATION_DATA);
        return type == ALERT;
    }

    private boolean engineEnds() throws IOException {
        switch (reader.step()) {
            case STARVED -> receive();
            case MOVED -> refuse(reader.available() > 0);
            case ENDED, PLAIN_TEXT -> {
                return true;
            }
        }
        return false;
    }

    private static void refuse(boolean data) throws SSLException {
        if (data) {
            throw new SSLException("The server said more inside TLS after it had agreed to leave it");
        }
    }

    private void receive() throws IOException {
        Deadline.arm(plain, deadline);
        if (reader.receive() < 0) {
            throw new EOFException("The server closed the connection instead of going on in clear text");
        }
    }
}
