package org.kermitftps.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of many threads stand beside each other, none inside another. */
class LogFileTest {

    private static final int WRITERS = 4;
    private static final int EACH = 200;

    @TempDir
    private Path temp;

    @Test
    void takesRecordsOfManyWritersWhole() throws Exception {
        Path path = temp.resolve("transfers.log");
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            // Each with a file of its own, as endpoints and processes have.
            LogFile file = new LogFile(path);
            String record = String.valueOf((char) ('a' + i)).repeat(3_000) + "\n";
            done.add(pool.submit(() -> {
                for (int n = 0; n < EACH; n++) {
                    file.append(record);
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        pool.shutdown();

        List<String> lines = Files.readAllLines(path);
        assertThat(lines).hasSize(WRITERS * EACH).allMatch(line -> line.matches("(.)\\1{2999}"));
    }

    @Test
    void goesOnInANewFileWhenTheOldOneIsMovedAway() throws Exception {
        LogFile file = new LogFile(temp.resolve("transfers.log"));
        file.append("one\n");
        Files.move(file.path(), temp.resolve("transfers.log.1"));
        file.append("two\n");

        assertThat(file.path()).hasContent("two\n");
        assertThat(temp.resolve("transfers.log.1")).hasContent("one\n");
    }

    @Test
    void knowsWhereNothingCanBeWritten() throws Exception {
        assertThat(new LogFile(temp.resolve("new.log")).isUsable()).isTrue();
        assertThat(new LogFile(temp.resolve("missing/new.log")).isUsable()).isFalse();
        assertThat(new LogFile(temp).isUsable()).isFalse();
        assertThatThrownBy(() -> new LogFile(temp).append("x\n")).isInstanceOf(IOException.class);
    }
}
