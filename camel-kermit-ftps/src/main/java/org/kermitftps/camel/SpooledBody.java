package org.kermitftps.camel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Ordered;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.RemoteFile;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.local.SpoolFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a download too large for memory: the file of camel-ftp that routes expect, whose content can be read any
 * number of times. It is a {@code StreamCache} as well, so that Camel does not copy it into memory to read it twice, and
 * gives a copy to whoever works on in another thread (wireTap, multicast).
 */
final class SpooledBody extends RemoteFile<FTPFile> implements StreamCache {

    private static final Logger LOG = LoggerFactory.getLogger(SpooledBody.class);

    private final SpoolFile spool;

    private SpooledBody(SpoolFile spool) {
        this.spool = spool;
    }

    /** @param spool released when the exchange is done */
    static SpooledBody of(GenericFile<FTPFile> file, SpoolFile spool, Exchange exchange) {
        releaseAfter(exchange, spool);
        SpooledBody body = new SpooledBody(spool);
        file.copyFrom(file, body);
        return body;
    }

    /** The parts of a splitter or multicast may be read once more by the exchange they come from, which is done later. */
    private static void releaseAfter(Exchange exchange, SpoolFile spool) {
        UnitOfWork outer = exchange.getProperty(ExchangePropertyKey.STREAM_CACHE_UNIT_OF_WORK, UnitOfWork.class);
        if (outer != null && outer.getRoute() != null) {
            outer.addSynchronization(new Release(spool));
        } else {
            exchange.getExchangeExtension().addOnCompletion(new Release(spool));
        }
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        spool.acquire();
        return of(this, spool, exchange);
    }

    /** From its first byte, each time. */
    @Override
    public Object getBody() {
        return spool.open();
    }

    @Override
    public void setBody(Object ignored) {
        // The content is what it is.
    }

    @Override
    public void reset() {
        // Every reader begins at the start.
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = spool.open()) {
            in.transferTo(out);
        }
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return spool.size();
    }

    @Override
    public long position() {
        return -1;
    }

    /** After everybody else who wants to know that the exchange is done. */
    private static final class Release extends SynchronizationAdapter {

        private final SpoolFile spool;

        Release(SpoolFile spool) {
            this.spool = spool;
        }

        @Override
        public void onDone(Exchange exchange) {
            try {
                spool.release();
            } catch (IOException e) {
                LOG.warn("A temporary file cannot be given up: {}", e.toString());
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST;
        }
    }
}
