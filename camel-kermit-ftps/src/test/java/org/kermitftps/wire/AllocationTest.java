package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import org.apache.commons.net.ftp.FTP;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.policy.TlsEngineName;

/**
 * Bytes that the thread of a transfer allocates once it is warm, all of it: connecting, TLS, commands, replies. The budgets
 * are what was measured and a third; what exceeds one is a buffer more for each file, or a copy more of each byte.
 */
@Timeout(180)
class AllocationTest extends WireTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int FILES = 100;
    private static final int MEGABYTE = 1 << 20;

    /** One transfer. */
    @FunctionalInterface
    private interface Transfer {
        boolean run() throws IOException;
    }

    private static long perRun(int runs, Transfer transfer) throws IOException {
        repeat(runs, transfer);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        repeat(runs, transfer);
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / runs;
    }

    private static void repeat(int runs, Transfer transfer) throws IOException {
        for (int i = 0; i < runs; i++) {
            assertThat(transfer.run()).isTrue();
        }
    }

    private boolean up(byte[] content) throws IOException {
        return client.storeFile("a", new ByteArrayInputStream(content));
    }

    private boolean down(String name) throws IOException {
        return client.retrieveFile(name, OutputStream.nullOutputStream());
    }

    private void open(TlsEngineName name) throws Exception {
        engine = name;
        explicitServer();
        loggedIn(SAFE).setFileType(FTP.BINARY_FILE_TYPE);
    }

    /** Nearly all of it is the handshake of the data connection; the file is read and written without a copy of it. */
    @ParameterizedTest
    @CsvSource({"BC, 215_000", "JDK, 125_000"})
    void aSmallFileTakesNoMoreThanItsHandshake(TlsEngineName name, String budget) throws Exception {
        open(name);
        byte[] content = new byte[2_048];
        server.files().put("/b", content);

        assertThat(perRun(FILES, () -> up(content))).isLessThan(bytes(budget));
        assertThat(perRun(FILES, () -> down("b"))).isLessThan(bytes(budget));
    }

    /**
     * The JDK's engine takes 90 kB for the 64 records of a megabyte. Bouncy Castle's copies every byte, twice up
     * (TlsAEADCipher.encodePlaintext, ProvSSLEngine.wrap) and once down (ProvSSLEngine.unwrap); what is ours adds nothing
     * that could be seen, or the JDK's figure would show it.
     */
    @ParameterizedTest
    @CsvSource({"BC, 2_600_000, 1_500_000", "JDK, 130_000, 130_000"})
    void aByteOfALargeFileIsCopiedByTheEngineOnly(TlsEngineName name, String budgetUp, String budgetDown)
            throws Exception {
        open(name);
        byte[] small = new byte[MEGABYTE];
        byte[] large = new byte[9 * MEGABYTE];
        server.files().put("/small", small);
        server.files().put("/large", large);
        perRun(4, () -> up(small));
        perRun(4, () -> down("small"));

        assertThat((perRun(2, () -> up(large)) - perRun(2, () -> up(small))) / 8)
                .isLessThan(bytes(budgetUp));
        assertThat((perRun(2, () -> down("large")) - perRun(2, () -> down("small"))) / 8)
                .isLessThan(bytes(budgetDown));
    }

    private static long bytes(String figure) {
        return Long.parseLong(figure.replace("_", ""));
    }
}
