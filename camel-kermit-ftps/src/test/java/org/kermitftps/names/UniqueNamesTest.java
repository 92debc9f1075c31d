package org.kermitftps.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of real servers to STOU. */
class UniqueNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150 | 150 FILE: a.txt.1 | a.txt.1",
                "150 | 150 FILE: two words.txt.1 | two words.txt.1",
                "150 | 150 FILE: ftp0vZ1kL | ftp0vZ1kL",
                "125 | 125 FILE: box/a.txt | box/a.txt",
                "250 | 250 FILE: a.txt.1 | a.txt.1",
                "226 | 226 Transfer complete (unique file name:a.txt.1). | a.txt.1",
                "226 | 226 Transfer complete (unique file name: a.txt.1) | a.txt.1"
            })
    void tellTheName(int code, String reply, String name) {
        assertThat(UniqueNames.told(code, reply + "\r\n")).contains(name);
    }

    @Test
    void tellTheNameInTheFirstOfTwoLines() {
        String reply = "150-FILE: pureftpd.6b037a6b.f2.0000\r\n150 Accepted data connection\r\n";

        assertThat(UniqueNames.told(150, reply)).contains("pureftpd.6b037a6b.f2.0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "150 Opening BINARY mode data connection for a.txt",
                "150 Ok to send data.",
                "150 FILE: ",
                "150 FILE: ../a.txt",
                "150 FILE: a\\b",
                "150 FILE: a\u0007b",
                "150 Profile: a.txt"
            })
    void tellNothing(String reply) {
        assertThat(UniqueNames.told(150, reply + "\r\n")).isEmpty();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(UniqueNames.TABLE)
                .extracting(row -> row.codes().stream().sorted().toList() + " "
                        + row.words().pattern().contains("FILE:"))
                .containsExactly("[125, 150] true", "[226, 250] true", "[226, 250] false");
    }
}
