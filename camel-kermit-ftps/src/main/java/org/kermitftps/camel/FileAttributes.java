package org.kermitftps.camel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.kermitftps.policy.DateCommand;
import org.kermitftps.policy.Permissions;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an upload gives its file besides the bytes: mode and time, under the name it stands under before it is renamed, so
 * that nobody sees the final name with another time. The file has arrived, so a refusal is a line in the log.
 */
final class FileAttributes {

    /** Nobody tells the time of the file that was sent. */
    static final String UNKNOWN = "UNKNOWN";

    /** The server took none of the commands. */
    static final String REFUSED = "REFUSED";

    private static final Logger LOG = LoggerFactory.getLogger(FileAttributes.class);

    /** 9999-12-31T23:59:59Z: the last time the commands have digits for. */
    private static final long LAST = 253_402_300_799_000L;

    private final KermitFtpClient client;
    private final RemoteDate date;
    private final KermitFtpsConfiguration options;
    private final Exchange exchange;

    FileAttributes(KermitFtpClient client, RemoteDate date, KermitFtpsConfiguration options, Exchange exchange) {
        this.client = client;
        this.date = date;
        this.options = options;
        this.exchange = exchange;
    }

    /**
     * @param name under which the file stands now
     * @param target its final name, for the log
     */
    void set(String name, String target) throws IOException {
        chmod(name, target);
        if (options.isSetServerDates()) {
            exchange.getIn().setHeader(KermitFtpsConstants.DATE_SET, setDate(name, target));
        }
    }

    private void chmod(String name, String target) throws IOException {
        String mode = mode();
        if (mode != null && !mode.isEmpty() && !client.sendSiteCommand("CHMOD " + mode + " " + name)) {
            LOG.warn("{}: the server refused SITE CHMOD {}: {}", target, mode, client.getReplyString());
        }
    }

    private String mode() throws IOException {
        Permissions wanted = AttributeOptions.permissions(options);
        if (wanted == Permissions.OFF) {
            return options.getChmod();
        }
        File local = localFile();
        boolean told = local != null && Files.getFileStore(local.toPath()).supportsFileAttributeView("posix");
        return told && (wanted == Permissions.ON || isUnix(client.system()))
                ? octal(Files.getPosixFilePermissions(local.toPath()))
                : null;
    }

    private static boolean isUnix(String system) {
        return system != null && system.toUpperCase(Locale.ROOT).contains("UNIX");
    }

    /** The constants stand in the order of the bits, owner's read first. */
    private static String octal(Set<PosixFilePermission> permissions) {
        int bits = permissions.stream().mapToInt(each -> 0400 >> each.ordinal()).sum();
        return String.format(Locale.ROOT, "%03o", bits);
    }

    private String setDate(String name, String target) throws IOException {
        Instant time = localTime();
        if (time == null) {
            LOG.debug("{}: nobody tells the time of what was sent", target);
            return UNKNOWN;
        }
        Optional<DateCommand> done = date.set(client, name, time.minus(AttributeOptions.serverTimeOffset(options)));
        if (done.isEmpty()) {
            LOG.warn("{}: the server does not let its time be set: {}", target, date.refusal());
        }
        return done.map(DateCommand::word).orElse(REFUSED);
    }

    /** A download's exact time before the one of Camel's listing, and both before that of a copy in the work directory. */
    private Instant localTime() {
        Long millis = Stream.of(KermitFtpsConstants.LAST_MODIFIED, Exchange.FILE_LAST_MODIFIED)
                .map(header -> exchange.getIn().getHeader(header))
                .map(value -> exchange.getContext().getTypeConverter().tryConvertTo(Long.class, exchange, value))
                .filter(FileAttributes::isTime)
                .findFirst()
                .orElse(null);
        File local = localFile();
        if (millis == null && local != null) {
            millis = local.lastModified();
        }
        return isTime(millis) ? Instant.ofEpochMilli(millis) : null;
    }

    private static boolean isTime(Long millis) {
        return millis != null && millis > 0 && millis <= LAST;
    }

    private File localFile() {
        Object body = exchange.getIn().getBody();
        Object content = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        return content instanceof File file && file.exists() ? file : null;
    }
}
