package org.kermitftps.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporaryNamesTest {

    private static final String ENDING = ".0a1b2c.part";

    private static String temporary(String path) {
        return TemporaryNames.of(path, "0a1b2c");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void areTheNameWithAnEnding() {
        assertThat(temporary("in/a.txt")).isEqualTo("in/a.txt" + ENDING);
        assertThat(temporary("in\\a.txt")).isEqualTo("in\\a.txt" + ENDING);
    }

    @ParameterizedTest
    @CsvSource({"243, 243", "244, 243", "255, 243", "256, 256"})
    void areCutWhereTheNameFitsAndItsEndingDoesNot(int length, int kept) {
        assertThat(temporary("in/" + "n".repeat(length))).isEqualTo("in/" + "n".repeat(kept) + ENDING);
    }

    @Test
    void areCutBetweenCharacters() {
        assertThat(bytes(temporary("\u00fc".repeat(127)))).isEqualTo(254);
        assertThat(bytes(temporary("a" + "\ud83d\ude00".repeat(63)))).isEqualTo(253);
        assertThat(temporary("a" + "\ud83d\ude00".repeat(63))).endsWith("\ude00" + ENDING);
    }

    @Test
    void haveNothingThatAServerWouldChange() {
        assertThat(temporary("in/ a\tb ")).isEqualTo("in/_a_b_" + ENDING);
        assertThat(temporary("in/two words.txt")).isEqualTo("in/two words.txt" + ENDING);
    }

    @Test
    void standAside() {
        assertThat(TemporaryNames.aside(temporary("in/a.part"))).isEqualTo("in/a.part.0a1b2c.old");
    }

    @Test
    void knowWhatIsTooLong() {
        assertThat(TemporaryNames.isTooLong("p".repeat(255) + "/" + "n".repeat(255)))
                .isFalse();
        assertThat(TemporaryNames.isTooLong("p".repeat(256) + "/n")).isTrue();
        assertThat(TemporaryNames.isTooLong("\u00fc".repeat(128))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a.837.5f2c1e.part, true",
        "a.837.5f2c1e5f2c1e.part, true",
        "a.837.5f2c1e.old, true",
        "a.837.part, false",
        "a.837.old, false",
        "a.5f2c1e, false",
        "a.5f2c1e.parts, false",
    })
    void knowsItsOwn(String name, boolean ours) {
        assertThat(TemporaryNames.isOurs(name)).isEqualTo(ours);
    }
}
