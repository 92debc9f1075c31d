package org.kermitftps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Small files in memory, large ones in a file nobody else can open. */
class SpoolTest {

    @TempDir
    Path temp;

    private Spool of(long threshold, String content) throws IOException {
        Spool spool = new Spool(threshold, temp);
        for (byte each : content.getBytes(StandardCharsets.UTF_8)) {
            spool.write(each);
        }
        return spool;
    }

    private static String content(SpoolFile file) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsInMemoryWhatFits() throws IOException {
        assertThat(of(5, "hello").bytes()).asString().isEqualTo("hello");
        assertThat(of(-1, "hello").bytes()).asString().isEqualTo("hello");
    }

    @Test
    void keepsTheRestOutsideTheHeap() throws IOException {
        Spool spool = of(4, "hello");
        assertThat(spool.bytes()).isNull();
        SpoolFile file = spool.file();
        assertThat(content(file)).isEqualTo("hello");
        file.release();
    }

    @Test
    void isGoneWhenTheLastReaderIsDone() throws IOException {
        SpoolFile file = of(0, "hello").file();
        file.acquire();
        file.release();
        assertThat(content(file)).isEqualTo("hello");
        file.release();
        assertThatThrownBy(() -> content(file))
                .hasMessageContaining("KFTPS-725")
                .hasMessageContaining("spoolThreshold");
    }

    /** Not even a killed process leaves a claim on the disk. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a file keeps its name while it is open")
    void hasNoName() throws IOException {
        SpoolFile file = of(0, "hello").file();
        assertThat(temp).isEmptyDirectory();
        assertThat(content(file)).isEqualTo("hello");
        file.release();
    }
}
