package org.kermitftps.policy;

/** Option {@code listing}: the command that lists a directory. */
public enum ListingMethod {
    /** MLSD where FEAT offers it with type, size and time; otherwise LIST. */
    AUTO,
    /** MLSD (RFC 3659 section 7) and nothing else, whatever FEAT says. */
    MLSD,
    /** LIST (RFC 959), whose form and time zone are the server's own. */
    LIST,
    /** NLST (RFC 959): names alone, as Kermit's MGET /NLST; SIZE tells whether one is a file. */
    NLST
}
