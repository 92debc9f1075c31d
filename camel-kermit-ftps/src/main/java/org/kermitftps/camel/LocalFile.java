package org.kermitftps.camel;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.util.FileUtil;

/** What a message tells of the file it carries. */
final class LocalFile {

    /** 9999-12-31T23:59:59Z: the last time the commands have digits for. */
    private static final long LAST = 253_402_300_799_000L;

    private LocalFile() {}

    /** The file that is the body, or {@code null}. */
    static File of(Exchange exchange) {
        Object content = content(exchange);
        File file = content instanceof Path path ? path.toFile() : content instanceof File one ? one : null;
        return file != null && file.exists() ? file : null;
    }

    private static Object content(Exchange exchange) {
        Object body = exchange.getIn().getBody();
        return body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
    }

    /**
     * When the file was changed, or {@code null}: a download's exact time before the one of Camel's listing, and both before
     * that of a copy in the work directory.
     */
    static Instant time(Exchange exchange) {
        Long millis = Stream.of(KermitFtpsConstants.LAST_MODIFIED, Exchange.FILE_LAST_MODIFIED)
                .map(header -> number(exchange, header))
                .filter(LocalFile::isTime)
                .findFirst()
                .orElse(null);
        File local = of(exchange);
        if (millis == null && local != null) {
            millis = local.lastModified();
        }
        return isTime(millis) ? Instant.ofEpochMilli(millis) : null;
    }

    private static Long number(Exchange exchange, String header) {
        return exchange.getContext()
                .getTypeConverter()
                .tryConvertTo(Long.class, exchange, exchange.getIn().getHeader(header));
    }

    private static boolean isTime(Long millis) {
        return millis != null && millis > 0 && millis <= LAST;
    }

    /**
     * Bytes, or -1: those of the body if they can be told without reading it, else what Camel's consumer saw.
     *
     * @param charset in which text is sent, {@code null} for the exchange's
     */
    static long size(Exchange exchange, String charset) {
        Object content = content(exchange);
        File file = of(exchange);
        if (file != null) {
            return file.length();
        }
        if (content instanceof byte[] bytes) {
            return bytes.length;
        }
        if (content instanceof String text) {
            String name = charset == null ? ExchangeHelper.getCharsetName(exchange) : charset;
            return text.getBytes(Charset.forName(name)).length;
        }
        if (content instanceof StreamCache cache && cache.length() > 0) {
            return cache.length();
        }
        Long told = number(exchange, Exchange.FILE_LENGTH);
        return told == null ? -1 : told;
    }

    /** The last part of the name the message has, else of its file's, else of the name it is to be stored under. */
    static String name(Exchange exchange, String target) {
        Object header = exchange.getIn().getHeader(Exchange.FILE_NAME);
        File file = of(exchange);
        return FileUtil.stripPath(header instanceof String name ? name : file != null ? file.getName() : target);
    }
}
