package org.kermitftps.it.night;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * The claims of one transaction set: a submitter, a receiver, one billing provider, then a patient and a claim at a
 * time. Persons, places and numbers are plainly invented: PATIENT00017 SPECIMEN of EXAMPLEVILLE.
 */
final class Claims {
    private static final List<String> FAMILIES =
            List.of("SPECIMEN", "PLACEHOLDER", "SYNTHETIC", "EXAMPLE", "TESTCASE", "INVENTED");
    private static final List<String> VISITS = List.of("99212", "99213", "99214", "99215", "36415", "93000");
    private static final List<String> REASONS = List.of("Z0000", "I10", "E119", "M545", "J069");

    private final X12Writer out;
    private final Random random;
    private final LocalDate night;
    private int level;

    Claims(X12Writer out, Random random, LocalDate night) {
        this.out = out;
        this.random = random;
        this.night = night;
    }

    /** Loops 1000A, 1000B and 2000A, once a transaction set. */
    void openSet() throws IOException {
        level = 1;
        out.segment("NM1", "41", "2", "EXAMPLE BILLING SERVICE", "", "", "", "", "46", Envelope.SENDER);
        out.segment("PER", "IC", "TEST DESK", "TE", "4105550100");
        out.segment("NM1", "40", "2", "EXAMPLE CONTRACTOR", "", "", "", "", "46", Envelope.RECEIVER);
        out.segment("HL", "1", "", "20", "1");
        out.segment("NM1", "85", "2", "SPECIMEN CLINIC", "", "", "", "", "XX", Npi.next(random));
        address();
        out.segment("REF", "EI", "000000000");
    }

    /** Loops 2000B and 2300 to 2400: one patient with one claim of one to four services. */
    void claim(int number) throws IOException {
        patient(number);
        int[] cents = random.ints(1 + random.nextInt(4), 1_500, 45_000).toArray();
        int total = java.util.Arrays.stream(cents).sum();
        out.segment("CLM", "CLAIM" + number, dollars(total), "", "", "11:B:1", "Y", "A", "Y", "Y");
        out.segment("HI", "ABK:" + pick(REASONS));
        out.segment("NM1", "82", "1", pick(FAMILIES), "DOCTOR", "", "", "", "XX", Npi.next(random));
        for (int line = 0; line < cents.length; line++) {
            service(line + 1, cents[line]);
        }
    }

    private void patient(int number) throws IOException {
        level++;
        out.segment("HL", "" + level, "1", "22", "0");
        out.segment("SBR", "P", "18", "", "", "", "", "", "", "MB");
        String first = String.format("PATIENT%05d", number);
        out.segment("NM1", "IL", "1", pick(FAMILIES), first, "", "", "", "MI", String.format("TEST%07d", number));
        address();
        out.segment("DMG", "D8", day(night.minusDays(23_800 + random.nextInt(10_000))), "U");
        out.segment("NM1", "PR", "2", "EXAMPLE MEDICARE", "", "", "", "", "PI", "00000");
    }

    private void service(int line, int cents) throws IOException {
        out.segment("LX", "" + line);
        out.segment("SV1", "HC:" + pick(VISITS), dollars(cents), "UN", "1", "", "", "1");
        out.segment("DTP", "472", "D8", day(night.minusDays(1 + random.nextInt(20))));
    }

    private void address() throws IOException {
        out.segment("N3", (1 + random.nextInt(999)) + " EXAMPLE STREET");
        out.segment("N4", "EXAMPLEVILLE", "MD", "210000000");
    }

    private String pick(List<String> rows) {
        return rows.get(random.nextInt(rows.size()));
    }

    private static String dollars(int cents) {
        return String.format("%d.%02d", cents / 100, cents % 100);
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
