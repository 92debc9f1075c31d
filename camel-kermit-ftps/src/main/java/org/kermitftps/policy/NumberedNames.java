package org.kermitftps.policy;

import java.io.IOException;
import java.util.Optional;

/**
 * Names of the form {@code name.~n~}, Kermit's and Emacs' for backups. The next free one is found by asking for single
 * names, which costs two commands for each doubling of their number; a listing would open a data connection and bring the
 * whole directory.
 */
public final class NumberedNames {

    /** A server that has more of them says yes to everything. */
    private static final int MOST = 1 << 16;

    private NumberedNames() {}

    /** Whether the server has a file of that name. */
    @FunctionalInterface
    public interface Taken {
        /** @throws IOException if nobody can tell */
        boolean is(String name) throws IOException;
    }

    /** The n-th name. */
    public static String of(String name, int n) {
        return name + ".~" + n + "~";
    }

    /** A free name whose predecessor is taken, or none if all seem to be. */
    public static Optional<String> free(String name, Taken taken) throws IOException {
        int below = 0;
        int free = 1;
        while (taken.is(of(name, free))) {
            if (free >= MOST) {
                return Optional.empty();
            }
            below = free;
            free *= 2;
        }
        while (free - below > 1) {
            int middle = (below + free) / 2;
            if (taken.is(of(name, middle))) {
                below = middle;
            } else {
                free = middle;
            }
        }
        return Optional.of(of(name, free));
    }
}
