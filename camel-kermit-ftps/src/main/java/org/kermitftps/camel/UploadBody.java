package org.kermitftps.camel;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFileOperationFailedException;

/** The message body as bytes to send: counted, and opened again for a second attempt where that is possible. */
final class UploadBody {

    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String name;
    private long count;
    private boolean opened;

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
        Object body = exchange.getIn().getBody();
        return !opened || count == 0 || body instanceof StreamCache || !(body instanceof InputStream);
    }

    /** @throws IOException if the body cannot be read again from its start */
    InputStream open() throws IOException {
        if (exchange.getIn().getBody() instanceof StreamCache cache) {
            cache.reset();
        }
        opened = true;
        count = 0;
        return new FilterInputStream(source()) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                count += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                count += Math.max(0, n);
                return n;
            }
        };
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
}
