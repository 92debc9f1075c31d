package org.kermitftps.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How texts are converted.
 *
 * @param lineEnd of downloads
 * @param local character set of texts here
 * @param server character set of texts there
 * @param replace whether a character the other side does not have becomes a question mark, as in Kermit
 */
public record TextRules(LineEnd lineEnd, Charset local, Charset server, boolean replace) {

    /** Line ends alone: every byte is a character, and the same one on both sides. */
    public static TextRules lineEnds(LineEnd lineEnd) {
        return new TextRules(lineEnd, StandardCharsets.ISO_8859_1, StandardCharsets.ISO_8859_1, false);
    }

    /** For one upload. */
    public TextConversion up() {
        return new TextConversion(local, server, new LineEnds(false), replace);
    }

    /** For one download. */
    public TextConversion down() {
        return new TextConversion(server, local, new LineEnds(lineEnd.isLf()), replace);
    }
}
