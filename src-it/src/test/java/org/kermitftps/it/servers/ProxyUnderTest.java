package org.kermitftps.it.servers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A real proxy in a container of its own, on the machine's network; it knows the name {@link #PARTNER}, nobody else does. */
public final class ProxyUnderTest implements AutoCloseable {

    /** Resolved by the proxy alone, to loopback. */
    public static final String PARTNER = "partner.test";

    /** The proxy's one user. */
    public static final String USER = "gate";

    /** The proxy's password. */
    public static final String PASSWORD = "hush-proxy";

    private final ProxyVariant variant;
    private final PortBlock ports = PortBlock.free(PortBlock.SMALL);
    private final GenericContainer<?> container;

    /**
     * @param server whose authority an FTP proxy trusts
     */
    public ProxyUnderTest(ProxyVariant variant, FtpServerUnderTest server) {
        this.variant = variant;
        container = new GenericContainer<>(
                        DockerImageName.parse(new ServerImage("proxy", List.of("Dockerfile", "start")).ensure()))
                .withNetworkMode("host")
                .withExtraHost(PARTNER, "127.0.0.1")
                .withEnv(environment())
                .withCopyToContainer(Transferable.of(server.run("cat", "/fixture/server.pem")), "/fixture/server.pem")
                .withCopyToContainer(Transferable.of(pem(server)), "/fixture/ca.pem")
                .withCreateContainerCmdModifier(ProxyUnderTest::withInit)
                // No greeting from HTTP and SOCKS: an open port has to do.
                .waitingFor(new GreetingWait(ports.control(), true));
        container.start();
    }

    private Map<String, String> environment() {
        return Map.of(
                "PROXY", variant.program(),
                "PROXY_PORT", Integer.toString(ports.control()),
                "PASSIVE_LOW", Integer.toString(ports.passiveLow()),
                "PASSIVE_HIGH", Integer.toString(ports.passiveHigh()),
                "PROXY_USER", USER,
                "PROXY_PASSWORD", PASSWORD,
                "SETTINGS", variant.settings());
    }

    private static void withInit(CreateContainerCmd command) {
        command.getHostConfig().withInit(true);
    }

    private static String pem(FtpServerUnderTest server) {
        try {
            return Files.readString(server.caPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the endpoint's option takes it. */
    public String address() {
        return "localhost:" + ports.control();
    }

    /** What it wrote so far. */
    public List<String> log() {
        return container
                .copyFileFromContainer("/fixture/proxy.log", stream -> new String(stream.readAllBytes()))
                .lines()
                .toList();
    }

    /** How many tunnels it has opened, by its own log. */
    public long tunnels() {
        return log().stream().filter(variant::isTunnel).count();
    }

    @Override
    public void close() {
        container.stop();
    }
}
