package org.kermitftps.it.bench.micro;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.wire.KermitFtpClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One line of MLSD, from the bytes to the entry, as ProFTPD writes it. */
@State(Scope.Thread)
public class FactsListingBenchmark {

    private static final int LINES = 1_000;

    private KermitFtpClient ours;
    private FTPClient stock;

    @Setup(Level.Iteration)
    public void connect() throws IOException {
        String listing = IntStream.range(0, LINES)
                .mapToObj(i -> "modify=20260102030405;perm=adfrw;size=" + (2000 + i)
                        + ";type=file;unique=801U40A3;UNIX.group=1000;UNIX.mode=0644;UNIX.owner=1000; claims-" + i
                        + ".837\r\n")
                .collect(Collectors.joining());
        ours = MemoryClients.ours(new MemoryServer(listing));
        stock = MemoryClients.stock(new MemoryServer(listing));
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int ours() throws IOException {
        return checked(ours.factsListing().list(null));
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int peer() throws IOException {
        return checked(stock.mlistDir());
    }

    private static int checked(FTPFile[] files) {
        if (files.length != LINES || files[LINES - 1].getSize() != 2000 + LINES - 1) {
            throw new IllegalStateException("only " + files.length);
        }
        return files.length;
    }
}
