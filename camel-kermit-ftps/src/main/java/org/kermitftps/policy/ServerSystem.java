package org.kermitftps.policy;

/** The server's kind of system as Kermit reads it from the reply to SYST ({@code ftp_init}). */
public final class ServerSystem {

    private static final int CODE = 4;

    private ServerSystem() {}

    /**
     * The first word, without the dot some VMS servers put behind it.
     *
     * @param text {@code UNIX Type: L8}
     * @return empty if there is none
     */
    public static String word(String text) {
        String first = text.split("\\s", 2)[0];
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** All of it but the code: {@code UNIX Type: L8}. */
    public static String text(String reply) {
        return reply.length() > CODE ? reply.substring(CODE).strip() : "";
    }

    /** Whether text and binary files are the same there. */
    public static boolean isUnix(String word) {
        return word.equalsIgnoreCase("UNIX");
    }
}
