package org.kermitftps.it.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPageTest {

    @TempDir
    Path folder;

    @Test
    void neverPutsAShortRunInPlaceOfAWholeOne() throws IOException {
        OwnPage page = new OwnPage(folder.resolve("project"), folder.resolve("target"), "micro.md");

        page.publish("whole", true);
        page.publish("short", false);

        assertThat(folder.resolve("project/docs/benchmarks/micro.md")).hasContent("whole");
        assertThat(folder.resolve("target/micro.md")).hasContent("short");
    }
}
