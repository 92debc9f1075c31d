package org.kermitftps.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/** Drives one handshake to its end, within a wall-clock time. */
final class Handshake {

    private static final long TEXT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int TEXT_BYTES = 1024;
    // RFC 8446 section 5.1, RFC 5246 section 6.2.1: change_cipher_spec 20 to heartbeat 24; printable text starts at 32.
    private static final int FIRST_CONTENT_TYPE = 20;
    private static final int LAST_CONTENT_TYPE = 24;

    private final TlsLink link;
    private final Socket plain;
    private final SSLEngine engine;
    private final RecordReader reader;
    private final long deadline;

    Handshake(TlsLink link, Duration timeout) {
        this.link = link;
        plain = link.plain();
        engine = link.engine();
        reader = link.reader();
        deadline = System.nanoTime() + timeout.toNanos();
    }

    /** @throws PlainTextException if the peer does not speak TLS, EOFException if it hangs up, SSLException and others */
    void run() throws IOException {
        int timeout = plain.getSoTimeout();
        engine.beginHandshake();
        while (advance()) {
            // Each turn is one flight sent, one task run or one record read.
        }
        plain.setSoTimeout(timeout);
    }

    private boolean advance() throws IOException {
        HandshakeStatus status = engine.getHandshakeStatus();
        switch (status) {
            case NEED_WRAP -> link.writer().answer();
            case NEED_TASK -> EngineTasks.run(engine, status);
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> readRecord();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readRecord() throws IOException {
        switch (reader.step()) {
            case MOVED -> {}
            case ENDED -> throw new EOFException("The peer closed TLS");
            case STARVED -> receive();
        }
    }

    private void receive() throws IOException {
        boolean startOfRecord = !reader.unread().hasRemaining();
        Deadline.arm(plain, deadline);
        if (reader.receive() < 0) {
            throw new EOFException("The peer closed the connection");
        }
        if (startOfRecord && !looksLikeTls()) {
            throw new PlainTextException(text());
        }
    }

    private boolean looksLikeTls() {
        return isContentType(reader.unread().get());
    }

    /** Whether a record of TLS may begin with this byte. */
    static boolean isContentType(byte first) {
        int type = Byte.toUnsignedInt(first);
        return type >= FIRST_CONTENT_TYPE && type <= LAST_CONTENT_TYPE;
    }

    /** What the peer says instead of TLS, to the end of the line: "500 OOPS: cannot load RSA certificate" of vsftpd. */
    private String text() throws IOException {
        long enough = Math.min(deadline, System.nanoTime() + TEXT_NANOS);
        try {
            boolean more = true;
            while (more && !soFar().contains("\n") && reader.unread().remaining() < TEXT_BYTES) {
                Deadline.arm(plain, enough);
                more = reader.receive() >= 0;
            }
        } catch (SocketTimeoutException e) {
            // Then what came so far is the text.
        }
        return soFar();
    }

    private String soFar() {
        ByteBuffer bytes = reader.unread();
        return StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }
}
