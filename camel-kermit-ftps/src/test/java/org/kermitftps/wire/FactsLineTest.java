package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of MLSD as servers write them, and as they should not. */
class FactsLineTest {

    private static final String PROFTPD =
            "modify=20260102030405;perm=adfrw;size=12345678901;type=file;unique=801U2A;UNIX.mode=0644; claims.txt";

    @Test
    void readsWhatProftpdWrites() {
        ListedFile file = FactsLine.read(PROFTPD);

        assertThat(file.getName()).isEqualTo("claims.txt");
        assertThat(file.isFile()).isTrue();
        assertThat(file.getSize()).isEqualTo(12_345_678_901L);
        assertThat(file.modified()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(file.getTimestamp().getTimeInMillis())
                .isEqualTo(file.modified().toEpochMilli());
        assertThat(file.getTimestampInstant()).isEqualTo(file.modified());
        assertThat(file.fact("perm")).isEqualTo("adfrw");
        assertThat(file.fact("unique")).isEqualTo("801U2A");
        assertThat(file.fact("lang")).isNull();
        assertThat(file.getRawListing()).isEqualTo(PROFTPD);
    }

    /** Kermit cuts names at an equals sign (Q20). */
    @ParameterizedTest
    @ValueSource(
            strings = {"a=b.txt", "a b.txt", " a", "a ", "a;b;c", "type=dir; a", "x;size=9; y", "=", ";", "ä日.txt"})
    void takesTheNameAsItIs(String name) {
        ListedFile file = FactsLine.read("type=file;size=5; " + name);

        assertThat(file.getName()).isEqualTo(name);
        assertThat(file.isFile()).isTrue();
        assertThat(file.getSize()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "type=file, 0",
        "Type=File, 0",
        "TYPE=DIR, 1",
        "type=OS.unix=slink:/else, 2",
        "type=OS.unix=symlink, 2",
        "type=OS.unix=chr-1/3, 3"
    })
    void readsTypesInAnyCase(String fact, int type) {
        assertThat(FactsLine.read("SIZE=5;" + fact + ";Modify=20260102030405; a"))
                .returns(type, FTPFile::getType)
                .returns(5L, FTPFile::getSize)
                .returns(Instant.parse("2026-01-02T03:04:05Z"), ListedFile::modified);
    }

    @Test
    void readsFactsWithoutTheLastSemicolon() {
        assertThat(FactsLine.read("size=5;type=file a").getSize()).isEqualTo(5);
    }

    @Test
    void believesTheFirstOfTwoFactsOfOneName() {
        assertThat(FactsLine.read("type=file;size=5;size=6; a").getSize()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+5", "5.0", "99999999999999999999", "9223372036854775808", "five", "٥"})
    void knowsNoSizeWhereItMakesNoSense(String size) {
        assertThat(FactsLine.read("type=file;size=" + size + "; a").getSize()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "20261302030405",
                "20260230000000",
                "00000000000000",
                "19691231235959",
                "2026010203040x"
            })
    void knowsNoTimeWhereItMakesNoSense(String time) {
        ListedFile file = FactsLine.read("type=file;modify=" + time + "; a");

        assertThat(file.modified()).isNull();
        assertThat(file.getTimestamp()).isNull();
    }

    @Test
    void readsAFractionOfASecond() {
        assertThat(FactsLine.read("type=file;modify=20260102030405.678; a").modified())
                .isEqualTo("2026-01-02T03:04:05Z");
    }

    /** As Kermit does; but what has neither a type nor a size may be anything. */
    @Test
    void takesAnEntryWithASizeButNoTypeForAFile() {
        assertThat(FactsLine.read("size=5; a").isFile()).isTrue();
        assertThat(FactsLine.read("modify=20260102030405; a")).isNull();
        assertThat(FactsLine.read(" a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "type=file;",
                "type=file; ",
                "a.txt",
                "total 8",
                "-rw-r--r-- 1 joe staff 5 Jan 1 a=b.txt"
            })
    void readsNothingElse(String line) {
        assertThat(FactsLine.isReadable(line)).isFalse();
        assertThat(FactsLine.read(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"type=cdir; /in, true", "Type=PDIR; .., true", "type=dir; cdir, false", "size=5; type=cdir;, false"})
    void knowsTheDirectoryItself(String line, boolean expected) {
        assertThat(FactsLine.isSelfOrParent(line)).isEqualTo(expected);
    }
}
