package org.kermitftps.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of Kermit's {@code znewn}. */
class BackupNamesTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "a.txt,      b.txt,           a.txt.~1~",
        "a.txt,      a.txt.~3~,       a.txt.~4~",
        "a.txt,      a.txt.~9~,       a.txt.~10~",
        "a.txt,      a.txt.~x~,       a.txt.~1~",
        "a.txt,      a.txt.~3~.bak,   a.txt.~1~",
        "a.txt.~3~,  a.txt.~7~,       a.txt.~8~",
        "a,          ab.~5~,          a.~1~",
    })
    void takesOneMoreThanTheHighest(String file, String other, String next) throws Exception {
        Files.createFile(temp.resolve(other));
        assertThat(BackupNames.next(temp.resolve(file))).isEqualTo(temp.resolve(next));
    }

    @Test
    void knowsTheLatest() throws Exception {
        Path file = temp.resolve("a.txt");
        assertThat(BackupNames.latest(file)).isEqualTo(file);
        Files.createFile(temp.resolve("a.txt.~2~"));
        assertThat(BackupNames.latest(file)).isEqualTo(temp.resolve("a.txt.~2~"));
    }
}
