package org.kermitftps.camel;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFileOperationFailedException;

/** The message body as bytes to send: counted, and opened again for a second attempt where that is possible. */
final class UploadBody implements Closeable {

    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String name;
    private long count;
    private boolean touched;

    UploadBody(KermitFtpsEndpoint endpoint, Exchange exchange, String name) {
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.name = name;
    }

    /** Bytes handed out since the last {@link #open()}. */
    long count() {
        return count;
    }

    /** Whether {@link #open()} would give the whole body again: not for a live stream that was already read from. */
    boolean isRepeatable() {
        return !touched || !isLive();
    }

    /** A stream that gives its bytes once: from a file or a socket, not cached by Camel. */
    private boolean isLive() {
        Object body = exchange.getIn().getBody();
        return body instanceof InputStream && !(body instanceof StreamCache);
    }

    /** Closes a live stream, which {@link #open()} leaves open until something was read from it. */
    @Override
    public void close() throws IOException {
        if (isLive()) {
            exchange.getIn().getBody(InputStream.class).close();
        }
    }

    /** @throws IOException if the body cannot be read again from its start */
    InputStream open() throws IOException {
        if (exchange.getIn().getBody() instanceof StreamCache cache) {
            cache.reset();
        }
        count = 0;
        return new Counted(source());
    }

    private InputStream source() throws IOException {
        if (exchange.getIn().getBody() == null) {
            if (endpoint.isAllowNullBody()) {
                return new ByteArrayInputStream(new byte[0]);
            }
            throw new GenericFileOperationFailedException("Cannot write null body to file: " + name);
        }
        try {
            String charset = endpoint.getCharset();
            return charset == null
                    ? exchange.getIn().getMandatoryBody(InputStream.class)
                    : new ByteArrayInputStream(
                            exchange.getIn().getMandatoryBody(String.class).getBytes(charset));
        } catch (InvalidPayloadException e) {
            throw new GenericFileOperationFailedException("Cannot store file: " + name, e);
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            touched = true;
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            touched = true;
            int n = super.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }

        /** A data connection refused in its handshake has read nothing; the next plan needs the stream open. */
        @Override
        public void close() throws IOException {
            if (touched || !isLive()) {
                super.close();
            }
        }
    }
}
