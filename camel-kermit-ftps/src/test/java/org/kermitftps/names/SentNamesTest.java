package org.kermitftps.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.TransferFailure;

class SentNamesTest {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    private static GuardFailure forbidden(String name, Charset charset) {
        return (GuardFailure) SentNames.forbids(name, charset).orElseThrow().failure();
    }

    @Test
    void areRefusedBeforeTheyAreSentIfTheyWouldBecomeOthers() {
        assertThat(forbidden("a\r\nDELE b", StandardCharsets.UTF_8)).isEqualTo(GuardFailure.COMMAND_FORBIDDEN);
        assertThat(forbidden("\u0141\u00f3d\u017a", LATIN)).isEqualTo(GuardFailure.NAME_UNMAPPABLE);
        assertThat(forbidden("half \ud83d", StandardCharsets.UTF_8)).isEqualTo(GuardFailure.NAME_UNMAPPABLE);
        assertThat(forbidden("y\u00ff\u00ffy", LATIN)).isEqualTo(GuardFailure.NAME_IS_TELNET);
        assertThat(forbidden("y\u00ff\u00fdy", LATIN)).isEqualTo(GuardFailure.NAME_IS_TELNET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\u00ffy", "\u00ff", "\u00fe\u00fe", "na\u00efve", "st*r", "-la", "~x", " a "})
    void areSentIfAServerMayTakeThem(String name) {
        assertThat(SentNames.forbids(name, LATIN)).isEmpty();
        assertThat(SentNames.forbids(name + "\u00ff\u00ff", StandardCharsets.UTF_8))
                .isEmpty();
    }

    /** The kind by its place in the table. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "3|~x", "3|~", "4|C:x", "4|a\\b", "4|C:\\x", "5| a", "5|a ", "5|a\tb", "6|-la", "7|a*", "7|q?", "7|[a]"
            })
    void areOfAKind(int row, String name) {
        assertThat(row(name)).isEqualTo(row + 1);
    }

    @Test
    void areOfAKindByLengthAndByLetters() {
        assertThat(row("n".repeat(256))).isEqualTo(3);
        assertThat(row("e\u0301")).isEqualTo(9);
        assertThat(row("a.txt")).isEqualTo(-1);
        assertThat(row("two words, x:y.txt")).isEqualTo(-1);
    }

    private static int row(String name) {
        return IntStream.range(0, SentNames.TABLE.size())
                .filter(i -> SentNames.TABLE.get(i).fits().test(name, StandardCharsets.UTF_8))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void saysWhyAServerRefusedOne() {
        assertThat(SentNames.refused("in/" + "n".repeat(256))).isEqualTo(TransferFailure.NAME_TOO_LONG);
        assertThat(SentNames.refused("in/" + "n".repeat(255))).isEqualTo(TransferFailure.TRANSFER_REFUSED);
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(SentNames.TABLE)
                .extracting(row -> row.when() + " " + row.failure().code())
                .containsExactly(
                        "BEFORE KFTPS-801",
                        "BEFORE KFTPS-804",
                        "BEFORE KFTPS-805",
                        "BY_SERVER KFTPS-721",
                        "BY_SERVER KFTPS-701",
                        "BY_SERVER KFTPS-701",
                        "BY_SERVER KFTPS-724",
                        "BY_SERVER KFTPS-701",
                        "BY_SERVER KFTPS-701",
                        "BY_SERVER KFTPS-701");
    }
}
