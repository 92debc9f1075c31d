package org.kermitftps.camel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.kermitftps.policy.DateCommand;
import org.kermitftps.policy.Permissions;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an upload gives its file besides the bytes: mode and time, under the name it stands under before it is renamed, so
 * that nobody sees the final name with another time. The file has arrived, so a refusal, or a connection that is lost over
 * it, is a line in the log and no failure.
 */
final class FileAttributes {

    /** Nobody tells the time of the file that was sent. */
    static final String UNKNOWN = "UNKNOWN";

    /** The server took none of the commands. */
    static final String REFUSED = "REFUSED";

    /** The connection was lost over it; it may be set or not. */
    static final String LOST = "LOST";

    private static final Logger LOG = LoggerFactory.getLogger(FileAttributes.class);

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
    void set(String name, String target) {
        String dateSet = LOST;
        try {
            chmod(name, target);
            dateSet = options.isSetServerDates() ? setDate(name, target) : null;
        } catch (IOException e) {
            LOG.warn("{}: has arrived, but the connection was lost over its time or mode: {}", target, e.getMessage());
            client.cut();
        }
        if (options.isSetServerDates()) {
            exchange.getIn().setHeader(KermitFtpsConstants.DATE_SET, dateSet);
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
        File local = LocalTime.file(exchange);
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
        Instant time = LocalTime.of(exchange);
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
}
