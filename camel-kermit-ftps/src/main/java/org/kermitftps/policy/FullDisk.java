package org.kermitftps.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TransferFailure;

/**
 * How servers say that their disk, or the user's share of it, is full. RFC 959 has two codes for it; what most
 * servers send is the one for any fault of the disk, so the failure says "most likely".
 */
public final class FullDisk {

    /**
     * One way to say it.
     *
     * @param code reply code
     * @param words what the text contains, as a regular expression
     * @param because whose words these are
     */
    public record Row(int code, Pattern words, String because) {}

    /** The words of POSIX for ENOSPC and EDQUOT, and those servers have of their own. */
    private static final String WORDS =
            "no space|disk full|disk is full|out of disk|insufficient|quota|not enough space|not enough disk";

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            row(
                    452,
                    "",
                    "RFC 959 section 4.2: insufficient storage space in system; ProFTPD if nothing could be written"),
            row(552, "", "RFC 959 section 4.2: exceeded storage allocation; Pure-FTPd and ProFTPD for a quota"),
            row(451, "writing to local file", "vsftpd, which has one reply for every fault of write(2)"),
            row(451, "aborted. input/output error", "ProFTPD, if the disk took a part of what was to be written"),
            row(451, "error during write to file", "Pure-FTPd, whatever the system said"),
            row(426, WORDS, "servers that pass on the words of the system"),
            row(450, WORDS, "servers that pass on the words of the system"),
            row(451, WORDS, "servers that pass on the words of the system"),
            row(550, WORDS, "IIS, and servers that pass on the words of the system"),
            row(553, WORDS, "Pure-FTPd, if not even the name can be written"));

    private FullDisk() {}

    private static Row row(int code, String words, String because) {
        return new Row(code, Pattern.compile(words, Pattern.CASE_INSENSITIVE), because);
    }

    /**
     * The row of the failure table for something the server turned down.
     *
     * @param text the reply, may be {@code null}
     * @param otherwise the failure if a full disk was not the reason
     */
    public static Failure classify(int code, String text, Failure otherwise) {
        boolean full = TABLE.stream()
                .anyMatch(row -> row.code() == code
                        && row.words().matcher(text == null ? "" : text).find());
        return full ? TransferFailure.SERVER_FULL : otherwise;
    }
}
