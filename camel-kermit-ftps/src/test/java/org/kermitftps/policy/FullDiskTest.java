package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.TransferFailure;

/** Replies of servers to an upload, with their codes. */
class FullDiskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "452|452 Insufficient storage space in system",
                "452|452 later",
                "552|552 Requested file action aborted: exceeded storage allocation",
                "552|552 Transfer aborted: Disk quota exceeded",
                "451|451 Failure writing to local file.",
                "451|451-Error during write to file | 451 Transfer aborted",
                "451|451 Transfer aborted. Input/output error",
                "452|452 Transfer aborted. No space left on device",
                "451|451 No space left on device",
                "426|426 Data connection: No space left on device",
                "450|450 the disk is full",
                "550|550 There is not enough space on the disk.",
                "550|550 claim.837: Disk quota exceeded",
                "553|553 Can't open that file: No space left on device",
                "553|553 Can't open that file: Quota exceeded"
            })
    void sayThatTheDiskIsFull(int code, String reply) {
        assertThat(FullDisk.classify(code, reply, TransferFailure.TRANSFER_BROKEN))
                .isEqualTo(TransferFailure.SERVER_FULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "451|451 Requested action aborted: local error in processing",
                "451|451 Failure reading local file.",
                "426|426 Failure writing network stream.",
                "450|450 the file is busy",
                "550|550 Permission denied.",
                "553|553 Could not create file.",
                "226|226 stored, 40 % of your quota",
                "425|425 no space for you"
            })
    void saySomethingElse(int code, String reply) {
        assertThat(FullDisk.classify(code, reply, TransferFailure.TRANSFER_BROKEN))
                .isEqualTo(TransferFailure.TRANSFER_BROKEN);
    }

    @Test
    void doNotNeedAText() {
        assertThat(FullDisk.classify(552, null, TransferFailure.TRANSFER_BROKEN))
                .isEqualTo(TransferFailure.SERVER_FULL);
        assertThat(FullDisk.classify(0, null, TransferFailure.TRANSFER_BROKEN))
                .isEqualTo(TransferFailure.TRANSFER_BROKEN);
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(FullDisk.TABLE)
                .extracting(FullDisk.Row::code)
                .containsExactly(452, 552, 451, 451, 451, 426, 450, 451, 550, 553);
    }
}
