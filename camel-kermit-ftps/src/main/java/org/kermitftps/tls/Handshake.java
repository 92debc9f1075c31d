package org.kermitftps.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/** Drives one handshake to its end, within a wall-clock time. */
final class Handshake {

    private final TlsLink link;
    private final Socket plain;
    private final SSLEngine engine;
    private final RecordReader reader;
    private final Duration timeout;
    private long deadline;
    private boolean begun;

    Handshake(TlsLink link, Duration timeout) {
        this.link = link;
        plain = link.plain();
        engine = link.engine();
        reader = link.reader();
        this.timeout = timeout;
    }

    /** Sends the ClientHello and waits for nothing; {@link #run} does the rest. */
    void hello() throws IOException {
        begun = true;
        engine.beginHandshake();
        while (isOurTurn()) {
            advance();
        }
    }

    private boolean isOurTurn() {
        HandshakeStatus status = engine.getHandshakeStatus();
        return status == HandshakeStatus.NEED_WRAP || status == HandshakeStatus.NEED_TASK;
    }

    /** @throws PlainTextException if the peer does not speak TLS, EOFException if it hangs up, SSLException and others */
    void run() throws IOException {
        deadline = System.nanoTime() + timeout.toNanos();
        int normal = plain.getSoTimeout();
        if (!begun) {
            engine.beginHandshake();
        }
        while (advance()) {
            // Each turn is one flight sent, one task run or one record read.
        }
        plain.setSoTimeout(normal);
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
            case PLAIN_TEXT -> throw new PlainText(plain, reader).instead(deadline);
        }
    }

    private void receive() throws IOException {
        Deadline.arm(plain, deadline);
        if (reader.receive() < 0) {
            throw new EOFException("The peer closed the connection");
        }
    }
}
