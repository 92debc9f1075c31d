package org.kermitftps.policy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a server is told the modification time of a file, in the order tried. Kermit has no such command: its PUT leaves the
 * time of the upload.
 *
 * @param word what is said of it in logs and headers
 * @param feature the word in the reply to FEAT, or {@code null} where servers have the command and do not say so
 * @param verb the command
 * @param form its argument: {@code %1$s} is the time (UTC), {@code %2$s} the name
 * @param because where the command comes from, and which server has it
 */
public record DateCommand(String word, String feature, String verb, String form, String because) {

    /** All rows. */
    public static final List<DateCommand> TABLE = List.of(
            new DateCommand(
                    "MFMT",
                    "MFMT",
                    "MFMT",
                    "%1$s %2$s",
                    "draft-somers-ftp-mfxx section 3.1, in UTC and for nothing else; ProFTPD mod_facts, Pure-FTPd"),
            new DateCommand(
                    "MDTM",
                    "MDTM",
                    "MDTM",
                    "%1$s %2$s",
                    "no RFC: the question with a time before the name; FEAT does not tell who takes it, vsftpd does"),
            new DateCommand(
                    "SITE UTIME",
                    null,
                    "SITE",
                    "UTIME %2$s %1$s %1$s %1$s UTC",
                    "no RFC; the long form says UTC, where servers disagree on the short one; ProFTPD mod_site_misc,"
                            + " Pure-FTPd"));

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int SUPERFLUOUS = 202;

    /** The rows worth trying on a server; a list of its own, to strike rows from. */
    public static List<DateCommand> candidates(ServerFeatures features) {
        return new ArrayList<>(TABLE.stream()
                .filter(row -> row.feature == null || features.has(row.feature))
                .toList());
    }

    /** The argument; fractions of a second are left out, because vsftpd takes none. */
    public String argument(Instant time, String name) {
        return String.format(Locale.ROOT, form, STAMP.format(time), name);
    }

    /**
     * Whether the time was set. Not by 202 (RFC 959: not implemented), and not by a 213 that tells another time: that
     * server took MDTM for the question and the time for a part of the name.
     */
    public boolean isDone(int code, String text, Instant time) {
        boolean answers = text.strip().matches("213[ -]\\d{14}(\\.\\d+)?") && !text.contains(STAMP.format(time));
        return code >= 200 && code < 300 && code != SUPERFLUOUS && !answers;
    }
}
