package org.kermitftps.camel;

import java.io.InputStream;
import java.io.Reader;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Option {@code checksumFileAlgorithm}: Camel reads the body once more after the upload, and writes what it reads then. */
final class ChecksumFile {

    private ChecksumFile() {}

    /** A body that comes once would be empty by then, and the checksum that of nothing: it is kept for the second reading. */
    static void keepBody(KermitFtpsEndpoint endpoint, Exchange exchange) {
        if (endpoint.getChecksumFileAlgorithm() != null
                && comesOnce(exchange.getIn().getBody())) {
            InputStream body = exchange.getIn().getBody(InputStream.class);
            StreamCache kept = exchange.getContext().getTypeConverter().convertTo(StreamCache.class, exchange, body);
            exchange.getIn().setBody(kept);
        }
    }

    private static boolean comesOnce(Object body) {
        Object content = body instanceof WrappedFile<?> file && file.getBody() != null ? file.getBody() : body;
        return !(content instanceof StreamCache) && (content instanceof InputStream || content instanceof Reader);
    }

    /** Whether what the message carries stands at the server: beside a file that was left alone it would be another's. */
    static boolean isOf(Exchange exchange) {
        return exchange.getIn().getHeader(KermitFtpsConstants.SKIP_REASON) == null;
    }
}
