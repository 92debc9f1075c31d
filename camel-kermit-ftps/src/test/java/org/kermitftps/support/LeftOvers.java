package org.kermitftps.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The threads and sockets of this JVM before a test, to be held against those after it. Sockets are counted where Linux
 * shows them; elsewhere the tests have the scripted server's count of its open connections.
 */
public final class LeftOvers {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<Thread> threads;
    private final Set<String> sockets;

    private LeftOvers(Set<Thread> threads, Set<String> sockets) {
        this.threads = threads;
        this.sockets = sockets;
    }

    /** To be called before servers and clients are made. */
    public static LeftOvers before() {
        openAndClose();
        return new LeftOvers(threads(), sockets());
    }

    /** To be called after servers and clients were closed; waits a while for threads that are about to end. */
    public void assertNone() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(added(threads(), threads)).as("threads").isEmpty();
                    assertThat(added(sockets(), sockets)).as("sockets").isEmpty();
                });
    }

    /** The JDK keeps a socket of its own from the first close on. */
    private static void openAndClose() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            accepted.getOutputStream().write(1);
            client.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Set<T> added(Set<T> now, Set<T> before) {
        return now.stream().filter(each -> !before.contains(each)).collect(Collectors.toSet());
    }

    /** Those that work for tests and the JVM itself come and go. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("junit")
                        && !thread.getName().startsWith("awaitility"))
                .filter(thread -> thread.getThreadGroup() != null
                        && !thread.getThreadGroup().getName().equals("system")
                        && !thread.getThreadGroup().getName().equals("InnocuousThreadGroup"))
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool"))
                .collect(Collectors.toSet());
    }

    private static Set<String> sockets() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            Set<String> sockets = new TreeSet<>();
            all.forEach(each -> addSocket(each, sockets));
            return sockets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addSocket(Path descriptor, Set<String> sockets) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            if (target.startsWith("socket:")) {
                sockets.add(target);
            }
        } catch (IOException e) {
            // Closed since it was listed.
        }
    }
}
