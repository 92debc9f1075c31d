package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.Failure;

class DataRefusalsTest {

    @ParameterizedTest
    @ValueSource(ints = {522, 425, 450, 534})
    void blamesReuseForTheListedCodesAfterAFullHandshakeOnly(int code) {
        assertThat(DataRefusals.classify(code, false, Failure.TRANSFER_REFUSED)).isEqualTo(Failure.DATA_REUSE_REFUSED);
        assertThat(DataRefusals.classify(code, true, Failure.TRANSFER_REFUSED)).isEqualTo(Failure.TRANSFER_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 226, 426, 451, 550, 553})
    void leavesOtherCodesAlone(int code) {
        assertThat(DataRefusals.classify(code, false, Failure.TRANSFER_BROKEN)).isEqualTo(Failure.TRANSFER_BROKEN);
    }

    @Test
    void listsEachCodeOnceWithItsServer() {
        assertThat(DataRefusals.TABLE).extracting(DataRefusals.Row::code).containsExactlyInAnyOrder(522, 425, 450, 534);
        assertThat(DataRefusals.TABLE)
                .allSatisfy(row -> assertThat(row.because()).isNotBlank());
    }
}
