package org.kermitftps.policy;

import java.util.Locale;

/**
 * Option {@code filenames}: what becomes of a name on its way to the server (SET FTP FILENAMES; {@code nzltor} of
 * C-Kermit). Names coming down are never converted, as in C-Kermit 10.
 */
public enum FileNames {
    /** As it is. */
    LITERAL,
    /** To the common form every system takes: upper case, one dot. */
    CONVERTED,
    /** By the server's SYST reply: a Unix server gets it literally, Windows and OS/2 a minimal form, others the common form. */
    AUTO;

    private static final String UNIX = "UNIX";

    /** Whether the server's SYST reply is needed. */
    public boolean asksForSystem() {
        return this == AUTO;
    }

    /**
     * The name to send.
     *
     * @param name without a path
     * @param system first word of the SYST reply, or {@code null} if unknown; only {@link #AUTO} looks at it
     */
    public String toServer(String name, String system) {
        return switch (this) {
            case LITERAL -> name;
            case CONVERTED -> full(name);
            case AUTO -> bySystem(name, system == null ? "" : system.toUpperCase(Locale.ROOT));
        };
    }

    private static String bySystem(String name, String system) {
        return switch (system) {
            case UNIX -> name;
            case "WIN32", "OS/2" -> minimal(name);
            default -> full(name);
        };
    }

    /** {@code My File#1.v2.txt} becomes {@code MY_FILEX1_V2.TXT}. */
    private static String full(String name) {
        int lastDot = name.lastIndexOf('.');
        StringBuilder out = new StringBuilder(name.length() + 1);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(c == '#' ? 'X' : c == '.' && i != lastDot ? '_' : minimal(c));
        }
        return withoutLeadingDot(out.toString().toUpperCase(Locale.ROOT), 'X');
    }

    /** {@code My File#1.v2.txt} becomes {@code My_File#1.v2.txt}. */
    private static String minimal(String name) {
        StringBuilder out = new StringBuilder(name.length() + 1);
        name.chars().forEach(c -> out.append(minimal((char) c)));
        return withoutLeadingDot(out.toString(), 'X');
    }

    private static char minimal(char c) {
        return switch (c) {
            case '~' -> '-';
            case '*', '?' -> 'X';
            case ' ' -> '_';
            default -> Character.isISOControl(c) ? 'X' : c;
        };
    }

    private static String withoutLeadingDot(String name, char prefix) {
        return name.startsWith(".") ? prefix + name : name;
    }
}
