package org.kermitftps.it.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what the last whole run of the benchmark wrote, and nobody's wishes. */
class ReadmeSpeedTest {

    private static final Path PROJECT = Path.of("..");

    @Test
    void showsTheTableOfTheLastRun() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        String results = Files.readString(PROJECT.resolve("docs/benchmarks/results.md"));

        assertThat(Marked.in(readme)).isEqualTo(Marked.in(results));
    }
}
