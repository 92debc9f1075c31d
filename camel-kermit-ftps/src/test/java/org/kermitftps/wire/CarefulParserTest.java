package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.apache.commons.net.ftp.FTPFileEntryParserImpl;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.support.CapturedLog;

/** What ListingFuzzTest found in Commons Net, one by one. */
class CarefulParserTest {

    private static final String ENTRY = "0           DIR   12-30-97   12:32  jbrekke";

    private final FTPFileEntryParser os2 =
            new ListingParsers(new DefaultFTPFileEntryParserFactory()).createFileEntryParser(FTPClientConfig.SYST_OS2);

    /** Without a limit this takes minutes. */
    @Test
    @Timeout(10)
    void leavesOutALineThatWouldTakeMinutes() {
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(os2.parseFTPEntry("9" + "\t".repeat(200) + "\\total 8")).isNull();

            assertThat(log.lines("left out")).singleElement().asString().contains("\\x09\\x09");
        }
        assertThat(os2.parseFTPEntry(ENTRY).getName()).isEqualTo("jbrekke");
    }

    @Test
    void leavesOutALineThatMakesTheParserThrow() {
        FTPFileEntryParser broken = new CarefulParser(new FTPFileEntryParserImpl() {
            @Override
            public FTPFile parseFTPEntry(String line) {
                throw new NumberFormatException(line);
            }
        });

        assertThat(broken.parseFTPEntry("99999999999999999999")).isNull();
    }

    /** The versions of VMS are compared as numbers, before any line is read. */
    @Test
    void readsTheLinesOfVmsOneByOneIfAVersionIsTooLong() {
        FTPFileEntryParser vms = new ListingParsers(new DefaultFTPFileEntryParserFactory())
                .createFileEntryParser(FTPClientConfig.SYST_VMS);
        List<String> lines = List.of("9999;999999999999999");

        assertThat(vms.preParse(lines)).isEqualTo(lines);
    }

    @Test
    void endsAListingWhoseLinesTakeTooLongTogether() {
        CarefulParser slow = new CarefulParser(os2, Duration.ofNanos(1));
        slow.parseFTPEntry(ENTRY);

        assertThatThrownBy(() -> slow.parseFTPEntry(ENTRY))
                .hasCauseInstanceOf(FtpsException.class)
                .hasMessageContaining("KFTPS-606");
    }
}
