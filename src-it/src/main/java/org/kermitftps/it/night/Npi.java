package org.kermitftps.it.night;

import java.util.Random;

/**
 * National Provider Identifiers that pass the check and belong to nobody.
 *
 * <p>The tenth digit is a Luhn check over {@code 80840} and the nine digits before it (45 CFR 162.406). All of ours
 * begin with 2, which the numbering allows and from which none has been given out.
 */
final class Npi {
    private static final String CARD_ISSUER_PREFIX = "80840";

    private Npi() {}

    static String next(Random random) {
        String nine = "2" + String.format("%08d", random.nextInt(100_000_000));
        return nine + checkDigit(CARD_ISSUER_PREFIX + nine);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? doubled(digit) : digit;
        }
        return (10 - sum % 10) % 10;
    }

    private static int doubled(int digit) {
        return digit < 5 ? 2 * digit : 2 * digit - 9;
    }
}
