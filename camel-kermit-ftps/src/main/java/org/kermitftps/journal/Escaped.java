package org.kermitftps.journal;

/**
 * Names and replies come from others: none may end a record, begin another, or pass for a second field. Backslashes are not
 * doubled, so that paths of Windows stay what people type; an escape cannot forge anything.
 */
final class Escaped {

    private Escaped() {}

    /** On one line: what a terminal or a reader of lines obeys is shown as {@code \xNN} or the like of four digits. */
    static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().forEach(c -> append(safe, (char) c));
        return safe.toString();
    }

    /** One field between commas, in quotation marks if it holds one of the two (RFC 4180 section 2). */
    static String field(String text) {
        String line = line(text);
        return line.indexOf(',') < 0 && line.indexOf('"') < 0 ? line : '"' + line.replace("\"", "\"\"") + '"';
    }

    /** One word between spaces; spaces become underscores as wu-ftpd and Kermit's doxlog write them. */
    static String word(String text) {
        String line = line(text).replace(' ', '_');
        return line.isEmpty() ? "_" : line;
    }

    /** A string of RFC 8259 section 7 with its quotation marks, or {@code null} without any. */
    static String json(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder safe = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> appendJson(safe, (char) c));
        return safe.append('"').toString();
    }

    private static void append(StringBuilder safe, char c) {
        if (!isObeyed(c)) {
            safe.append(c);
        } else {
            safe.append(String.format(c < 256 ? "\\x%02x" : "\\u%04x", (int) c));
        }
    }

    private static void appendJson(StringBuilder safe, char c) {
        if (c == '"' || c == '\\') {
            safe.append('\\').append(c);
        } else {
            safe.append(isObeyed(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
    }

    /** Controls, the two line ends of Unicode, and what turns the direction of writing; halves of a pair are no letters. */
    private static boolean isObeyed(char c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT;
    }
}
