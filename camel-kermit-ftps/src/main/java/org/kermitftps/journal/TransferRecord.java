package org.kermitftps.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * One file that was transferred, or was not.
 *
 * @param ended when
 * @param direction which way
 * @param local its name here, with its path if it is a file here
 * @param remote its name at the server, as sent
 * @param text whether in TYPE A
 * @param bytes that crossed the data connection, negative if unknown
 * @param took from the first command to the last reply
 * @param ending what became of it
 * @param link how it travelled
 * @param sha256 of what crossed the data connection, {@code null} if nobody computed it
 */
public record TransferRecord(
        Instant ended,
        Direction direction,
        String local,
        String remote,
        boolean text,
        long bytes,
        Duration took,
        Ending ending,
        Link link,
        String sha256) {

    /** The file's own name here, without its path: what is logged where a line has one name only. */
    String name() {
        return local.substring(Math.max(local.lastIndexOf('/'), local.lastIndexOf('\\')) + 1);
    }
}
