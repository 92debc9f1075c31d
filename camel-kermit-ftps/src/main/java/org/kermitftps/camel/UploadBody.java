package org.kermitftps.camel;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** The message body as bytes to send: counted, and opened again for a second attempt where that is possible. */
final class UploadBody implements Closeable {

    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String name;
    private long count;
    private boolean touched;
    private boolean exhausted;
    private InputStream source;

    UploadBody(KermitFtpsEndpoint endpoint, Exchange exchange, String name) {
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.name = name;
    }

    /** Bytes handed out since the last {@link #open()}. */
    long count() {
        return count;
    }

    /** Whether the last byte has been handed out. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Whether {@link #open()} would give the whole body again: not for one that comes once and was read from. */
    boolean isRepeatable() {
        return !touched || !comesOnce();
    }

    /**
     * Whether the body may give its bytes only once: a stream from a file or a socket, a reader, a file that another
     * consumer streams. Only what is known to come again counts as such, or the rest would be sent as the whole.
     */
    private boolean comesOnce() {
        Object body = exchange.getIn().getBody();
        Object content = body instanceof WrappedFile<?> file ? file.getFile() : body;
        if (body instanceof WrappedFile<?> file && !(content instanceof File)) {
            content = file.getBody();
        }
        return !(body instanceof StreamCache
                || content instanceof String
                || content instanceof byte[]
                || content instanceof File
                || content instanceof Path);
    }

    /** Whether {@link #again()} and {@link #open()} give the same bytes as often as they are wanted. */
    boolean comesAgain() {
        return !comesOnce();
    }

    /** The whole content, beside what is sent. */
    InputStream again() throws IOException {
        if (exchange.getIn().getBody() instanceof StreamCache cache) {
            cache.reset();
        }
        return source();
    }

    /**
     * As {@link #open()}, behind what is on the other side already.
     *
     * @param kept bytes that are not handed out, and not counted
     * @param beginning where they go
     */
    InputStream openAfter(long kept, OutputStream beginning) throws IOException {
        InputStream rest = open();
        byte[] buffer = new byte[(int) Math.min(kept, 1 << 16)];
        for (long left = kept; left > 0; ) {
            int n = source.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (n < 0) {
                throw new IOException("The message body has become shorter than what was sent of it");
            }
            beginning.write(buffer, 0, n);
            left -= n;
        }
        return rest;
    }

    /** Closes the stream, which {@link #open()} leaves open until something was read from it. */
    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }

    /** @throws IOException if the body cannot be read again from its start */
    InputStream open() throws IOException {
        if (exchange.getIn().getBody() instanceof StreamCache cache) {
            cache.reset();
        }
        count = 0;
        exhausted = false;
        if (source == null || !comesOnce()) {
            source = source();
        }
        return new Counted(source);
    }

    /**
     * The first bytes, or all if there are fewer. They are sent all the same, of a body that comes once too.
     *
     * @throws IOException if the body cannot be read
     */
    byte[] head(int most) throws IOException {
        // Nothing counts as touched afterwards, so that a body that comes once is not closed.
        try (InputStream in = open()) {
            byte[] head = in.readNBytes(most);
            if (comesOnce()) {
                source = new SequenceInputStream(new ByteArrayInputStream(head), source);
            }
            touched = false;
            return head;
        }
    }

    private InputStream source() throws IOException {
        if (exchange.getIn().getBody() == null) {
            if (endpoint.isAllowNullBody()) {
                return new ByteArrayInputStream(new byte[0]);
            }
            throw new FtpsException(TransferFailure.BODY_UNREADABLE, name + ": there is none");
        }
        try {
            String charset = endpoint.getCharset();
            return charset == null
                    ? exchange.getIn().getMandatoryBody(InputStream.class)
                    : new ByteArrayInputStream(
                            exchange.getIn().getMandatoryBody(String.class).getBytes(charset));
        } catch (InvalidPayloadException | RuntimeException e) {
            throw new FtpsException(TransferFailure.BODY_UNREADABLE, name + ": " + e.getMessage(), e);
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            touched = true;
            try {
                int n = super.read(buffer, offset, length);
                count += Math.max(0, n);
                exhausted = n < 0;
                return n;
            } catch (RuntimeException e) {
                // Cloud SDKs throw them from a stream; Commons Net would leave the data connection open.
                throw new IOException("The message body cannot be read: " + e, e);
            }
        }

        /** A data connection refused in its handshake has read nothing; the next plan needs the stream open. */
        @Override
        public void close() throws IOException {
            if (touched || !comesOnce()) {
                super.close();
            }
        }
    }
}
