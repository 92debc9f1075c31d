package org.kermitftps.camel;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.kermitftps.names.TemporaryNames;

/**
 * Where an upload goes.
 *
 * @param name final name
 * @param inPlace whether the bytes go to it at once
 * @param append whether they follow what is there
 * @param first where the bytes go first. A temporary name ends in {@code .part}, so that a partner's {@code *.837} does not
 *     match it, and does not begin with a dot, which Pure-FTPd may forbid. The part in between keeps two senders apart.
 */
record Destination(String name, boolean inPlace, boolean append, String first) {

    Destination(String name, boolean inPlace, boolean append) {
        this(name, inPlace, append, inPlace ? name : partial(name, random()));
    }

    /** The same by way of another temporary name. */
    Destination by(String distinction) {
        return inPlace ? this : new Destination(name, false, append, partial(name, distinction));
    }

    private static String partial(String name, String distinction) {
        return TemporaryNames.of(name, distinction);
    }

    /** Six digits that keep two names apart. */
    static String random() {
        return String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
    }

    /** Whether a size alone tells that the bytes are there: not where another file may have stood. */
    boolean isProvenBySize() {
        return !inPlace || append;
    }
}
