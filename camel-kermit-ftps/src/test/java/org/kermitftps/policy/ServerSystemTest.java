package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSystemTest {

    @ParameterizedTest
    @CsvSource({
        "215 UNIX Type: L8, UNIX, true",
        "215 unix, unix, true",
        "215 UNIX-like, UNIX-like, false",
        "215 Windows_NT, Windows_NT, false",
        "215 VMS. V8, VMS, false",
        "215 MVS is the operating system, MVS, false",
        "215, '', false"
    })
    void readsTheFirstWordAsKermitDoes(String reply, String word, boolean unix) {
        assertThat(ServerSystem.word(ServerSystem.text(reply + "\r\n"))).isEqualTo(word);
        assertThat(ServerSystem.isUnix(word)).isEqualTo(unix);
    }
}
