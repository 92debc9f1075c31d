package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Random;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.apache.commons.net.ftp.parser.UnixFTPEntryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader says of every line what Commons Net says of it. */
class UnixLinesTest {

    private static final String[][] COLUMNS = {
        {"-rw-r--r--", "drwxr-xr-x", "-rwsr-Sr-T", "-r--r--r-L", "drwxrwxrwt", "lrwxrwxrwx", "-rw-r--r--+", "srwxr-xr-x"
        },
        {"    1 ", " 12 ", " ", " 1234567890123 ", "1 ", " 0 ", "   x "},
        {"ftp ", "1000 ", "joe smith ", "ftp      ", "", "5 Nov 20 10:00 ", "\u00fcser ", "12, "},
        {"ftp ", "1000 ", "domain users ", "ftp      ", "", "7 ", "a 9 Nov 20 10:00 "},
        {"5 ", "     2000 ", "0 ", "123456789012345678 ", "1234567890123456789012 ", "8, 1 ", "-1 "},
        {"Nov 20 ", "Nov  3 ", "Feb 29 ", "Jan 1 ", "2026-11-20 ", "20 Nov ", "M\u00e4r 20 ", "Foo 99 ", "Nov 123 "},
        {"10:00 ", "2023 ", " 2024 ", "1:00 ", "25:61 ", "10:00:30 ", "99999 ", "10:00  "},
        {
            "a.837",
            "a b.txt",
            " lead",
            "x ",
            "",
            "a 5 Nov 20 10:00 b",
            "1",
            "a -> b",
            "\u00fcbung",
            "..",
            "a\tb",
            "a\u0085b",
            "a\u2028b"
        },
    };

    private static final String ORDINARY = "-rw-r--r--    1 1000     1000         2000 Nov 20 10:00 claim-%05d.837";

    private final FTPFileEntryParser commons = parser();
    private final FTPFileEntryParser quick = UnixLines.before(parser());

    private static UnixFTPEntryParser parser() {
        FTPClientConfig config = new FTPClientConfig(FTPClientConfig.SYST_UNIX);
        config.setServerTimeZoneId("America/New_York");
        return new UnixFTPEntryParser(config);
    }

    private void assertSame(String line) {
        FTPFile expected = commons.parseFTPEntry(line);
        FTPFile read = quick.parseFTPEntry(line);
        assertThat(read == null).as(line).isEqualTo(expected == null);
        if (expected != null) {
            assertThat(facts(read)).as(line).isEqualTo(facts(expected));
        }
    }

    private static List<Object> facts(FTPFile file) {
        Calendar time = file.getTimestamp();
        List<Object> facts = new ArrayList<>(List.of(
                "" + file.getName(),
                file.getType(),
                file.getSize(),
                file.getHardLinkCount(),
                "" + file.getUser(),
                "" + file.getGroup(),
                file.getRawListing(),
                file.isValid(),
                "" + file.getTimestampInstant(),
                "" + file.getLink(),
                file.toFormattedString("UTC")));
        facts.add(
                time == null
                        ? "none"
                        : time.getTimeInMillis() + time.getTimeZone().getID() + time.isSet(Calendar.SECOND));
        for (int i = 0; i < 9; i++) {
            facts.add(file.hasPermission(i / 3, i % 3));
        }
        return facts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-rw-------    1 1000     1000            5 Nov 23 19:22 a.837",
                "-rw-r--r--   1 claims   claims          5 Nov 23 19:22 a.837",
                "drwxr-xr-x    2 1000       claims           4096 Nov 23  2025 out",
                "-rw-r--r-- 1 ftp ftp 0 Jan  1  1970 x"
            })
    void readsWhatServersWriteByItself(String line) {
        assertThat(new UnixColumns().read(line)).isTrue();
        assertSame(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "total 8",
                "-rw-r--r--",
                "-rw-r--r-- ",
                "-rw-r--r-- 1 u g 5 Nov 20 10:00 a 7 Nov 20 11:00 b",
                "-rw-r--r-- 1 u g 5 Nov 20 10:00 ",
                "-rw-r--r-- 1 u g 5 Nov 20 10:00",
                "lrwxrwxrwx 1 u g 5 Nov 20 10:00 a -> b"
            })
    void leavesWhatIsNotPlainToCommonsNet(String line) {
        assertThat(new UnixColumns().read(line)).isFalse();
        assertSame(line);
    }

    @Test
    void agreesOnEveryMixtureOfColumns() {
        Random random = new Random(20261123);
        int plain = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder line = new StringBuilder();
            for (String[] choices : COLUMNS) {
                // The first ones are the usual ones.
                line.append(choices[Math.min(random.nextInt(choices.length), random.nextInt(choices.length))]);
            }
            assertSame(line.toString());
            plain += new UnixColumns().read(line.toString()) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    @Test
    void agreesOnLinesWithWrongCharacters() {
        Random random = new Random(837);
        String wrong = " -:+,\t\r0123456789abNrwxsS.\u00e9\u0085\u2028\u00a0\u0661";
        for (int i = 0; i < 60_000; i++) {
            StringBuilder line = new StringBuilder(String.format(ORDINARY, i));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                char other = wrong.charAt(random.nextInt(wrong.length()));
                int at = random.nextInt(line.length());
                switch (random.nextInt(3)) {
                    case 0 -> line.setCharAt(at, other);
                    case 1 -> line.insert(at, other);
                    default -> line.deleteCharAt(at);
                }
            }
            assertSame(line.toString());
        }
    }

    @Test
    void givesEachEntryACalendarOfItsOwn() {
        FTPFile one = quick.parseFTPEntry(String.format(ORDINARY, 1));
        FTPFile other = quick.parseFTPEntry(String.format(ORDINARY, 2));

        one.getTimestamp().add(Calendar.YEAR, 1);

        assertThat(other.getTimestamp().getTimeInMillis())
                .isEqualTo(quick.parseFTPEntry(String.format(ORDINARY, 3))
                        .getTimestampInstant()
                        .toEpochMilli())
                .isNotEqualTo(one.getTimestamp().getTimeInMillis());
    }

    @Test
    void leavesParsersOfTheUsersOwnAlone() {
        FTPFileEntryParser own = new UnixFTPEntryParser() {};

        assertThat(UnixLines.before(own)).isSameAs(own);
    }

    /** What is made and thrown away is what a poll of 20,000 files costs, and unlike time it can be counted. */
    @Test
    void makesATenthOfTheGarbage() {
        long theirs = allocated(commons);
        long ours = allocated(quick);

        assertThat(ours).isLessThan(theirs / 10);
    }

    private static long allocated(FTPFileEntryParser parser) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 5_000; i++) {
            assertThatIsFile(parser.parseFTPEntry(ORDINARY));
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void assertThatIsFile(FTPFile file) {
        if (!file.isFile()) {
            throw new AssertionError(file);
        }
    }
}
