package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.kermitftps.it.servers.ServerImage;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** The real {@code kermit} of Debian in a container on the machine's own network. */
final class KermitClient implements AutoCloseable {

    private static final String PROMPT = ") C-Kermit>";

    /**
     * Nothing is typed before the prompt: until then the terminal itself would take Ctrl-U for an order. Rows enough for the
     * longest answer, or it would wait for a key.
     */
    private static final String AT_A_TERMINAL =
            """
            rm -f /keys /shown; mkfifo /keys; touch /shown
            TERM=dumb timeout 60 script -qfc 'stty rows 900 cols 80 -icanon; kermit -Y' /shown </keys >/dev/null 2>&1 &
            exec 3>/keys
            until grep -q 'C-Kermit>' /shown; do sleep 0.05; done
            cat /typed >&3; wait; cat /shown
            """;

    /** Ctrl-U. */
    private static final char TAKE_BACK = '\u0015';

    private final GenericContainer<?> container;

    /** @param authorityPem what {@code verify-file} names in scripts: {@code /ca.pem} */
    KermitClient(String authorityPem) {
        container = new GenericContainer<>(
                        DockerImageName.parse(new ServerImage("kermit", List.of("Dockerfile")).ensure()))
                .withNetworkMode("host")
                .withCopyToContainer(Transferable.of(authorityPem), "/ca.pem");
        container.start();
    }

    /**
     * Runs a script to its end, with nobody at the keyboard, in a directory with {@code up.txt} and {@code up2.txt};
     * returns what it printed.
     */
    String run(List<String> script) throws IOException, InterruptedException {
        container.copyFileToContainer(
                Transferable.of(String.join("\n", script).getBytes(StandardCharsets.UTF_8)), "/script.ksc");
        // -Y: no start-up file.
        ExecResult result = container.execInContainer(
                "sh",
                "-c",
                "rm -rf /work && mkdir /work && cd /work && echo hello >up.txt && echo hello >up2.txt"
                        + " && timeout 60 kermit -Y -C 'take /script.ksc, exit' </dev/null 2>&1");
        return result.getStdout();
    }

    /**
     * Runs a script to its end, with nobody at the keyboard, in a directory with these files only; returns what it printed,
     * and what {@link LeftFile#printed} reads.
     */
    String run(List<String> script, List<GivenFile> files) throws IOException, InterruptedException {
        container.copyFileToContainer(
                Transferable.of(String.join("\n", script).getBytes(StandardCharsets.UTF_8)), "/script.ksc");
        String made = files.stream().map(file -> file.shell() + "\n").collect(Collectors.joining());
        ExecResult result = container.execInContainer(
                "bash",
                "-c",
                "rm -rf /work; mkdir /work; cd /work || exit\n" + made
                        + "timeout 60 kermit -Y -C 'take /script.ksc, exit' </dev/null 2>&1; echo\n" + LeftFile.SHELL);
        assertThat(result.getStderr()).isEmpty();
        return result.getStdout();
    }

    /**
     * Types texts at a terminal, a question mark after each, and takes them back; returns what Kermit showed. In a script
     * the question mark is a letter like others.
     */
    String ask(String... texts) throws IOException, InterruptedException {
        String typed = String.join("?" + TAKE_BACK, texts) + "?" + TAKE_BACK + "exit\r";
        container.copyFileToContainer(Transferable.of(typed.getBytes(StandardCharsets.UTF_8)), "/typed");
        ExecResult result = container.execInContainer("timeout", "70", "sh", "-c", AT_A_TERMINAL);
        String shown = result.getStdout().replace("\r", "");
        return shown.substring(shown.indexOf(PROMPT) + PROMPT.length());
    }

    @Override
    public void close() {
        container.stop();
    }
}
