package org.kermitftps.camel;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.util.FileUtil;

/** Name, size and time of what a message carries, as far as it tells them without being read. */
final class MessageFile {

    private MessageFile() {}

    /** The last part of the name the message has, else of its file's, else of the name it is to be stored under. */
    static String name(Exchange exchange, String target) {
        Object header = exchange.getIn().getHeader(Exchange.FILE_NAME);
        Path file = path(exchange);
        return FileUtil.stripPath(
                header instanceof String name
                        ? name
                        : file != null ? file.toFile().getName() : target);
    }

    private static Path path(Exchange exchange) {
        Path file = LocalFile.of(exchange);
        return file != null && Files.exists(file) ? file : null;
    }

    /** {@code null} if nobody tells. */
    static Instant time(Exchange exchange) {
        Instant time = LocalTime.of(exchange);
        Path file = path(exchange);
        return time == null && file != null ? Instant.ofEpochMilli(file.toFile().lastModified()) : time;
    }

    /**
     * Bytes, or -1: those of the body if they can be told without reading it, else what Camel's consumer saw.
     *
     * @param charset in which text is sent, {@code null} for the exchange's
     */
    static long size(Exchange exchange, String charset) {
        Object body = exchange.getIn().getBody();
        Object content = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        Path file = path(exchange);
        if (file != null) {
            return file.toFile().length();
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
        return exchange.getIn().getHeader(Exchange.FILE_LENGTH, -1L, Long.class);
    }
}
