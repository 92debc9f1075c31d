package org.kermitftps.it.demo;

import java.util.Locale;
import org.kermitftps.it.daemon.TransferLine;
import org.kermitftps.it.night.ClaimFile;

/**
 * One file of the night, seen from three sides: what was made, what the daemon says, what lies at the partner.
 *
 * @param made the file as it was generated
 * @param line the daemon's line about it, or {@code null} when there is none
 * @param arrived SHA-256 of the partner's file of that name, or {@code null} when there is none
 * @param times how often the partner got a file of that name
 */
record Delivery(ClaimFile made, TransferLine line, String arrived, int times) {
    private static final int SHORT_HASH = 12;

    /** Arrived as it was made, exactly once, and the daemon knows it. */
    boolean intact() {
        return result().equals("intact");
    }

    /** One word when all is well, else the first thing that is not. */
    String result() {
        if (line == null) {
            return "NOT REPORTED";
        }
        if (!line.sent()) {
            return line.get("result").toUpperCase(Locale.ROOT);
        }
        if (arrived == null) {
            return "MISSING";
        }
        if (!arrived.equals(made.sha256())) {
            return "DIFFERENT";
        }
        return times == 1 ? "intact" : "ARRIVED " + times + " TIMES";
    }

    String[] row() {
        return new String[] {
            made.name(),
            String.format(Locale.ROOT, "%,d", made.bytes()),
            made.sha256().substring(0, SHORT_HASH),
            field("auth"),
            field("tls"),
            yesOrNo(field("resumed")),
            seconds(field("millis")),
            result()
        };
    }

    private String field(String name) {
        return line == null ? "-" : line.get(name);
    }

    private static String yesOrNo(String resumed) {
        return switch (resumed) {
            case "true" -> "y";
            case "false" -> "n";
            default -> resumed;
        };
    }

    private static String seconds(String millis) {
        return millis.matches("\\d+") ? String.format(Locale.ROOT, "%.3f", Long.parseLong(millis) / 1000.0) : millis;
    }
}
