package org.kermitftps.it.kermit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kermitftps.it.servers.ServerImage;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** The real {@code kermit} of Debian in a container on the machine's own network. */
final class KermitClient implements AutoCloseable {

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

    @Override
    public void close() {
        container.stop();
    }
}
