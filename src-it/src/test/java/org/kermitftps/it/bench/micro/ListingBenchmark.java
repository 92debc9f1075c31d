package org.kermitftps.it.bench.micro;

import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.wire.KermitFtpClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One line of a listing, from the bytes to the entry, as a poll asks for it: LIST as vsftpd, MLSD as ProFTPD writes it. */
@State(Scope.Thread)
public class ListingBenchmark {

    private static final int LINES = 1_000;

    /** {@code LIST} or {@code MLSD}. */
    @Param({"LIST", "MLSD"})
    public String command;

    private KermitFtpClient ours;
    private FTPClient stock;

    @Setup(Level.Iteration)
    public void connect() throws IOException {
        IntFunction<String> line = isFacts() ? ListingBenchmark::facts : ListingBenchmark::unix;
        String listing = IntStream.range(0, LINES).mapToObj(line).collect(Collectors.joining());
        ours = MemoryClients.ours(new MemoryServer(listing));
        stock = MemoryClients.stock(new MemoryServer(listing));
    }

    private static String unix(int number) {
        return String.format(
                "-rw-r--r--    1 1000     1000     %8d Jan 02 03:04 claims-%d.837\r\n", size(number), number);
    }

    private static String facts(int number) {
        return "modify=20260102030405;perm=adfrw;size=" + size(number)
                + ";type=file;unique=801U40A3;UNIX.group=1000;UNIX.mode=0644;UNIX.owner=1000; claims-" + number
                + ".837\r\n";
    }

    private static int size(int number) {
        return 2_000 + number;
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int ours() throws IOException {
        return checked(isFacts() ? ours.factsListing().list(null) : ours.listFiles());
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int peer() throws IOException {
        return checked(isFacts() ? stock.mlistDir() : stock.listFiles());
    }

    private boolean isFacts() {
        return command.equals("MLSD");
    }

    private static int checked(FTPFile[] files) {
        if (files.length != LINES || files[LINES - 1].getSize() != size(LINES - 1)) {
            throw new IllegalStateException("only " + files.length);
        }
        return files.length;
    }
}
