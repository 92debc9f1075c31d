package org.kermitftps.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * xferlog(5) of wu-ftpd: time, seconds, remote host, bytes, name, type, action, direction, access, user, service,
 * authentication, its user, and whether it is complete. Kermit's function doxlog writes {@code /dev/tty} for the host and
 * ends before the last field. The user is the one who runs this, as in Kermit: the one who logs in is a secret.
 */
final class XferlogFormat {

    private static final DateTimeFormatter CTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private XferlogFormat() {}

    static String of(TransferRecord transfer, ZoneId zone) {
        return String.join(
                        " ",
                        CTIME.format(transfer.ended().atZone(zone)),
                        Long.toString((transfer.took().toMillis() + 500) / 1_000),
                        Escaped.word(transfer.link().server()),
                        Long.toString(Math.max(0, transfer.bytes())),
                        Escaped.word(transfer.local()),
                        transfer.text() ? "a" : "b",
                        "_",
                        transfer.direction() == Direction.GET ? "i" : "o",
                        "r",
                        Escaped.word(System.getProperty("user.name", "-")),
                        "kermit 0 *",
                        transfer.ending().result().isComplete() ? "c" : "i")
                + "\n";
    }
}
