package org.kermitftps.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * The sending half of a TLS connection. Small writes are gathered into full records (16 kB) and records into few socket
 * writes; nothing is guaranteed to have left before {@link #flush}. Callers hold {@link #lock}, but for {@link #answer}.
 */
final class RecordWriter {

    private static final int RECORD = 16 * 1024;
    private static final int BATCH = 5 * RECORD;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    final ReentrantLock lock = new ReentrantLock();

    private final SSLEngine engine;
    private final OutputStream plain;
    private final Buffers buffers;
    private final int widestRecord;
    // Kept ready for filling; sent from the front.
    private ByteBuffer records;
    private ByteBuffer gathered;
    private boolean wroteData;
    private boolean broken;

    RecordWriter(SSLEngine engine, OutputStream plain, Buffers buffers) {
        this.engine = engine;
        this.buffers = buffers;
        this.plain = plain;
        widestRecord = engine.getSession().getPacketBufferSize();
        records = buffers.take(widestRecord);
    }

    void write(byte[] from, int offset, int length) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(from, offset, length);
        wroteData = true;
        if (hasGathered()) {
            gather(source);
        }
        while (source.remaining() >= RECORD) {
            wrap(source);
        }
        gather(source);
    }

    private boolean hasGathered() {
        return gathered != null && gathered.position() > 0;
    }

    private void gather(ByteBuffer source) throws IOException {
        if (gathered == null) {
            gathered = buffers.take(RECORD).limit(RECORD);
        }
        int count = Math.min(source.remaining(), gathered.remaining());
        gathered.put(gathered.position(), source, source.position(), count);
        gathered.position(gathered.position() + count);
        source.position(source.position() + count);
        if (!gathered.hasRemaining()) {
            wrapGathered();
        }
    }

    private void wrapGathered() throws IOException {
        gathered.flip();
        while (gathered.hasRemaining()) {
            wrap(gathered);
        }
        gathered.clear().limit(RECORD);
    }

    /** Everything written so far leaves for the peer. */
    void flush() throws IOException {
        if (hasGathered()) {
            wrapGathered();
        }
        send();
    }

    /** Sends what the engine itself has to say: handshake messages, answers to key updates. */
    void answer() throws IOException {
        lock.lock();
        try {
            boolean more = true;
            while (more && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
                more = wrap(NOTHING);
            }
            send();
        } finally {
            lock.unlock();
        }
    }

    /** The last thing said, after what is gathered and with it in one write: close_notify. */
    void closeNotify() throws IOException {
        if (hasGathered()) {
            wrapGathered();
        }
        engine.closeOutbound();
        boolean more = true;
        while (more && !engine.isOutboundDone()) {
            more = wrap(NOTHING);
        }
        send();
    }

    /** After a failed handshake: the alert that tells the peer why; whether there was one and it could be sent. */
    boolean alert() {
        try {
            boolean due = engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
            if (due) {
                wrap(NOTHING);
                send();
            }
            return due;
        } catch (IOException | RuntimeException nobodyListens) {
            return false;
        }
    }

    /** One record, or less if the source has less; whether the engine did anything. */
    private boolean wrap(ByteBuffer source) throws IOException {
        if (broken) {
            throw new SocketException("An earlier write to the TLS connection failed");
        }
        if (records.remaining() < widestRecord) {
            makeRoom();
        }
        SSLEngineResult result = engine.wrap(source, records);
        EngineTasks.run(engine, result.getHandshakeStatus());
        boolean moved = result.bytesConsumed() + result.bytesProduced() > 0;
        switch (result.getStatus()) {
            case BUFFER_OVERFLOW -> makeRoom();
            case CLOSED -> refuseIf(source.hasRemaining(), "The TLS connection is closed for writing");
            default ->
                refuseIf(
                        source.hasRemaining() && !moved, "The server began a renegotiation in the middle of an upload");
        }
        return moved || result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW;
    }

    private static void refuseIf(boolean impossible, String because) throws SSLException {
        if (impossible) {
            throw new SSLException(because);
        }
    }

    private void makeRoom() throws IOException {
        if (records.capacity() < BATCH || records.position() == 0) {
            ByteBuffer old = records;
            records = buffers.take(Math.max(BATCH, 2 * old.capacity())).put(old.flip());
            buffers.giveBack(old);
        } else {
            send();
        }
    }

    private void send() throws IOException {
        if (records.position() == 0) {
            return;
        }
        try {
            plain.write(records.array(), 0, records.position());
        } catch (IOException e) {
            broken = true;
            throw e;
        } finally {
            records.clear();
        }
    }

    /** Nothing is going to be written any more; with {@link #lock} held. */
    void release() {
        ByteBuffer[] used = {records, gathered};
        records = NOTHING.duplicate();
        gathered = null;
        for (ByteBuffer each : used) {
            if (each != null) {
                buffers.giveBack(each);
            }
        }
    }

    /** Whether the caller ever gave application data. */
    boolean wroteData() {
        return wroteData;
    }

    /** Whether a write has failed already, and its writer was told. */
    boolean isBroken() {
        return broken;
    }
}
