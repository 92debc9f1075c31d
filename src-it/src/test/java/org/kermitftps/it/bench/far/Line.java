package org.kermitftps.it.bench.far;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.util.List;
import org.kermitftps.it.servers.ServerImage;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The line to a server that has a network of its own: {@code link.py} in a container. It goes with its container. */
final class Line implements AutoCloseable {

    /** Until the last packet has arrived and its count is written. */
    private static final int SETTLED_MILLIS = 300;

    /** What has gone over the line since it was laid; {@code turns} of the client, as link.py explains. */
    record Count(long bytes, long turns) {

        Count since(Count before) {
            return new Count(bytes - before.bytes, turns - before.turns);
        }
    }

    private final GenericContainer<?> container;

    /**
     * @param server the container at its far end
     * @param host address of the server
     * @param millis one way
     */
    Line(String server, String host, int millis) {
        container = new GenericContainer<>(
                        DockerImageName.parse(new ServerImage("link", List.of("Dockerfile", "link.py")).ensure()))
                .withNetworkMode("host")
                .withEnv("PROCESS", process(server))
                .withEnv("FAR", host)
                .withEnv("NEAR", before(host))
                .withEnv("DELAY", Integer.toString(millis))
                .withCreateContainerCmdModifier(command -> allow(command.getHostConfig()))
                .waitingFor(Wait.forLogMessage("link up\n", 1));
        container.start();
    }

    /** Its number as the machine counts. */
    private static String process(String container) {
        return DockerClientFactory.lazyClient()
                .inspectContainerCmd(container)
                .exec()
                .getState()
                .getPidLong()
                .toString();
    }

    /** It makes devices, in the machine's network and in the server's; not {@code --privileged}, which not every engine can give. */
    private static void allow(HostConfig host) {
        host.withPidMode("host")
                .withCapAdd(Capability.NET_ADMIN, Capability.SYS_ADMIN, Capability.SYS_PTRACE)
                .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"))
                .withDevices(Device.parse("/dev/net/tun"));
    }

    private static String before(String address) {
        int dot = address.lastIndexOf('.');
        return address.substring(0, dot + 1) + (Integer.parseInt(address.substring(dot + 1)) - 1);
    }

    Count count() throws IOException, InterruptedException {
        Thread.sleep(SETTLED_MILLIS);
        String[] words = container
                .execInContainer("cat", "/run/link.count")
                .getStdout()
                .strip()
                .split(" ");
        return new Count(Long.parseLong(words[0]), Long.parseLong(words[2]));
    }

    @Override
    public void close() {
        container.stop();
    }
}
