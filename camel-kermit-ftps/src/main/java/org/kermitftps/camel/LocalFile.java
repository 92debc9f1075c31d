package org.kermitftps.camel;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;

/** The file here that a message is made of, if it is made of one. */
final class LocalFile {

    private LocalFile() {}

    /** {@code null} for every other kind of body. */
    static Path of(Exchange exchange) {
        Object body = exchange.getIn().getBody();
        Object file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (body instanceof WrappedFile<?> wrapped && wrapped.getBody() instanceof File fetched) {
            file = fetched;
        }
        return file instanceof File local ? local.toPath() : file instanceof Path path ? path : null;
    }

    /** Whether a {@code file:} consumer, or ours, has made the message: then it decides over its file. */
    static boolean isConsumed(Exchange exchange) {
        return exchange.getIn().getBody() instanceof WrappedFile<?>;
    }
}
