package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPListParseEngine;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.fuzz.FuzzTarget;
import org.kermitftps.policy.InputLimit;
import org.kermitftps.policy.RemoteNames;
import org.kermitftps.support.CapturedLog;

/** Listings in every dialect Commons Net knows: read or refused, and no name that is used leads out of its directory. */
class ListingFuzzTest extends FuzzTarget {

    private static final List<String> SYSTEMS = List.of(
            FTPClientConfig.SYST_UNIX,
            FTPClientConfig.SYST_UNIX_TRIM_LEADING,
            FTPClientConfig.SYST_VMS,
            FTPClientConfig.SYST_NT,
            FTPClientConfig.SYST_OS2,
            FTPClientConfig.SYST_OS400,
            FTPClientConfig.SYST_MVS,
            FTPClientConfig.SYST_NETWARE,
            FTPClientConfig.SYST_MACOS_PETER,
            "BeOS");

    private static final ListingParsers PARSERS = new ListingParsers(new DefaultFTPFileEntryParserFactory());
    private static final Path DIRECTORY = Path.of("/in");

    @Override
    protected List<String> words() {
        return List.of(
                "total 8\r\n",
                "-rw-r--r-- 1 joe joe 5 Jan 02 2026 a.txt\r\n",
                "drwxrwxrwx 2 joe joe 4096 Feb 29 23:59 ../..\r\n",
                "lrwxrwxrwx 1 joe joe 4 Jan  2 10:00 a -> /etc/passwd\n",
                "01-02-26  10:00AM       <DIR>          x\r\n",
                "A.TXT;1  1/2  2-JAN-2026 10:00:00 [JOE] (RWED,RWED,RE,)\r\n",
                "JOE  4019 26/01/02 18:56:38 *STMF einladung.zip\r\n",
                "Volume Unit    Referred Ext Used Recfm Lrecl BlkSz Dsorg Dsname\r\nB10142 3390   2026/01/02  2   31  F       80    80  PS   A.B\r\n",
                "d [R----F--] joe  512  Jan 16 18:53    login\r\n",
                " ",
                "\t",
                "99999999999999999999",
                "\u0000",
                "\\",
                "/");
    }

    @Override
    protected int rounds() {
        return 2_000;
    }

    @Override
    protected void feed(byte[] input) throws Exception {
        try (CapturedLog log = CapturedLog.silently()) {
            for (String system : SYSTEMS) {
                FTPClientConfig config = new FTPClientConfig(system);
                read(input, new FTPListParseEngine(PARSERS.createFileEntryParser(config)));
            }
        }
    }

    private static void read(byte[] input, FTPListParseEngine engine) throws IOException {
        BoundedInput bounded = new BoundedInput(new ByteArrayInputStream(input), InputLimit.LISTING);
        try {
            engine.readServerList(bounded, "UTF-8");
            for (FTPFile file : files(engine)) {
                if (file != null && file.getName() != null && RemoteNames.isPlain(file.getName())) {
                    assertThat(DIRECTORY.resolve(file.getName()).normalize().getParent())
                            .isEqualTo(DIRECTORY);
                    CommandGuard.check("RETR", file.getName(), "UTF-8");
                }
            }
        } catch (FtpsException e) {
            assertThat(e.failure()).isIn(InputLimit.LISTING.failure(), DataFailure.LISTING_UNREADABLE);
        }
    }

    private static FTPFile[] files(FTPListParseEngine engine) throws IOException {
        try {
            return engine.getFiles();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
