package org.kermitftps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.local.Collision.Placing;

/** A whole download gets its name: nothing that was there is lost, and nothing is stored twice. */
class ArrivalTest {

    private static final ServerFile FILE =
            new ServerFile("partner:21 joe in/a.txt", 6, Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    Path temp;

    private Path target;

    @BeforeEach
    void name() {
        target = temp.resolve("a.txt");
    }

    private Path place(Placing placing, String content) throws IOException {
        return place(placing, content, FILE);
    }

    private Path place(Placing placing, String content, ServerFile file) throws IOException {
        try (Part part = Parts.open(target, file, false)) {
            try (OutputStream out = part.writeFrom(0)) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return new Arrival(target, file, placing).place(part);
        }
    }

    /** What is there now, without the note beside an appended file. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(temp)) {
            for (Path each : all.toList()) {
                if (!each.getFileName().toString().endsWith(".appended")) {
                    files.put(each.getFileName().toString(), Files.readString(each));
                }
            }
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingElseBehindWhereTheNameIsFree(Placing placing) throws IOException {
        assertThat(place(placing, "remote")).isEqualTo(target);
        assertThat(files()).isEqualTo(Map.of("a.txt", "remote"));
    }

    /** As in DT14: the highest number there is, and one. */
    @Test
    void backsUpWhatIsThere() throws IOException {
        Files.writeString(target, "local");
        Files.writeString(temp.resolve("a.txt.~3~"), "x");

        assertThat(place(Placing.BACKUP, "remote")).isEqualTo(target);
        assertThat(files()).isEqualTo(Map.of("a.txt", "remote", "a.txt.~3~", "x", "a.txt.~4~", "local"));
    }

    @Test
    void givesTheDownloadAnotherName() throws IOException {
        Files.writeString(target, "local");

        assertThat(place(Placing.RENAME, "remote")).isEqualTo(temp.resolve("a.txt.~1~"));
        assertThat(files()).isEqualTo(Map.of("a.txt", "local", "a.txt.~1~", "remote"));
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        Files.writeString(target, "local");

        assertThat(place(Placing.REPLACE, "remote")).isEqualTo(target);
        assertThat(files()).isEqualTo(Map.of("a.txt", "remote"));
    }

    @Test
    void appendsToWhatIsThere() throws IOException {
        Files.writeString(target, "local");

        assertThat(place(Placing.APPEND, "remote")).isEqualTo(target);
        assertThat(files()).isEqualTo(Map.of("a.txt", "localremote"));
    }

    /** A route that fails gets the file again with each poll. */
    @ParameterizedTest
    @EnumSource
    void storesAMessageThatIsDeliveredAgainOnce(Placing placing) throws IOException {
        Files.writeString(target, "local");
        Path first = place(placing, "remote");
        Map<String, String> after = files();

        assertThat(place(placing, "remote")).isEqualTo(first);
        assertThat(place(placing, "remote")).isEqualTo(first);
        assertThat(files()).isEqualTo(after);
    }

    @Test
    void appendsOnceEvenIfTheFileWasNewAtFirst() throws IOException {
        place(Placing.APPEND, "remote");
        place(Placing.APPEND, "remote");
        assertThat(files()).isEqualTo(Map.of("a.txt", "remote"));
    }

    @Test
    void appendsTheSameBytesOfAnotherFile() throws IOException {
        place(Placing.APPEND, "remote");
        place(Placing.APPEND, "remote", new ServerFile(FILE.where(), 6, Instant.parse("2026-01-03T03:04:05Z")));
        assertThat(files()).isEqualTo(Map.of("a.txt", "remoteremote"));
    }

    /** The note is written before the file: a crash between the two must not lose the bytes. */
    @Test
    void appendsWhatTheNoteSaysButTheFileDoesNot() throws IOException {
        place(Placing.APPEND, "remote");
        Files.writeString(target, "");
        place(Placing.APPEND, "remote");
        assertThat(files()).isEqualTo(Map.of("a.txt", "remote"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BACKUP", "RENAME", "REPLACE"})
    void doesNotTouchADirectoryOfThatName(Placing placing) throws IOException {
        Files.createDirectory(target);

        assertThatThrownBy(() -> place(placing, "remote"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is a directory");
    }

    /** Often, because two must meet within the two steps of a backup. */
    @RepeatedTest(20)
    void losesNothingOfManyPollersOfOneDirectory() throws Exception {
        ExecutorService pollers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Path>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String content = "content " + i;
                ServerFile file = new ServerFile("partner " + i, 9, FILE.modified());
                Placing placing = i % 2 == 0 ? Placing.BACKUP : Placing.RENAME;
                all.add(() -> place(placing, content, file));
            }
            for (Future<Path> each : pollers.invokeAll(all)) {
                assertThat(each.get()).exists();
            }
        } finally {
            pollers.shutdownNow();
        }
        assertThat(files().values()).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void appendsOneAfterTheOther() throws Exception {
        ExecutorService pollers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Path>> all = new ArrayList<>();
            for (int i = 10; i < 42; i++) {
                String content = "<" + i + ">";
                ServerFile file = new ServerFile("partner " + i, 4, FILE.modified());
                all.add(() -> place(Placing.APPEND, content, file));
            }
            for (Future<Path> each : pollers.invokeAll(all)) {
                each.get();
            }
        } finally {
            pollers.shutdownNow();
        }
        String joined = Files.readString(target);
        assertThat(joined).hasSize(32 * 4);
        for (int i = 10; i < 42; i++) {
            assertThat(joined).containsOnlyOnce("<" + i + ">");
        }
    }
}
