package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

    private static List<String> facts(int entries) {
        return lines(
                entries,
                i -> "modify=20260102030405;perm=adfrw;size=" + i + ";type=file;unique=801U" + i + "; claims-" + i
                        + ".txt");
    }

    private static List<String> lines(int entries, IntFunction<String> line) {
        return IntStream.range(0, entries).mapToObj(line).toList();
    }

    /** Without the lines themselves, which an entry keeps. */
    private long bytesForEach(List<String> lines, Function<String, FTPFile> read) {
        List<FTPFile> files = new ArrayList<>(lines.size());
        long before = thread.getCurrentThreadAllocatedBytes();
        lines.forEach(line -> files.add(read.apply(line)));
        long spent = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(files).doesNotContainNull();
        return spent / lines.size();
    }

    @Test
    void needsAsMuchForTheLastEntryAsForTheFirst() {
        bytesForEach(facts(WARM_UP), FactsLine::read);

        long few = bytesForEach(facts(ENTRIES / 10), FactsLine::read);
        long many = bytesForEach(facts(ENTRIES), FactsLine::read);

        assertThat(many).isBetween(100L, 1_500L);
        assertThat(many).isLessThan(few + few / 5);
    }

    @Test
    void needsNoMoreForLinesOfList() {
        FTPFileEntryParser unix = new ListingParsers(new DefaultFTPFileEntryParserFactory())
                .createFileEntryParser(FTPClientConfig.SYST_UNIX);
        IntFunction<String> line = i -> FtpFiles.line('-', i, "claims-" + i + ".txt");
        bytesForEach(lines(WARM_UP, line), unix::parseFTPEntry);

        assertThat(bytesForEach(lines(ENTRIES, line), unix::parseFTPEntry)).isBetween(100L, 500L);
    }
}
