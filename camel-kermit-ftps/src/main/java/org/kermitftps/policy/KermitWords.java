package org.kermitftps.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every word C-Kermit 10 has for FTP, and what says the same here. The rows are in {@code kermit-words.tsv} beside this
 * class; docs/kermit-parity.md shows them.
 */
public final class KermitWords {

    /** What became of a word. */
    public enum Status {
        /** Options of ours say it. */
        OPTION,
        /** Options of camel-ftp, or of Camel's {@code file:}, say it. */
        CAMEL,
        /** Done without being asked. */
        BUILT_IN,
        /** Not mapped, for the reason in the note. */
        NONE,
        /** Not yet. */
        LATER
    }

    /**
     * One word.
     *
     * @param command what it belongs to: {@code SET FTP}, {@code SET AUTH TLS}, {@code FTP} for its commands,
     *     {@code FTP PUT} for the switches of PUT and MPUT, and so on
     * @param word the keyword, or the switch with its slash, and with a colon if it takes a value
     * @param values the values it accepts, as Kermit shows them
     * @param byDefault Kermit's default
     * @param status what became of it
     * @param ours options that say the same; those of {@code file:} with that prefix
     * @param note how, or why not
     * @param test the test class that shows it, {@code -} if there is nothing of ours to show
     */
    public record Row(
            String command,
            String word,
            String values,
            String byDefault,
            Status status,
            List<String> ours,
            String note,
            String test) {}

    /** What a cell without content holds. */
    public static final String NOTHING = "-";

    /** All rows, sorted by word within their command. */
    public static final List<Row> TABLE = read();

    private static final int COLUMNS = 8;

    private KermitWords() {}

    private static List<Row> read() {
        try (InputStream in = KermitWords.class.getResourceAsStream("kermit-words.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, "UTF-8"))) {
            return lines.lines().skip(1).map(KermitWords::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(cells.length + " cells in kermit-words.tsv: " + line);
        }
        Status status = Status.valueOf(cells[4].toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> ours = cells[5].equals(NOTHING) ? List.of() : Arrays.asList(cells[5].split(", "));
        return new Row(cells[0], cells[1], cells[2], cells[3], status, List.copyOf(ours), cells[6], cells[7]);
    }
}
