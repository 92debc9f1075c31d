package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commands set a time, what they look like, and which replies mean that they did. */
class DateCommandTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private static List<String> words(String... features) {
        String reply = "211-Features\n " + String.join("\n ", features) + "\n211 End";
        return DateCommand.candidates(ServerFeatures.of(211, reply)).stream()
                .map(DateCommand::word)
                .toList();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(DateCommand.TABLE.stream().map(row -> row.verb() + " " + row.argument(TIME, "two words.837")))
                .containsExactly(
                        "MFMT 20260102030405 two words.837",
                        "MDTM 20260102030405 two words.837",
                        "SITE UTIME two words.837 20260102030405 20260102030405 20260102030405 UTC");
    }

    @Test
    void triesWhatIsOfferedAndSiteUtimeLast() {
        assertThat(words("SIZE", "MDTM", "MFMT")).containsExactly("MFMT", "MDTM", "SITE UTIME");
        assertThat(words("MDTM")).containsExactly("MDTM", "SITE UTIME");
        assertThat(words("SIZE")).containsExactly("SITE UTIME");
    }

    @Test
    void takesNoNameForAPartOfTheForm() {
        assertThat(DateCommand.TABLE.get(0).argument(TIME, "100%s.837")).isEqualTo("20260102030405 100%s.837");
    }

    @ParameterizedTest
    @CsvSource({
        "213, '213 Modify=20260102030405; a.txt', true",
        "213, '213 File modification time set.', true",
        "213, '213 20260102030405', true",
        "213, '213 Modify=20200101000000; a.txt', true",
        "253, '253 Date/time changed okay', true",
        "200, '200 UTIME command successful', true",
        "202, '202 not implemented', false",
        "213, '213 20200101000000', false",
        "213, '213 20200101000000.500', false",
        "350, '350 and?', false",
        "450, '450 busy', false",
        "500, '500 what?', false",
        "550, '550 no such file', false"
    })
    void knowsWhatWasDone(int code, String text, boolean done) {
        assertThat(DateCommand.TABLE.get(1).isDone(code, text + "\r\n", TIME)).isEqualTo(done);
    }
}
