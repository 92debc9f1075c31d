package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.kermit.CommandDiff.Place;

class CommandDiffTest {

    @Test
    void findsNothingInEqualSessions() {
        assertThat(CommandDiff.of(List.of("A", "B"), List.of("A", "B"))).isEmpty();
        assertThat(CommandDiff.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void findsWhatOnlyOneSaysAtBothEndsAndBetween() {
        assertThat(CommandDiff.of(List.of("1", "A", "B", "2"), List.of("A", "3", "B")))
                .containsExactly(
                        new Place(List.of("1"), List.of()),
                        new Place(List.of(), List.of("3")),
                        new Place(List.of("2"), List.of()));
    }

    @Test
    void keepsTogetherWhatStandsInThePlaceOfAnother() {
        assertThat(CommandDiff.of(List.of("A", "1", "2", "B"), List.of("A", "3", "B")))
                .containsExactly(new Place(List.of("1", "2"), List.of("3")));
    }

    @Test
    void findsAnotherOrder() {
        assertThat(CommandDiff.of(List.of("A", "B"), List.of("B", "A"))).hasSize(2);
    }
}
