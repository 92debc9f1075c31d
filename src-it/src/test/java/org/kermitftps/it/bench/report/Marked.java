package org.kermitftps.it.bench.report;

/** The part of a page that the benchmark writes, between two lines people leave alone. */
public final class Marked {

    private static final String BEGIN = "<!-- benchmark: written by mvn -Pbench verify -->\n";
    private static final String END = "<!-- end of benchmark -->\n";

    private Marked() {}

    /** The text with the two lines around it. */
    static String between(String text) {
        return BEGIN + text + END;
    }

    /**
     * What stands between the lines of the page.
     *
     * @throws IllegalArgumentException if it has no such lines
     */
    public static String in(String page) {
        return page.substring(begin(page), end(page));
    }

    /** The page with another text between its lines. */
    public static String replace(String page, String text) {
        return page.substring(0, begin(page)) + text + page.substring(end(page));
    }

    private static int begin(String page) {
        int at = page.indexOf(BEGIN);
        if (at < 0) {
            throw new IllegalArgumentException("no line " + BEGIN.strip());
        }
        return at + BEGIN.length();
    }

    private static int end(String page) {
        int at = page.indexOf(END);
        if (at < begin(page)) {
            throw new IllegalArgumentException("no line " + END.strip());
        }
        return at;
    }
}
