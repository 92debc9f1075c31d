package org.kermitftps.it.night;

import java.nio.file.Path;

/**
 * One file of the night as it was made.
 *
 * @param path where it stands
 * @param bytes its length
 * @param sha256 its SHA-256, lower-case hex
 * @param claims how many claims it holds
 * @param control its interchange control number, ISA13
 */
public record ClaimFile(Path path, long bytes, String sha256, int claims, int control) {
    /** The name without directories. */
    public String name() {
        return path.getFileName().toString();
    }
}
