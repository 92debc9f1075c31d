package org.kermitftps.camel;

import java.io.File;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;

/** What is known here of the file that is sent: its time, and the file itself if there is one. */
final class LocalTime {

    /** 9999-12-31T23:59:59Z: the last time the commands have digits for. */
    private static final long LAST = 253_402_300_799_000L;

    private LocalTime() {}

    /**
     * The modification time, or {@code null} if nobody tells it. A download's exact time before the one of Camel's listing,
     * and both before that of a copy in the work directory.
     */
    static Instant of(Exchange exchange) {
        Long millis = Stream.of(KermitFtpsConstants.LAST_MODIFIED, Exchange.FILE_LAST_MODIFIED)
                .map(header -> exchange.getIn().getHeader(header))
                .map(value -> exchange.getContext().getTypeConverter().tryConvertTo(Long.class, exchange, value))
                .filter(LocalTime::isTime)
                .findFirst()
                .orElse(null);
        File local = file(exchange);
        if (millis == null && local != null) {
            millis = local.lastModified();
        }
        return isTime(millis) ? Instant.ofEpochMilli(millis) : null;
    }

    private static boolean isTime(Long millis) {
        return millis != null && millis > 0 && millis <= LAST;
    }

    /** The body, if it is a file that is there, or {@code null}. */
    static File file(Exchange exchange) {
        Object body = exchange.getIn().getBody();
        Object content = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        return content instanceof File file && file.exists() ? file : null;
    }
}
