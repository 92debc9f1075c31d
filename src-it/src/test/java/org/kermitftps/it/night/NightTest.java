package org.kermitftps.it.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightTest {
    private static final long SEED = 837;

    @TempDir
    Path outbox;

    @TempDir
    Path otherOutbox;

    @Test
    void everyFileOfTheStandardNightIsASoundInterchangeOfItsOwnNumber() throws IOException {
        List<ClaimFile> files = standardNight(outbox, SEED);

        List<String> controls = files.stream()
                .map(file -> read(file).controlNumberOfASoundInterchange())
                .toList();
        assertThat(controls).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void sizesRunFromTwoKilobytesToFiveMegabytes() throws IOException {
        List<ClaimFile> files = standardNight(outbox, SEED);

        assertThat(files)
                .extracting(ClaimFile::bytes)
                .isSorted()
                .allMatch(bytes -> bytes >= 2_000 && bytes <= 5_000_000);
        assertThat(files.get(0).bytes()).isLessThan(4_000);
        assertThat(files.get(11).bytes()).isGreaterThan(4_900_000);
    }

    @Test
    void largeFilesHaveSeveralTransactionSets() throws IOException {
        ClaimFile largest = standardNight(outbox, SEED).get(11);

        assertThat(read(largest).all("ST")).hasSizeGreaterThan(5);
        assertThat(read(largest).all("CLM")).hasSize(largest.claims());
    }

    @Test
    void reportsTheLengthAndTheHashThatStandOnDisk() throws Exception {
        for (ClaimFile file : standardNight(outbox, SEED)) {
            byte[] bytes = Files.readAllBytes(file.path());
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void sameSeedGivesTheSameBytesAndAnotherSeedGivesOthers() throws IOException {
        List<String> night = hashes(standardNight(outbox, SEED));

        assertThat(hashes(standardNight(Files.createDirectory(otherOutbox.resolve("a")), SEED)))
                .isEqualTo(night);
        assertThat(hashes(standardNight(Files.createDirectory(otherOutbox.resolve("b")), SEED + 1)))
                .doesNotContainAnyElementsOf(night);
    }

    @Test
    void everyFileHasItsEmptyMarker() throws IOException {
        for (ClaimFile file : standardNight(outbox, SEED)) {
            assertThat(outbox.resolve(file.name().replaceAll("837$", "ok"))).isEmptyFile();
        }
    }

    @Test
    void everyProviderNumberPassesTheCheckAndBeginsWithTwo() throws IOException {
        List<String> npis = read(standardNight(outbox, SEED).get(5)).npis();

        assertThat(npis).hasSizeGreaterThan(50).allMatch(npi -> npi.startsWith("2") && luhn("80840" + npi));
    }

    @Test
    void theCheckItselfKnowsAGoodNumberFromABadOne() {
        assertThat(luhn("808401234567893")).isTrue(); // the worked example of the CMS check digit paper
        assertThat(luhn("808401234567894")).isFalse();
    }

    @Test
    void refusesANightThatCannotBeMade() {
        assertThatThrownBy(() -> new NightPlan(SEED, LocalDate.EPOCH, 0, 2_000, 5_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NightPlan(SEED, LocalDate.EPOCH, 1, 2_000, 2_500))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<ClaimFile> standardNight(Path outbox, long seed) throws IOException {
        return new Night(NightPlan.standard(seed)).writeTo(outbox);
    }

    private static List<String> hashes(List<ClaimFile> files) {
        return files.stream().map(ClaimFile::sha256).toList();
    }

    private static X12Check read(ClaimFile file) {
        try {
            return new X12Check(Files.readString(file.path(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Luhn the usual way, from the left, over all digits with the check digit. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            boolean doubled = (digits.length() - i) % 2 == 0;
            int value = doubled ? digit * 2 : digit;
            sum += value / 10 + value % 10;
        }
        return sum % 10 == 0;
    }
}
