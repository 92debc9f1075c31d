package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kermitftps.policy.KermitWords;
import org.kermitftps.policy.KermitWords.Status;

/** The table of Kermit's words says nothing that is not so. */
class KermitParityTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "..");

    @Test
    void hasEveryWordOnceAndInOrder() {
        for (String command : KermitParityPage.commands()) {
            List<String> words = KermitWords.TABLE.stream()
                    .filter(row -> row.command().equals(command))
                    .map(KermitWords.Row::word)
                    .toList();
            assertThat(words).as(command).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.KermitWords#TABLE")
    void hasNoEmptyCell(KermitWords.Row row) {
        assertThat(Stream.of(row.command(), row.word(), row.values(), row.byDefault(), row.note(), row.test()))
                .allSatisfy(cell -> assertThat(cell).isNotBlank().isEqualTo(cell.strip()));
        assertThat(row.note()).isNotEqualTo(KermitWords.NOTHING);
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.KermitWords#TABLE")
    void namesOptionsThatThereAre(KermitWords.Row row) {
        boolean mapped = row.status() == Status.OPTION || row.status() == Status.CAMEL;
        assertThat(row.ours().isEmpty()).isEqualTo(!mapped);
        for (String option : row.ours()) {
            boolean ofFile = option.startsWith("file:");
            Metadata where = ofFile ? Metadata.ofCamelFile() : Metadata.ours();
            assertThat(where.options()).containsKey(ofFile ? option.substring("file:".length()) : option);
        }
    }

    /** What Camel's {@code file:} does is Camel's to test. */
    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.KermitWords#TABLE")
    void namesTestsThatUseTheOptions(KermitWords.Row row) throws IOException {
        boolean ofFile = row.ours().stream().anyMatch(option -> option.startsWith("file:"));
        boolean shown = row.status() == Status.BUILT_IN || !row.ours().isEmpty() && !ofFile;
        assertThat(row.test().equals(KermitWords.NOTHING)).isEqualTo(!shown);
        if (shown) {
            StringBuilder tests = new StringBuilder();
            for (String test : row.test().split(", ")) {
                tests.append(Files.readString(source(test)));
            }
            assertThat(row.ours()).allMatch(option -> isIn(tests, option) || isTriedWithAllOthers(row, option));
        }
    }

    private static boolean isIn(CharSequence tests, String option) {
        return Pattern.compile("(?i)\\b(is|get|set)?" + Pattern.quote(option) + "\\b")
                .matcher(tests)
                .find();
    }

    private static boolean isTriedWithAllOthers(KermitWords.Row row, String option) {
        return row.test().contains(CamelFtpOptionsTest.class.getSimpleName())
                && Metadata.ofCamelFtps().options().containsKey(option);
    }

    /** Issues are numbered elsewhere; what is not done yet is counted here, so that nobody adds to it unnoticed. */
    @Test
    void hasFewWordsThatAreNotMappedYet() {
        assertThat(KermitWords.TABLE.stream().filter(row -> row.status() == Status.LATER))
                .hasSizeLessThanOrEqualTo(0);
    }

    private static Path source(String test) throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(ROOT.resolve("camel-kermit-ftps/src/test/java")),
                Files.walk(ROOT.resolve("src-it/src/test/java")))) {
            return files.filter(file -> file.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test " + test));
        }
    }
}
