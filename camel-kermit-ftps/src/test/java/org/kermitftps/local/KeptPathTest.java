package org.kermitftps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's name leads nowhere but below the local directory, and to none of our own files. */
class KeptPathTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "sub/a.txt", "sub/sub/a b=;c", "~", "a.part", ".hidden", "x.~1~"})
    void staysBelow(String name) throws IOException {
        assertThat(KeptPath.below(temp, name)).isEqualTo(temp.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "..",
                "../a",
                "sub/../../a",
                "a//b",
                "./a",
                "a\u0000b",
                "a\nb",
                "..\\a",
                "C:\\a",
                "sub/",
                ".a.txt.0123456789ab.01234567.89abcdef.part",
                ".a.txt.01234567.appended",
                ".a.01234567.both"
            })
    void refusesWhatIsNoPlainPath(String name) {
        assertThatThrownBy(() -> KeptPath.below(temp, name)).hasMessageContaining("KFTPS-80");
    }

    @Test
    void refusesTheNamesOfItsOwnParts() throws IOException {
        ServerFile file = new ServerFile("partner", 1, Instant.EPOCH);
        try (Part part = Parts.open(temp.resolve("a.txt"), file, false)) {
            String name = part.path().getFileName().toString();
            assertThatThrownBy(() -> KeptPath.below(temp, name)).hasMessageContaining("KFTPS-80");
        }
    }
}
