package org.kermitftps.it.bench.endure;

import java.util.List;

/**
 * Why some work costs more each where there is more of it, as it was found; shown only where it does.
 *
 * @param work as the table has it, or its beginning
 * @param because in words
 */
record NotLinear(String work, String because) {

    static final List<NotLinear> TABLE = List.of();

    /** What the page has in place of a reason, until somebody finds it and adds a row. */
    static final String UNEXPLAINED = "**nobody has said why**";

    static String why(List<NotLinear> table, String work) {
        return table.stream()
                .filter(row -> work.startsWith(row.work))
                .map(NotLinear::because)
                .findFirst()
                .orElse(UNEXPLAINED);
    }
}
