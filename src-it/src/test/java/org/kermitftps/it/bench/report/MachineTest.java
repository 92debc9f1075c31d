package org.kermitftps.it.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path project;

    @Test
    void tellsWhetherTheProgramIsThatOfTheCommit() throws Exception {
        Files.createDirectories(project.resolve("docs/benchmarks"));
        for (String file : List.of("pom.xml", "README.md", "docs/benchmarks/results.md")) {
            Files.writeString(project.resolve(file), "first");
        }
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "first");
        String commit = Machine.commit(project);
        assertThat(commit).matches("[0-9a-f]{7,}");
        assertThat(Machine.here(project)).contains(", commit " + commit + ", ");

        Files.writeString(project.resolve("README.md"), "with the rows before");
        Files.writeString(project.resolve("docs/benchmarks/results.md"), "with the rows before");
        assertThat(Machine.commit(project)).isEqualTo(commit);

        Files.writeString(project.resolve("pom.xml"), "other");
        assertThat(Machine.commit(project)).isEqualTo(commit + "+");
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(git.getInputStream().readAllBytes())).isEmpty();
        assertThat(git.waitFor()).isZero();
    }
}
