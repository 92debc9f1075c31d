package org.kermitftps.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/**
 * The receiving half of a TLS connection: bytes from the plain socket, through the engine, to the caller.
 *
 * <p>Many records are read from the socket at once; a caller whose array takes a whole record gets it decrypted straight
 * into the array. A read timeout leaves every byte where it was. Callers hold {@link #lock}.
 */
final class RecordReader {

    /** What one call of the engine came to. */
    enum Step {
        /** A record was consumed; it may have held no application data (tickets, key updates). */
        MOVED,
        /** The next record is not here in full: {@link RecordReader#receive} more. */
        STARVED,
        /** close_notify, or the engine is closed. */
        ENDED,
        /** What comes next is no record. The engines are not asked: each has its own words, or waits for its length. */
        PLAIN_TEXT
    }

    private static final int BATCH = 64 * 1024;
    // RFC 8446 section 5.1: type, version, length.
    private static final int HEADER = 5;

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    final ReentrantLock lock = new ReentrantLock();

    private final SSLEngine engine;
    private final Buffers buffers;
    private final InputStream plain;
    private final RecordWriter writer;
    // Both buffers are kept ready for reading: what is between position and limit is still to be used.
    private ByteBuffer records;
    private ByteBuffer data;
    private int widestText;
    private volatile boolean closeNotify;
    private volatile boolean ended;

    RecordReader(SSLEngine engine, InputStream plain, RecordWriter writer, Buffers buffers) {
        this.engine = engine;
        this.buffers = buffers;
        this.plain = plain;
        this.writer = writer;
        widestText = engine.getSession().getApplicationBufferSize();
        records = buffers.take(engine.getSession().getPacketBufferSize()).limit(0);
        data = buffers.take(widestText).limit(0);
    }

    /**
     * Decrypted bytes, at least one; -1 at the end of the stream, however it ended.
     *
     * @throws PlainTextException without the text, for {@link PlainText} to read
     */
    int read(byte[] into, int offset, int length) throws IOException {
        while (!data.hasRemaining() && !ended) {
            if (length < widestText) {
                advance();
                continue;
            }
            ByteBuffer target = ByteBuffer.wrap(into, offset, length);
            advance(target);
            if (target.position() > offset) {
                takeWhatIsHere(target);
                return target.position() - offset;
            }
        }
        if (!data.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, data.remaining());
        data.get(into, offset, count);
        return count;
    }

    /** More records as long as they need no waiting: a caller with a big array writes few big pieces to its disk. */
    private void takeWhatIsHere(ByteBuffer target) throws IOException {
        boolean more = true;
        while (more && target.remaining() >= widestText) {
            more = step(target) == Step.MOVED;
        }
    }

    /** One record into the own buffer, which must be empty; waits for the record if need be. */
    private void advance() throws IOException {
        data.clear();
        try {
            advance(data);
        } finally {
            data.flip();
        }
    }

    private void advance(ByteBuffer target) throws IOException {
        switch (step(target)) {
            case STARVED -> receive();
            case PLAIN_TEXT -> throw new PlainTextException("");
            case MOVED, ENDED -> {}
        }
    }

    /** Lets the engine consume one record that was received; what the own buffer held is gone. */
    Step step() throws IOException {
        data.clear();
        try {
            return step(data);
        } finally {
            data.flip();
        }
    }

    private Step step(ByteBuffer target) throws IOException {
        if (PlainText.begins(records)) {
            return Step.PLAIN_TEXT;
        }
        SSLEngineResult result = engine.unwrap(records, target);
        return switch (result.getStatus()) {
            case BUFFER_UNDERFLOW -> Step.STARVED;
            case BUFFER_OVERFLOW -> widen();
            // Only a record that says so: an engine that failed, or whose other half was closed (Bouncy Castle), is
            // closed too.
            case CLOSED -> end(result.bytesConsumed() > 0);
            case OK -> serve(result.getHandshakeStatus());
        };
    }

    /** The engine wants more room than it had said; whoever called comes round again and finds it. */
    private Step widen() {
        widestText = 2 * Math.max(widestText, data.capacity());
        data = ByteBuffer.allocate(widestText);
        return Step.MOVED;
    }

    /** What a record may ask for after the handshake, too: a key update is answered, a renegotiation calculated. */
    private Step serve(HandshakeStatus status) throws IOException {
        EngineTasks.run(engine, status);
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            writer.answer();
        }
        return Step.MOVED;
    }

    private Step end(boolean byCloseNotify) {
        closeNotify |= byCloseNotify;
        ended = true;
        return Step.ENDED;
    }

    /** Waits for bytes from the peer. At EOF the engine is not told: it would invalidate a session that is still good. */
    int receive() throws IOException {
        records = readyToFill();
        int count;
        try {
            count = plain.read(records.array(), records.position(), records.remaining());
            records.position(records.position() + Math.max(count, 0));
        } finally {
            records.flip();
        }
        if (count < 0) {
            end(false);
        }
        return count;
    }

    private ByteBuffer readyToFill() {
        boolean bigTransfer = records.limit() == records.capacity() && records.capacity() < BATCH;
        boolean recordFillsBuffer = records.remaining() == records.capacity();
        if (bigTransfer || recordFillsBuffer) {
            return wider();
        }
        return records.compact();
    }

    private ByteBuffer wider() {
        ByteBuffer old = records;
        ByteBuffer wide = buffers.take(Math.max(BATCH, 2 * old.capacity())).put(old);
        buffers.giveBack(old);
        return wide;
    }

    /** Nothing is going to be read any more; with {@link #lock} held. */
    void release() {
        ByteBuffer[] used = {records, data};
        records = NONE.duplicate();
        data = NONE.duplicate();
        buffers.giveBack(used[0]);
        buffers.giveBack(used[1]);
    }

    /** Received bytes the engine has not consumed, a view; in the handshake they show what a peer without TLS says. */
    ByteBuffer unread() {
        return records.duplicate();
    }

    /** Passes over one record without the engine: its content type, or -1 if it is not here in full. */
    int pass() {
        int start = records.position();
        if (records.remaining() < HEADER) {
            return -1;
        }
        int length = HEADER + Short.toUnsignedInt(records.getShort(start + HEADER - Short.BYTES));
        if (records.remaining() < length) {
            return -1;
        }
        records.position(start + length);
        return Byte.toUnsignedInt(records.get(start));
    }

    /** Hands over what the engine has not consumed, once TLS is over. */
    byte[] rest() {
        byte[] rest = new byte[records.remaining()];
        records.get(rest);
        return rest;
    }

    /** Decrypted bytes that can be read without waiting. */
    int available() {
        return data.remaining();
    }

    boolean hasEnded() {
        return ended;
    }

    boolean sawCloseNotify() {
        return closeNotify;
    }
}
