package org.kermitftps.it.bench.micro;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPClient;
import org.kermitftps.wire.KermitFtpClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One command and its reply: the guard, the bounded input, the lines, the judgement. */
@State(Scope.Thread)
public class ReplyBenchmark {

    private KermitFtpClient ours;
    private FTPClient stock;

    @Setup(Level.Iteration)
    public void connect() throws IOException {
        ours = MemoryClients.ours(new MemoryServer(""));
        stock = MemoryClients.stock(new MemoryServer(""));
    }

    @Benchmark
    public int ours() throws IOException {
        return ours.sendCommand("SIZE", "claims-2026-01-02.837");
    }

    @Benchmark
    public int peer() throws IOException {
        return stock.sendCommand("SIZE", "claims-2026-01-02.837");
    }
}
