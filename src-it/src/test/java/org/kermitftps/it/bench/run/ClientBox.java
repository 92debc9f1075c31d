package org.kermitftps.it.bench.run;

import com.github.dockerjava.api.model.Bind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.kermitftps.it.servers.ServerImage;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The container the peers run in, on the machine's own network. A peer's time is its own: bash measures it beside the
 * process, so what {@code docker exec} costs is in no figure.
 */
public final class ClientBox implements AutoCloseable {

    private final Path folder;
    private final GenericContainer<?> container;

    /** @param folder of the machine, seen in the container under the same path */
    public ClientBox(Path folder) {
        this.folder = folder;
        container = new GenericContainer<>(
                        DockerImageName.parse(new ServerImage("clients", List.of("Dockerfile")).ensure()))
                .withNetworkMode("host")
                // Not Testcontainers' own way, which tries the mount with an image it pulls from a registry.
                .withCreateContainerCmdModifier(
                        command -> command.getHostConfig().withInit(true).withBinds(Bind.parse(folder + ":" + folder)));
        container.start();
    }

    public Path folder() {
        return folder;
    }

    /** The engine's name for the container, for commands that enter its namespaces. */
    public String id() {
        return container.getContainerId();
    }

    /**
     * Runs a shell command and measures it.
     *
     * @param environment assignments before the command, {@code NAME=value}
     * @throws IOException if it does not end with 0; the message has what it printed
     */
    public Sample time(String command, String... environment) throws IOException, InterruptedException {
        String script = "export LC_ALL=C " + String.join(" ", environment) + "\nTIMEFORMAT='\n%R %U %S'\n"
                + "work() {\n" + command + "\n}\ntime work";
        ExecResult result = execute(script);
        if (result.getExitCode() != 0) {
            throw new IOException("ended with " + result.getExitCode() + ": " + tail(result));
        }
        String[] times = result.getStderr()
                .stripTrailing()
                .lines()
                .reduce((a, b) -> b)
                .orElseThrow()
                .split(" ");
        return Sample.of(Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
    }

    /** Runs a shell command and returns what it printed. */
    public String run(String command) throws IOException, InterruptedException {
        ExecResult result = execute(command);
        if (result.getExitCode() != 0) {
            throw new IOException(command + " ended with " + result.getExitCode() + ": " + tail(result));
        }
        return result.getStdout().strip();
    }

    @Override
    public void close() {
        container.stop();
    }

    private ExecResult execute(String script) throws IOException, InterruptedException {
        return container.execInContainer(StandardCharsets.UTF_8, "bash", "-c", script);
    }

    private static String tail(ExecResult result) {
        String all = result.getStdout() + result.getStderr();
        return all.substring(Math.max(0, all.length() - 500)).strip();
    }
}
