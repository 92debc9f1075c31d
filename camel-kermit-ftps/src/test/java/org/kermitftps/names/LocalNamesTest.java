package org.kermitftps.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/../b", "../../etc/passwd", "..\\x", "a\\b", "a\0b"})
    void leaveNoDirectoryAnywhere(String path) {
        assertThat(LocalNames.forbids(path, false)).isPresent();
        assertThat(LocalNames.forbids(path, true)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "C:x",
                "a.txt:x",
                "a.",
                "a ",
                "sub./a",
                "NUL",
                "nul.txt",
                "aux .837",
                "COM1",
                "lpt9.x",
                "a*",
                "a|b",
                "<a"
            })
    void areNoOtherFileOfWindows(String path) {
        assertThat(LocalNames.forbids(path, true)).isPresent();
        assertThat(LocalNames.forbids(path, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "sub/a.txt", "NULL", "console.txt", ".hidden", "...a", "com10", "a b"})
    void areTakenOtherwise(String path) {
        assertThat(LocalNames.forbids(path, true)).isEmpty();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(LocalNames.TABLE)
                .extracting(LocalNames.Row::kind)
                .containsExactly(
                        "`..` or `.`",
                        "a backslash",
                        "NUL",
                        "a colon",
                        "one of < > \" | ? *",
                        "a dot or a blank at the end",
                        "a device");
    }
}
