package org.kermitftps.it.servers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** How a server's container is set up: the machine's own network, loopback only, everything secret made for this run. */
final class ServerContainer {

    static final String USER = "claims";

    /** From inside: there is no line to it yet. */
    private static final String LISTENS = "bash -c 'exec 3<>/dev/tcp/127.0.0.1/$FTP_PORT'";

    private ServerContainer() {}

    static GenericContainer<?> of(
            ServerVariant variant, PortBlock ports, String password, ServerCertificate certificate) {
        return new GenericContainer<>(DockerImageName.parse(new ServerImage(variant.kind()).ensure()))
                .withNetworkMode(variant.far() ? "none" : "host")
                .withEnv(variant.environment())
                .withEnv(account(ports, password))
                .withEnv("LISTEN", variant.far() ? "0.0.0.0" : "127.0.0.1")
                .withTmpFs(disks(variant))
                .withCopyToContainer(Transferable.of(certificate.serverPem(variant.old())), "/fixture/server.pem")
                .withCopyToContainer(Transferable.of(certificate.authorityPem()), "/fixture/ca.pem")
                .withCreateContainerCmdModifier(ServerContainer::adapt)
                .waitingFor(variant.far() ? Wait.forSuccessfulCommand(LISTENS) : greeting(variant, ports));
    }

    private static WaitStrategy greeting(ServerVariant variant, PortBlock ports) {
        return new GreetingWait(ports.control(), variant.implicit());
    }

    private static Map<String, String> disks(ServerVariant variant) {
        return variant.inMemory()
                ? Map.of("/home", variant.smallDisk() ? "size=" + ServerVariant.SMALL_DISK_BYTES : "")
                : Map.of();
    }

    private static Map<String, String> account(PortBlock ports, String password) {
        return Map.of(
                "FTP_PORT", Integer.toString(ports.control()),
                "PASSIVE_LOW", Integer.toString(ports.passiveLow()),
                "PASSIVE_HIGH", Integer.toString(ports.passiveHigh()),
                "FTP_USER", USER,
                "FTP_PASSWORD", password);
    }

    /** An init process for vsftpd, which dies as process 1; two capabilities that Pure-FTPd insists on. */
    private static void adapt(CreateContainerCmd command) {
        command.getHostConfig().withInit(true).withCapAdd(Capability.SYS_NICE, Capability.DAC_READ_SEARCH);
    }
}
