package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", ".hidden", "...", "..a", "a..b", "with space", "\u00fcml\u00e4ut", "C:x", "-rf"})
    void takesANameThatIsOneStep(String name) {
        assertThat(RemoteNames.isPlain(name)).isTrue();
        assertThat(RemoteNames.isPlainPath(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "..\\x", "a\\b", "a\0b", "a\nb", "a\rb", "a\033[2J", "a\177"})
    void refusesANameThatIsNotOneStepOnAnySystem(String name) {
        assertThat(RemoteNames.isPlain(name)).isFalse();
        assertThat(RemoteNames.isPlainPath(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/in/a.txt, true",
        "in/a.txt, true",
        "/, false",
        "/in/../../etc/passwd, false",
        "../a, false",
        "in/.., false",
        "in/./a, false",
        "in//a, false",
        "in/, false",
        "//in/a, false",
        "in/a\\b, false"
    })
    void takesAPathOnlyIfEveryStepIsPlain(String path, boolean plain) {
        assertThat(RemoteNames.isPlainPath(path)).isEqualTo(plain);
        assertThat(RemoteNames.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"., true", ".., true", "..., false", ".a, false", "a, false"})
    void knowsTheDirectoryItselfAndItsParent(String name, boolean selfOrParent) {
        assertThat(RemoteNames.isSelfOrParent(name)).isEqualTo(selfOrParent);
    }
}
