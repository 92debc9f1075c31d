package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hash is asked for, and what the digits in a reply are. */
class HashCommandTest {

    private static final String SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String MD5 = "5d41402abc4b2a76b9719d911017c592";

    private static final Map<String, Integer> LENGTHS =
            Map.of("SHA-256", 64, "SHA-512", 128, "SHA-1", 40, "MD5", 32, "CRC32", 8);

    private static HashCommand best(String... features) {
        String reply = "211-Features\n " + String.join("\n ", features) + "\n211 End";
        return HashCommand.best(ServerFeatures.of(211, reply)).orElse(null);
    }

    @Test
    void takesTheStrongestAServerOffers() {
        assertThat(best("XCRC", "HASH SHA-1*;SHA-256", "XSHA256").algorithm()).isEqualTo("SHA-256");
        assertThat(best("XCRC", "HASH SHA-1*;SHA-256", "XSHA256").feature()).isEqualTo("HASH");
        assertThat(best("XMD5", "XSHA256 path;start;end").feature()).isEqualTo("XSHA256");
        assertThat(best("HASH MD5", "XSHA512").feature()).isEqualTo("XSHA512");
        assertThat(best("XCRC", "MD5").feature()).isEqualTo("MD5");
        assertThat(best("XCRC \"filename\" SP EP").algorithm()).isEqualTo("CRC32");
        assertThat(best("SIZE", "MDTM")).isNull();
    }

    @Test
    void selectsWhatIsNotSelected() {
        ServerFeatures sha1 = ServerFeatures.of(211, "211-F\n HASH SHA-1*;SHA-256\n211 End");
        ServerFeatures sha256 = ServerFeatures.of(211, "211-F\n HASH SHA-1;SHA-256*\n211 End");

        assertThat(best("HASH SHA-256").needsSelection(sha1)).isTrue();
        assertThat(best("HASH SHA-256").needsSelection(sha256)).isFalse();
        assertThat(best("XSHA256").needsSelection(sha1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HASH SHA-256, 213 SHA-256 0-4 " + SHA256 + " a.txt",
        "HASH SHA-256, 213 SHA-256 0-4 " + SHA256 + " 0000000000000000000000000000000000000000000000000000000000000000",
        "HASH SHA-256, '213-Computing SHA-256 digest\r\n213 SHA-256 0-4 " + SHA256 + " two words.txt'",
        "XSHA256, 250 " + SHA256,
        "XSHA256, 250 \"a.txt\" " + SHA256,
        "XSHA256, '250-Computing SHA256 digest\r\n250 " + SHA256 + "'"
    })
    void readsTheDigits(String feature, String reply) {
        assertThat(best(feature).digits(reply + "\r\n")).contains(SHA256);
    }

    @Test
    void readsMd5AndCrc() {
        assertThat(best("MD5").digits("251 \"a b.txt\" " + MD5.toUpperCase() + "\r\n"))
                .contains(MD5.toUpperCase());
        assertThat(best("XCRC").digits("250 0F5C\r\n")).contains("0F5C");
    }

    @ParameterizedTest
    @CsvSource({
        "HASH SHA-256, 213 SHA-1 0-4 " + SHA256 + " a.txt",
        "HASH SHA-256, 213 SHA-256 0-4 2cf24 a.txt",
        "HASH SHA-256, 213 SHA-256 0-4 2cf24 " + SHA256,
        "HASH SHA-256, 550 no such file",
        "HASH SHA-256, 450 " + SHA256,
        "XSHA256, 250 done",
        "XSHA256, 550 " + SHA256,
        "XSHA256, 250 x" + SHA256,
        "XCRC, 250 checksum"
    })
    void takesNothingElseForDigits(String feature, String reply) {
        assertThat(best(feature).digits(reply + "\r\n")).isEmpty();
    }

    @Test
    void comparesValuesAndNotNotations() {
        assertThat(HashCommand.same("0F5C", "f5c")).isTrue();
        assertThat(HashCommand.same("0F5C", "f5d")).isFalse();
    }

    @Test
    void quotesNamesWithBlanksWhereTheyEndTheArgument() {
        assertThat(best("HASH MD5").argument("a b")).isEqualTo("a b");
        assertThat(best("XMD5").argument("a b")).isEqualTo("\"a b\"");
    }

    /** Offered alone, each row is the one that is taken, and finds its digits. */
    @Test
    void hasNoRowThatIsUntested() {
        for (HashCommand row : HashCommand.TABLE) {
            boolean hash = row.feature().equals(HashCommand.HASH);
            HashCommand taken = best(hash ? "HASH " + row.algorithm() : row.feature());
            String digits = "a".repeat(LENGTHS.get(row.algorithm()));
            String reply = hash ? "213 " + row.algorithm() + " 0-4 " + digits + " a.txt" : "250 " + digits;
            assertThat(taken).isEqualTo(row);
            assertThat(taken.digits(reply + "\r\n")).contains(digits);
        }
    }

    @Test
    void givesAReasonForEachRow() {
        assertThat(HashCommand.TABLE)
                .allSatisfy(row -> assertThat(row.because()).isNotBlank());
    }
}
