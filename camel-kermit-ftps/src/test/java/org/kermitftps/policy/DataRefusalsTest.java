package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.TransferFailure;

class DataRefusalsTest {

    @ParameterizedTest
    @ValueSource(ints = {522, 425, 450, 534})
    void blamesReuseForTheListedCodesAfterAFullHandshakeOnly(int code) {
        assertThat(DataRefusals.classify(code, false, TransferFailure.TRANSFER_REFUSED))
                .isEqualTo(DataFailure.DATA_REUSE_REFUSED);
        assertThat(DataRefusals.classify(code, true, TransferFailure.TRANSFER_REFUSED))
                .isEqualTo(TransferFailure.TRANSFER_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 226, 426, 451, 550, 553})
    void leavesOtherCodesAlone(int code) {
        assertThat(DataRefusals.classify(code, false, TransferFailure.TRANSFER_BROKEN))
                .isEqualTo(TransferFailure.TRANSFER_BROKEN);
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(DataRefusals.TABLE).extracting(DataRefusals.Row::code).containsExactlyInAnyOrder(522, 425, 450, 534);
        assertThat(DataRefusals.TABLE)
                .allSatisfy(row -> assertThat(row.because()).isNotBlank());
    }
}
