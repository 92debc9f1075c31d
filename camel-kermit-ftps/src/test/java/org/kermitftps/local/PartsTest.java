package org.kermitftps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which part a download goes on with, and what a part proves. */
class PartsTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final ServerFile FILE = new ServerFile("partner:21 joe in/a.txt", 10, TIME);

    @TempDir
    Path temp;

    private Path leave(ServerFile file, String content) throws IOException {
        try (Part part = Parts.open(temp.resolve("a.txt"), file, false)) {
            write(part.writeFrom(0), content);
            return part.path();
        }
    }

    private static void write(OutputStream out, String content) throws IOException {
        try (out) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String takenUp(ServerFile file) throws IOException {
        try (Part part = Parts.open(temp.resolve("a.txt"), file, true)) {
            return new String(part.head(part.size()).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.toList();
        }
    }

    @Test
    void goesOnWithWhatWasLeftBehind() throws IOException {
        leave(FILE, "01234");
        assertThat(takenUp(FILE)).isEqualTo("01234");
        assertThat(files()).hasSize(1);
    }

    @Test
    void beginsAnewIfTheServersFileHasChanged() throws IOException {
        leave(FILE, "01234");
        assertThat(takenUp(new ServerFile(FILE.where(), 11, TIME))).isEmpty();
        leave(FILE, "01234");
        assertThat(takenUp(new ServerFile(FILE.where(), 10, TIME.plusSeconds(1))))
                .isEmpty();
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesThePartsOfAnotherServerAlone() throws IOException {
        Path other = leave(FILE, "01234");
        assertThat(takenUp(new ServerFile("elsewhere:21 joe in/a.txt", 10, TIME)))
                .isEmpty();
        assertThat(other).hasContent("01234");
    }

    @Test
    void leavesAPartAloneThatSomebodyIsAtWorkOn() throws IOException {
        try (Part busy = Parts.open(temp.resolve("a.txt"), FILE, true)) {
            write(busy.writeFrom(0), "01234");
            assertThat(takenUp(FILE)).isEmpty();
            assertThat(busy.path()).hasContent("01234");
        }
    }

    @Test
    void namesAPartOfALongNameToo() throws IOException {
        try (Part part = Parts.open(temp.resolve("\u4e2d".repeat(80)), FILE, true)) {
            assertThat(part.path()).exists();
            assertThat(OwnNames.isOwn(part.path().getFileName().toString())).isTrue();
        }
    }

    @Test
    void comparesTheEndOfAPartBeforeItGoesOn() throws IOException {
        leave(FILE, "01234");
        try (Part part = Parts.open(temp.resolve("a.txt"), FILE, true)) {
            Overlap overlap = Overlap.of(part);
            for (byte each : "0123456789".getBytes(StandardCharsets.UTF_8)) {
                overlap.write(each);
            }
            assertThat(overlap.isCompared()).isTrue();
            assertThat(part.path()).hasContent("0123456789");
        }
    }

    @Test
    void doesNotGoOnWithAnotherFile() throws IOException {
        leave(FILE, "01234");
        try (Part part = Parts.open(temp.resolve("a.txt"), FILE, true)) {
            Overlap overlap = Overlap.of(part);
            assertThatThrownBy(() -> overlap.write("0123x56789".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IOException.class);
            assertThat(overlap.isDifferent()).isTrue();
            assertThat(part.path()).hasContent("01234");
        }
    }

    @Test
    void knowsThatTooLittleCameToCompare() throws IOException {
        leave(FILE, "01234");
        try (Part part = Parts.open(temp.resolve("a.txt"), FILE, true)) {
            Overlap overlap = Overlap.of(part);
            overlap.write("012".getBytes(StandardCharsets.UTF_8));
            assertThat(overlap.isCompared()).isFalse();
            assertThat(overlap.isDifferent()).isFalse();
        }
    }

    @Test
    void fetchesNoMoreThanTheTailAgain() {
        assertThat(Overlap.start(10)).isZero();
        assertThat(Overlap.start(5_000_000_000L)).isEqualTo(5_000_000_000L - Overlap.LONGEST);
    }

    @Test
    void takesUpOnlyWhatCanBeTold() {
        assertThat(Recovery.of(0, FILE, true)).isEqualTo(Recovery.NOTHING_KEPT);
        assertThat(Recovery.of(10, FILE, true)).isEqualTo(Recovery.RECOVERED);
        assertThat(Recovery.of(11, FILE, true)).isEqualTo(Recovery.TOO_LONG);
        assertThat(Recovery.of(5, FILE, false)).isEqualTo(Recovery.NOT_BINARY);
        assertThat(Recovery.of(5, new ServerFile("a", 0, TIME), true)).isEqualTo(Recovery.NOT_TOLD);
        assertThat(Recovery.of(5, new ServerFile("a", 9, null), true)).isEqualTo(Recovery.NOT_TOLD);
    }
}
