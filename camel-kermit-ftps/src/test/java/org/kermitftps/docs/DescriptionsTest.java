package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Camel's generator drops characters from the Javadoc it makes descriptions of, silently: {@code *.tmp} becomes .tmp. */
class DescriptionsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/kermitftps/camel");
    private static final Pattern SETTER_DOC =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*+)\\*/\\s+public void set(\\w+)\\(", Pattern.DOTALL);
    private static final Pattern LINE_START = Pattern.compile("\\n\\s*\\* ?");

    /** Not kept by Camel 4.14: everything but letters, digits and the marks that stand here. */
    private static final Pattern LOST = Pattern.compile("[^a-zA-Z0-9_ \\n.,='/\\\\!&%():;#${}-]");

    @ParameterizedTest
    @MethodSource("descriptions")
    void describesOptionsInCharactersThatReachTheTables(Described option) {
        assertThat(LOST.matcher(option.text()).results().map(lost -> lost.group()))
                .as("lost from %s: %s", option.setter(), option.text())
                .isEmpty();
    }

    @Test
    void findsTheDescriptionsInTheSources() throws IOException {
        assertThat(descriptions())
                .hasSizeGreaterThan(80)
                .extracting(Described::setter)
                .contains("Except", "Collision");
    }

    static List<Described> descriptions() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Configuration.java"))
                    .flatMap(DescriptionsTest::of)
                    .toList();
        }
    }

    private static Stream<Described> of(Path source) {
        try {
            return SETTER_DOC
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> new Described(
                            found.group(2),
                            LINE_START.matcher(found.group(1)).replaceAll("\n").strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Described(String setter, String text) {}
}
