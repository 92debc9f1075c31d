package org.kermitftps.it.bench.micro;

import java.nio.charset.StandardCharsets;
import org.kermitftps.content.Content;
import org.kermitftps.content.ContentScan;
import org.kermitftps.content.DefaultPatterns;
import org.kermitftps.content.FileType;
import org.kermitftps.content.TypePatterns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What {@code transferMode=auto} costs a file: its name against Kermit's lists, the look at its beginning. */
@State(Scope.Thread)
public class ContentBenchmark {

    private static final int HEAD = 49_152;

    private final TypePatterns text = TypePatterns.of(DefaultPatterns.of(FileType.TEXT));
    private final TypePatterns binary = TypePatterns.of(DefaultPatterns.of(FileType.BINARY));
    private final byte[] head = "CLM*A37YH556*500***11:B:1*Y*A*Y*I*P~\n"
            .repeat(HEAD)
            .substring(0, HEAD)
            .getBytes(StandardCharsets.US_ASCII);
    private String name = "claims-2026-01-02-000123-out.dat";

    @Benchmark
    public boolean names() {
        return text.match(name) || binary.match(name);
    }

    @Benchmark
    public Content head() {
        return ContentScan.of(head);
    }
}
