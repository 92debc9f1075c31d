package org.kermitftps.failure;

/** Server text made safe for logs and terminals: control characters are shown, never obeyed, and the length is bounded. */
public final class Printable {

    private static final int LONGEST = 1_000;

    private Printable() {}

    /** The text on one line, control characters as {@code \xNN}, cut after 1,000 characters. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        String stripped = text.strip();
        int next = 0;
        while (next < stripped.length() && safe.length() < LONGEST) {
            append(safe, stripped.charAt(next++));
        }
        return next < stripped.length() ? safe + "…" : safe.toString();
    }

    private static void append(StringBuilder safe, char c) {
        if (c == '\n') {
            safe.append(" | ");
        } else if (c != '\r') {
            if (Character.isISOControl(c)) {
                safe.append(String.format("\\x%02x", (int) c));
            } else {
                safe.append(c);
            }
        }
    }
}
