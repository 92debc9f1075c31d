package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.policy.FileAnswers.Says;

/** Replies of real servers to SIZE and MLST. */
class FileAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "213, 213 5, THERE",
        "250, 250-Start, THERE",
        "550, 550 Could not get file size., GONE",
        "550, 550 a.txt: No such file or directory, GONE",
        "550, 550 Can't check for file existence, GONE",
        "550, 550 The system cannot find the file specified., GONE",
        "550, 550 Permission denied., NOTHING",
        "550, 550 SIZE not allowed in ASCII mode, NOTHING",
        "550, 550 a.txt: not a regular file, NOTHING",
        "550, 550 SIZE: Operation not permitted, NOTHING",
        "500, 500 what?, NOTHING",
        "502, 502 SIZE not implemented, NOTHING",
        "450, 450 later, NOTHING",
        "200, 200 ok, NOTHING"
    })
    void readsThem(int code, String reply, Says says) {
        assertThat(FileAnswers.says(code, reply)).isEqualTo(says);
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(FileAnswers.TABLE)
                .extracting(row -> row.code() + " " + row.says())
                .containsExactly("213 THERE", "250 THERE", "550 NOTHING", "550 GONE");
    }

    @Test
    void givesAReasonForEachRow() {
        assertThat(FileAnswers.TABLE)
                .allSatisfy(row -> assertThat(row.because()).isNotBlank());
    }
}
