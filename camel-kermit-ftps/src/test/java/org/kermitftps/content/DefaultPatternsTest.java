package org.kermitftps.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists that hold without an option say of a name. */
class DefaultPatternsTest {

    private static final TypeChoice DEFAULTS = new TypeChoice(
            TypePatterns.of(DefaultPatterns.of(FileType.TEXT)),
            TypePatterns.of(DefaultPatterns.of(FileType.BINARY)),
            100,
            true,
            false);

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "in/Makefile", ".profile", "x.html"})
    void knowsKermitsTexts(String name) {
        assertThat(DEFAULTS.ofName(name)).contains(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.zip",
                "lib.so.6",
                "b.xlsx",
                "a.837",
                "a.837p",
                "remit.835",
                "in/a.999",
                "a.277",
                "a.TA1",
                "a.edi",
                "A.X12",
                "a.pgp"
            })
    void takesClaimsForBinary(String name) {
        assertThat(DEFAULTS.ofName(name)).contains(FileType.BINARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "a.json", "a.csv", "c.dat", "plain"})
    void leavesTheRestOpen(String name) {
        assertThat(DEFAULTS.ofName(name)).isEmpty();
    }

    @Test
    void decidesNothingForANameInBothLists() {
        TypePatterns all = TypePatterns.of("*");

        assertThat(new TypeChoice(all, all, 1, true, false).ofName("a")).isEqualTo(Optional.empty());
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(DefaultPatterns.TABLE)
                .extracting(row ->
                        row.type() + " " + TypePatterns.of(row.patterns()).match("a.txt")
                                + TypePatterns.of(row.patterns()).match("a.zip")
                                + TypePatterns.of(row.patterns()).match("a.837")
                                + TypePatterns.of(row.patterns()).match("a.pgp"))
                .containsExactly(
                        "TEXT truefalsefalsefalse",
                        "BINARY falsetruefalsefalse",
                        "BINARY falsefalsetruefalse",
                        "BINARY falsefalsefalsetrue");
    }
}
