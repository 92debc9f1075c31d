package org.kermitftps.content;

/**
 * Line ends of a text that comes in pieces. CR LF stays one line end in either direction: Kermit makes CR CR LF of it on
 * the way up. A lone CR is kept, which Kermit drops on the way down.
 */
final class LineEnds {

    private final boolean toLf;
    private char last;
    private boolean held;

    /** @param toLf whether CR LF becomes LF; otherwise LF becomes CR LF */
    LineEnds(boolean toLf) {
        this.toLf = toLf;
    }

    /** How many characters may come of so many. */
    static int most(int count) {
        return 2 * count + 1;
    }

    /** Converts some; returns how many there are then. */
    int convert(char[] from, int count, char[] to) {
        int made = 0;
        for (int i = 0; i < count; i++) {
            made = toLf ? shortened(from[i], to, made) : lengthened(from[i], to, made);
        }
        return made;
    }

    /** What was held back in case an LF would follow. */
    int end(char[] to) {
        if (held) {
            to[0] = '\r';
        }
        return held ? 1 : 0;
    }

    private int lengthened(char c, char[] to, int made) {
        int next = made;
        if (c == '\n' && last != '\r') {
            to[next++] = '\r';
        }
        last = c;
        to[next++] = c;
        return next;
    }

    private int shortened(char c, char[] to, int made) {
        int next = made;
        if (held && c != '\n') {
            to[next++] = '\r';
        }
        held = c == '\r';
        if (!held) {
            to[next++] = c;
        }
        return next;
    }
}
