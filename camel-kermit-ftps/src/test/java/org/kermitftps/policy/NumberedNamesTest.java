package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedNamesTest {

    private final List<String> asked = new ArrayList<>();

    private Optional<String> behind(int taken) throws IOException {
        return NumberedNames.free("a", name -> {
            asked.add(name);
            return Integer.parseInt(name.substring(3, name.length() - 1)) <= taken;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 9, 100, 1000, 65_535})
    void findsTheNextNumberWithFewQuestions(int taken) throws IOException {
        assertThat(behind(taken)).contains("a.~" + (taken + 1) + "~");
        assertThat(asked).hasSizeLessThanOrEqualTo(34);
    }

    @Test
    void asksOnceWhereNothingIs() throws IOException {
        behind(0);

        assertThat(asked).containsExactly("a.~1~");
    }

    @Test
    void givesUpWhenEveryNameIsTaken() throws IOException {
        assertThat(behind(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void findsAFreeNameAmongGapsToo() throws IOException {
        Set<String> there = Set.of("a.~1~", "a.~2~", "a.~4~", "a.~7~");

        assertThat(NumberedNames.free("a", there::contains))
                .hasValueSatisfying(name -> assertThat(there).doesNotContain(name));
    }
}
