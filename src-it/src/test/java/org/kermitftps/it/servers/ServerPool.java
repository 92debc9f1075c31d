package org.kermitftps.it.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The servers of one test run: each is started when a test first asks for it, and all are stopped at the end. */
public final class ServerPool implements AutoCloseable {

    /** Holds the authority's certificate while the servers run, and {@code summary.txt} afterwards. */
    private static final Path FOLDER = Path.of("target", "servers");

    private final ServerCertificate certificate = ServerCertificate.make();
    private final Path caPem = write(certificate.trustedPem(false));
    private final Path oldPem = write(certificate.trustedPem(true));
    private final Map<ServerVariant, ContainerServer> running = new EnumMap<>(ServerVariant.class);

    /** The server with an empty home, for runs without JUnit. */
    public FtpServerUnderTest fresh(ServerVariant variant) {
        ContainerServer server = get(variant);
        server.reset();
        return server;
    }

    /** The engine's name for a server's container, for whoever lays a line to it. */
    public String container(ServerVariant variant) {
        return get(variant).container();
    }

    synchronized ContainerServer get(ServerVariant variant) {
        return running.computeIfAbsent(variant, this::start);
    }

    @Override
    public synchronized void close() throws IOException {
        Files.write(
                FOLDER.resolve("summary.txt"),
                running.values().stream().map(ContainerServer::summary).toList());
        running.values().forEach(ContainerServer::close);
        running.clear();
        Files.deleteIfExists(caPem);
        Files.deleteIfExists(oldPem);
    }

    private ContainerServer start(ServerVariant variant) {
        ContainerServer server = new ContainerServer(variant, certificate, variant.old() ? oldPem : caPem);
        server.start();
        return server;
    }

    private static Path write(String pem) {
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(Files.createTempFile(FOLDER, "ca", ".pem"), pem)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
