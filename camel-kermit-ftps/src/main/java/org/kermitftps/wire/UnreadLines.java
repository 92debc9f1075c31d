package org.kermitftps.wire;

import org.kermitftps.failure.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of one listing that could not be read. They may be files: they are counted, and said once. */
final class UnreadLines {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadLines.class);

    /** Enough to see what wrote it. */
    private static final int SHOWN = 120;

    private int count;
    private String first;
    private String told = "";

    void begin() {
        count = 0;
        first = null;
    }

    void add(String line) {
        count++;
        first = first == null ? line : first;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many, and the first of them. */
    @Override
    public String toString() {
        String safe = Printable.of(first);
        return count + " lines, the first is: " + (safe.length() > SHOWN ? safe.substring(0, SHOWN) + "…" : safe);
    }

    /** A consumer lists the same directory again and again: the same lines are no news. */
    void tell() {
        String text = isEmpty() ? "" : toString();
        if (!text.isEmpty() && !text.equals(told)) {
            LOG.warn(
                    "lines of a listing are left out, they cannot be read: {}. If they are files, these are not fetched: "
                            + "name the server's system with option ftpClientConfig, or ask the partner",
                    text);
        }
        told = text;
    }
}
