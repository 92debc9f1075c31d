package org.kermitftps.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kermit's wildcards. */
class TypePatternsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.txt | a.txt | true",
                "*.txt | a.TXT | false",
                "*.txt | dir.d/a.txt | true",
                "*.txt | a.txt.~12~ | true",
                "*.txt | a.txtx | false",
                "?.c | ab.c | false",
                "[Mm]akefile | makefile | true",
                "[a-c]x | dx | false",
                "[&&a]x | &x | true",
                "*.{c,h} | a.h | true",
                "*.{c,h} | a.cpp | false",
                "a+b(1) | a+b(1) | true",
                "\\*.c | x.c | false",
                "\\*.c | *.c | true",
                "*.c,*.h | a.h | true",
                "*.c *.h | a.h | true"
            })
    void matches(String patterns, String name, boolean fits) {
        assertThat(TypePatterns.of(patterns).match(name)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a", "{a,b", "a}", "[b-a]"})
    void refusesWhatHasNoEnd(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> TypePatterns.of(pattern));
    }

    @Test
    void matchesNothingWithoutAPattern() {
        assertThat(TypePatterns.of("").match("")).isFalse();
        assertThat(TypePatterns.of(" , ").match("a")).isFalse();
    }
}
