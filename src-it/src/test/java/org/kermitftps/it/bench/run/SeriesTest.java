package org.kermitftps.it.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void takesTheMiddleValueWhateverTheOrder() {
        assertThat(new Series(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5.0);
        assertThat(new Series(List.of(7.0)).median()).isEqualTo(7.0);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(new Series(List.of(100.0, 2.0, 4.0, 1.0)).median()).isEqualTo(3.0);
    }

    @Test
    void tellsTheSpread() {
        Series series = new Series(List.of(9.0, 1.0, 5.0));

        assertThat(series.min()).isEqualTo(1.0);
        assertThat(series.max()).isEqualTo(9.0);
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> new Series(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
