package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.failure.TransferFailure;

/** The header KermitFtpCode after failures. */
class KermitCodesTest {

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(KermitCodes.TABLE.stream().map(row -> row.codes() + " " + row.code()))
                .containsExactly(
                        "KFTPS-711 -2",
                        "KFTPS-6 -3",
                        "KFTPS-2 -4",
                        "KFTPS-702 -4",
                        "KFTPS-703 -4",
                        "KFTPS-710 -4",
                        "KFTPS-716 -4",
                        "KFTPS- -1");
        assertThat(KermitCodes.of(TransferFailure.TRANSFER_BROKEN, 0)).isEqualTo(-4);
        assertThat(KermitCodes.of(TransferFailure.WRITE_STALLED, 0)).isEqualTo(-4);
        assertThat(KermitCodes.of(TransferFailure.ARRIVAL_UNCERTAIN, 0)).isEqualTo(-4);
    }

    @Test
    void takesTheServersCodeWhereThereIsOne() {
        assertThat(KermitCodes.of(TransferFailure.TRANSFER_REFUSED, 553)).isEqualTo(553);
        assertThat(KermitCodes.of(ConnectionFailure.CONNECTION_LOST, 421)).isEqualTo(421);
    }

    @Test
    void saysWhereItEndedWhereThereIsNone() {
        assertThat(KermitCodes.of(TransferFailure.LOCAL_FILE_FAILED, 0)).isEqualTo(-2);
        assertThat(KermitCodes.of(DataFailure.DATA_ADDRESS_REFUSED, 0)).isEqualTo(-3);
        assertThat(KermitCodes.of(ConnectionFailure.CONNECTION_LOST, 0)).isEqualTo(-4);
        assertThat(KermitCodes.of(TransferFailure.TRANSFER_TRUNCATED, 0)).isEqualTo(-4);
        assertThat(KermitCodes.of(TlsFailure.CERTIFICATE_UNTRUSTED, 0)).isEqualTo(-1);
    }

    @Test
    void knowsACodeForEveryFailure() {
        assertThat(Failure.all())
                .allSatisfy(each -> assertThat(KermitCodes.of(each, 0)).isBetween(-4, -1));
    }

    @Test
    void hasARowForNothingThatAnEarlierOneTakes() {
        for (int row = 0; row < KermitCodes.TABLE.size(); row++) {
            String codes = KermitCodes.TABLE.get(row).codes();
            assertThat(KermitCodes.TABLE.subList(0, row)).noneMatch(earlier -> codes.startsWith(earlier.codes()));
        }
    }
}
