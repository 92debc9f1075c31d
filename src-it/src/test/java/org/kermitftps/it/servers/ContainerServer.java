package org.kermitftps.it.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;

/** A server in its container; logs and files are read by commands run beside the server. */
final class ContainerServer implements FtpServerUnderTest, AutoCloseable {

    private static final String HOME = "/home/" + ServerContainer.USER + "/";

    /** Puts $1 at $2 as a partner's own program would: whole and owned by the user when it appears, by one rename. */
    private static final String PUT =
            """
            set -e
            runuser -u USER -- mkdir -p "$(dirname "$2")"
            mv "$1" "/home/$3"
            chown USER:USER "/home/$3"
            mv -T "/home/$3" "$2"
            """
                    .replace("USER", ServerContainer.USER);

    private final ServerVariant variant;
    private final PortBlock ports;
    private final String password = randomPassword();
    private final Path caPem;
    private final GenericContainer<?> container;

    /** Lines of each log that belong to earlier tests. */
    private final Map<String, Integer> marks = new HashMap<>();

    private final AtomicInteger written = new AtomicInteger();

    private int tests;

    ContainerServer(ServerVariant variant, ServerCertificate certificate, Path caPem) {
        this.variant = variant;
        this.ports = PortBlock.free(variant.ports());
        this.caPem = caPem;
        this.container = ServerContainer.of(variant, ports, password, certificate);
    }

    /** The engine's name for it. */
    String container() {
        return container.getContainerId();
    }

    void start() {
        container.start();
    }

    /** Before each test: an empty home, and the log begins here. */
    void reset() {
        tests++;
        run("find", HOME, "-ignore_readdir_race", "-mindepth", "1", "-delete");
        variant.kind().logs().forEach(file -> marks.put(file, wholeLog(file).size()));
    }

    /** One line for the end of the run: how many tests used it, and the handshakes of all of them. */
    String summary() {
        marks.clear();
        ReuseCount all = reuse();
        return String.format(
                "%-22s %4d tests, data connections: %4d resumed %4d full %4d not told apart",
                name(), tests, all.resumed(), all.full(), all.untold());
    }

    @Override
    public String name() {
        return variant.name();
    }

    @Override
    public String host() {
        return variant.host();
    }

    @Override
    public int port() {
        return ports.control();
    }

    @Override
    public int passiveLow() {
        return ports.passiveLow();
    }

    @Override
    public int passiveHigh() {
        return ports.passiveHigh();
    }

    @Override
    public boolean implicit() {
        return variant.implicit();
    }

    @Override
    public String user() {
        return ServerContainer.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public Path caPem() {
        return caPem;
    }

    @Override
    public List<String> log() {
        List<String> lines = new ArrayList<>();
        for (String file : variant.kind().logs()) {
            List<String> all = wholeLog(file);
            lines.addAll(all.subList(marks.getOrDefault(file, 0), all.size()));
        }
        return lines;
    }

    @Override
    public List<String> commands() {
        return variant.kind().reader().commands(log());
    }

    @Override
    public ReuseCount reuse() {
        return variant.kind().reader().count(log());
    }

    @Override
    public List<String> list() {
        return run("find", HOME, "-ignore_readdir_race", "-type", "f", "-printf", "%P\\n")
                .lines()
                .sorted()
                .toList();
    }

    @Override
    public long sizeOf(String remote) {
        return Long.parseLong(run("stat", "-c", "%s", HOME + remote).strip());
    }

    @Override
    public String sha256(String remote) {
        return run("sha256sum", "--zero", HOME + remote).substring(0, 64);
    }

    @Override
    public byte[] read(String remote) {
        return container.copyFileFromContainer(HOME + remote, stream -> stream.readAllBytes());
    }

    @Override
    public void write(String remote, byte[] content) {
        String staged = ".staged-" + written.incrementAndGet();
        container.copyFileToContainer(Transferable.of(content), "/fixture/" + staged);
        run("sh", "-c", PUT, "put", "/fixture/" + staged, HOME + remote, staged);
    }

    @Override
    public String run(String... command) {
        ExecResult result = execute(command);
        if (result.getExitCode() != 0) {
            throw new IllegalStateException(name() + ": " + String.join(" ", command) + " ended with "
                    + result.getExitCode() + ": " + result.getStdout() + result.getStderr());
        }
        return result.getStdout();
    }

    @Override
    public void close() {
        container.stop();
    }

    @Override
    public String toString() {
        return name();
    }

    private ExecResult execute(String... command) {
        try {
            return container.execInContainer(StandardCharsets.UTF_8, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> wholeLog(String file) {
        return run("cat", "/fixture/" + file).lines().toList();
    }

    private static String randomPassword() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
