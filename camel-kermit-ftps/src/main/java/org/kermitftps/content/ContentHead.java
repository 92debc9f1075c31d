package org.kermitftps.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Files known by their first characters, whatever follows. */
public final class ContentHead {

    /**
     * One kind of file.
     *
     * @param begins its first characters
     * @param separator whether a character that is neither letter nor digit must follow
     * @param says what it is
     * @param because why
     */
    public record Row(String begins, boolean separator, Content says, String because) {

        boolean fits(String head) {
            return head.startsWith(begins)
                    && (!separator
                            || head.length() > begins.length()
                                    && !Character.isLetterOrDigit(head.charAt(begins.length())));
        }
    }

    /** All rows; the first that fits counts. */
    public static final List<Row> TABLE = List.of(
            new Row("%PDF-1.", false, Content.UNKNOWN, "scanfile: text for many lines, and then it is not"),
            new Row("%!PS", false, Content.UNKNOWN, "scanfile: PostScript may hold binary data"),
            new Row("ISA", true, Content.BINARY, "X12: the characters that end segments are data, line ends too"),
            new Row("UNA", true, Content.BINARY, "EDIFACT, as X12"),
            new Row("UNB", true, Content.BINARY, "EDIFACT without UNA"),
            new Row("MSH", true, Content.BINARY, "HL7: segments end in a lone CR"),
            new Row("BHS", true, Content.BINARY, "HL7, a batch"),
            new Row("FHS", true, Content.BINARY, "HL7, a file of batches"));

    private static final int LONGEST = 16;

    private ContentHead() {}

    static Optional<Content> of(byte[] head) {
        String text = new String(head, 0, Math.min(LONGEST, head.length), StandardCharsets.ISO_8859_1);
        return TABLE.stream().filter(row -> row.fits(text)).map(Row::says).findFirst();
    }
}
