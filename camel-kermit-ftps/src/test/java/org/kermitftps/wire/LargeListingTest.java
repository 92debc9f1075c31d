package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.junit.jupiter.api.Test;
import org.kermitftps.support.FtpFiles;

/** What an entry of a listing costs in memory, counted in bytes allocated, which no garbage collector can blur. */
class LargeListingTest {

    private static final int WARM_UP = 5_000;
    private static final int ENTRIES = 20_000;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static String facts(int i) {
        return "modify=20260102030405;perm=adfrw;size=" + i
                + ";type=file;unique=801U%06X; claims-%06d.txt".formatted(i, i);
    }

    private static ListedFile mlsd(int i) {
        return FactsLine.read(facts(i));
    }

    private long bytesForEach(int entries, Function<Integer, FTPFile> read) {
        List<FTPFile> files = new ArrayList<>(entries);
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < entries; i++) {
            files.add(read.apply(i));
        }
        long spent = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(files).doesNotContainNull();
        return spent / entries;
    }

    @Test
    void needsAsMuchForTheLastEntryAsForTheFirst() {
        bytesForEach(WARM_UP, LargeListingTest::mlsd);

        long few = bytesForEach(ENTRIES / 10, LargeListingTest::mlsd);
        long many = bytesForEach(ENTRIES, LargeListingTest::mlsd);

        // Two kilobytes with the test's own line, of which an entry keeps some 500 bytes.
        assertThat(many).isBetween(100L, 2_500L);
        assertThat(many).isLessThan(few + few / 5);
    }

    @Test
    void needsLessThanList() {
        FTPFileEntryParser unix = new ListingParsers(new DefaultFTPFileEntryParserFactory())
                .createFileEntryParser(FTPClientConfig.SYST_UNIX);
        Function<Integer, FTPFile> list =
                i -> unix.parseFTPEntry(FtpFiles.line('-', i, "claims-%06d.txt".formatted(i)));
        bytesForEach(WARM_UP, list);
        bytesForEach(WARM_UP, LargeListingTest::mlsd);

        assertThat(bytesForEach(ENTRIES, LargeListingTest::mlsd)).isLessThan(bytesForEach(ENTRIES, list));
    }
}
