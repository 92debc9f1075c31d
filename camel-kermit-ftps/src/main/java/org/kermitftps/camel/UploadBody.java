package org.kermitftps.camel;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;

/** The message body as bytes to send: counted, and opened again for a second attempt where that is possible. */
final class UploadBody implements Closeable {

    private static final List<Class<?>> REPEATABLE =
            List.of(String.class, byte[].class, File.class, Path.class, StreamCache.class);

    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String name;
    private long count;
    private InputStream source;
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

    /** Whether {@link #open()} would give the whole body again. */
    boolean isRepeatable() {
        return !touched || !isOneShot();
    }

    /**
     * Anything not known to give the same bytes again counts as one shot: a stream, also inside the file of a streamed
     * download, a reader, a source. Read twice, it would end as an empty file with the right size.
     */
    private boolean isOneShot() {
        Object body = exchange.getIn().getBody();
        Object content = body instanceof GenericFile<?> file ? file.getBody() : body;
        return content != null && REPEATABLE.stream().noneMatch(type -> type.isInstance(content));
    }

    /** Closes what {@link #open()} leaves open until something was read from it. */
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
        if (source == null || !isOneShot()) {
            source = newSource();
        }
        return new Counted(source);
    }

    private InputStream newSource() throws IOException {
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
            if (touched || !isOneShot()) {
                super.close();
            }
        }
    }
}
