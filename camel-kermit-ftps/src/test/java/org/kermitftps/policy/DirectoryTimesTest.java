package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drwxr-xr-x    2 1001     1001          100 Nov 23 08:39 .",
                "drwxr-x---   12 ftp      ftp        524288 Jan  1 00:00 ."
            })
    void takeALineOfTheDirectoryItself(String line) {
        assertThat(DirectoryTimes.isItself(line)).isTrue();
    }

    /** A day is no time, and nothing else is the directory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drwxr-xr-x    2 1001     1001          100 Nov 23  2025 .",
                "drwxr-xr-x    2 1001     1001          100 Nov 23 08:39 ..",
                "drwxr-xr-x    2 1001     1001          100 Nov 23 08:39 a.",
                "drwxr-xr-x    2 1001     1001          100 Nov 23 08:39 a .",
                "-rw-r--r--    2 1001     1001          100 Nov 23 08:39 .",
                "lrwxrwxrwx    2 1001     1001          100 Nov 23 08:39 .",
                "11-23-26  08:39AM       <DIR>          .",
                "total 12",
                ""
            })
    void takeNothingElse(String line) {
        assertThat(DirectoryTimes.isItself(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', -a ?", "/, -a /?", "in, -a in/?", "/a b/c, -a /a b/c/?", "in/, -a in/?"})
    void askForNothingButTheDirectory(String path, String argument) {
        assertThat(DirectoryTimes.pattern(path)).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource({
        "'211-FTP server status:\n     vsFTPd 3.0.3 - secure, fast, stable\n211 End of status', true",
        "'211-Status of ProFTPD\n211 End of status', false",
        "502 STAT, false"
    })
    void knowWhoseStatusItIs(String status, boolean vsftpd) {
        assertThat(DirectoryTimes.isVsftpd(status)).isEqualTo(vsftpd);
    }

    /** Each is asked in UnchangedDirectoryIT. */
    @Test
    void hasNoRowThatIsUntested() {
        assertThat(DirectoryTimes.TABLE)
                .extracting(DirectoryTimes.Row::way)
                .containsExactly(DirectoryTimes.Way.FACTS, DirectoryTimes.Way.STATUS);
        assertThat(DirectoryTimes.TABLE).allMatch(row -> DirectoryTimes.row(row.way()) == row);
    }
}
