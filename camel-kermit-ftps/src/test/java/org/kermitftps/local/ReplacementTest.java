package org.kermitftps.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.local.Collision.Placing;

/** Two daemons that fetch into one directory. */
class ReplacementTest {

    private static final int EACH = 300;

    @TempDir
    Path temp;

    @Test
    void losesNothingOfTwoProcesses() throws Exception {
        List<Process> daemons = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            daemons.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Daemon.class.getName(),
                            temp.resolve("a.txt").toString(),
                            name)
                    .inheritIO()
                    .start());
        }
        for (Process daemon : daemons) {
            assertThat(daemon.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(daemon.exitValue()).isZero();
        }
        Set<String> contents = new HashSet<>();
        try (var files = Files.list(temp)) {
            for (Path each : files.toList()) {
                assertThat(contents.add(Files.readString(each))).as("%s", each).isTrue();
            }
        }
        assertThat(contents).hasSize(2 * EACH);
    }

    @Test
    void leavesNoLockBehind() throws IOException {
        try (DirectoryLock lock = DirectoryLock.of(temp)) {
            assertThat(temp.resolve(OwnNames.LOCK)).exists();
        }
        assertThat(temp).isEmptyDirectory();
        assertThat(OwnNames.isOwn(OwnNames.LOCK)).isTrue();
    }

    @Test
    void takesALockThatACrashHasLeft() throws IOException {
        Files.writeString(temp.resolve(OwnNames.LOCK), "somebody");
        DirectoryLock.of(temp).close();
        assertThat(temp).isEmptyDirectory();
    }

    /** One of the two. */
    static final class Daemon {

        private Daemon() {}

        public static void main(String[] args) throws IOException {
            for (int i = 0; i < EACH; i++) {
                ServerFile file = new ServerFile(args[1] + i, 9, Instant.EPOCH);
                try (Part part = Parts.open(Path.of(args[0]), file, false)) {
                    try (OutputStream out = part.writeFrom(0)) {
                        out.write((args[1] + i).getBytes(StandardCharsets.UTF_8));
                    }
                    new Arrival(Path.of(args[0]), file, Placing.BACKUP).place(part);
                }
            }
        }
    }
}
