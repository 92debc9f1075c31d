package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples were sent by the C-Kermit 10 binary: literal, minimal and common form of one name. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "My File#1.v2.txt, My_File#1.v2.txt, MY_FILEX1_V2.TXT",
        ".dot, X.dot, X.DOT",
        "til~x.TXT, til-x.TXT, TIL-X.TXT",
        "plain.txt, plain.txt, PLAIN.TXT",
        "noext, noext, NOEXT",
        "star*and?.x, starXandX.x, STARXANDX.X",
        "a\tb.x, aXb.x, AXB.X",
        "..x, X..x, _.X",
        "trailing., trailing., TRAILING."
    })
    void convertsWhatKermitConverts(String name, String minimal, String full) {
        assertThat(FileNames.LITERAL.toServer(name, "VMS")).isEqualTo(name);
        assertThat(FileNames.CONVERTED.toServer(name, "UNIX")).isEqualTo(full);
        assertThat(FileNames.AUTO.toServer(name, "UNIX")).isEqualTo(name);
        assertThat(FileNames.AUTO.toServer(name, "WIN32")).isEqualTo(minimal);
        assertThat(FileNames.AUTO.toServer(name, "OS/2")).isEqualTo(minimal);
        assertThat(FileNames.AUTO.toServer(name, "VMS")).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix", "Unix", "UNIX"})
    void readsTheSystemInAnyCase(String system) {
        assertThat(FileNames.AUTO.toServer("My File.txt", system)).isEqualTo("My File.txt");
    }

    /** IIS says Windows_NT, which Kermit does not know; MVS and a failed SYST are unknown as well. */
    @ParameterizedTest
    @ValueSource(strings = {"Windows_NT", "MVS", "UNIX-like", "VMS.", ""})
    void usesTheCommonFormForSystemsKermitDoesNotKnow(String system) {
        assertThat(FileNames.AUTO.toServer("a b.txt", system)).isEqualTo("A_B.TXT");
    }

    @Test
    void usesTheCommonFormWhenTheSystemIsNotKnownAtAll() {
        assertThat(FileNames.AUTO.toServer("a b.txt", null)).isEqualTo("A_B.TXT");
    }

    @Test
    void asksForTheSystemOnlyWhenItMatters() {
        assertThat(FileNames.AUTO.asksForSystem()).isTrue();
        assertThat(FileNames.LITERAL.asksForSystem()).isFalse();
        assertThat(FileNames.CONVERTED.asksForSystem()).isFalse();
    }
}
