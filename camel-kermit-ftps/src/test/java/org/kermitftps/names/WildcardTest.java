package org.kermitftps.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kermit's wildcards. */
class WildcardTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "*|a.txt|true",
                "*|\"\"|true",
                "*.837|claims.837|true",
                "*.837|claims.837.part|false",
                "*.txt|CLAIMS.TXT|false",
                "a*b*c|a-b-b-c|true",
                "a*b*c|a-b-b|false",
                "?.txt|a.txt|true",
                "?.txt|ab.txt|false",
                "?|😀|true",
                "[a-c]x|bx|true",
                "[a-c]x|dx|false",
                "[^a-c]x|dx|true",
                "[^a-c]x|bx|false",
                "[a-]|-|true",
                "[*?]|*|true",
                "[*?]|a|false",
                "{a,b}.txt|b.txt|true",
                "{a,b}.txt|c.txt|false",
                "{a,b*}{1,2}|bxx2|true",
                "{a,{b,c}d}|cd|true",
                "{a,}x|x|true",
                "{}x|x|true",
                "a,b|a,b|true",
                "a}|a}|true",
                "a]|a]|true",
                "\\*|*|true",
                "\\*|a|false",
                "{a\\,b,c}|a,b|true",
                "a.c|abc|false",
                "(a|(a|true",
                "\"\"|\"\"|true",
                "\"\"|a|false",
                "?|\"\"|false",
                "*?|a😀|true",
                "*😀|a😀|true",
                "*a|a😀|false",
                "{a,b*}|b|true",
                "a{b,}|a|true",
                "a?|a|false"
            },
            delimiter = '|')
    void matchesAsKermitDoes(String pattern, String name, boolean fits) {
        assertThat(Wildcard.of(pattern, false).matches(name)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLAIMS.837", "claims.837", "Claims.837"})
    void ignoresCaseWhereTheServerDoes(String name) {
        assertThat(Wildcard.of("c[L]aims.{837,TXT}", true).matches(name)).isTrue();
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wildcard.of("[c-a]", false))
                .withMessageContaining("range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-c", "{a,b", "x{a,{b}", "["})
    void refusesWhatDoesNotEnd(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wildcard.of(pattern, false))
                .withMessageContaining("without its");
    }

    /** By trying one way after the other each of these takes longer than anybody lives. */
    @ParameterizedTest
    @ValueSource(strings = {"*a", "{a,a}", "{a*,*a}", "{{a,a*},*}", "?*"})
    void takesNoLongerForAPatternOfManyStars(String part) {
        Wildcard wildcard = Wildcard.of(part.repeat(64) + "b", false);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(wildcard.matches("a".repeat(255) + "c"))
                .isFalse());
    }

    @Test
    void refusesAPatternThatNobodyWrote() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wildcard.of("{".repeat(100_000), false));
    }
}
