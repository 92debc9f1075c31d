package org.kermitftps.it.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.ServerPool;
import org.kermitftps.it.servers.ServerVariant;

/** What all rows of a run share: the servers, the box with the peers, and a folder for local files. */
public final class Stage implements AutoCloseable {

    /** For the largest file, twice over. */
    private static final long ROOM = 3L << 30;

    private final ServerPool servers = new ServerPool();
    private final Path folder;
    private final ClientBox clients;
    private final Deque<AutoCloseable> more = new ArrayDeque<>();

    /** @param below where the folder for local files is made */
    public Stage(Path below) throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(below), "bench-")
                .toAbsolutePath();
        clients = new ClientBox(folder);
    }

    /** With its local files in memory where the machine offers that, else below this folder. */
    public static Stage inMemory(Path otherwise) throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean room = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM;
        return new Stage(room ? memory : otherwise);
    }

    /** A site on the machine's own network. */
    public Site site(ServerVariant variant) {
        FtpServerUnderTest server = servers.fresh(variant);
        Site site = Site.of(server, clients);
        try {
            Files.copy(server.caPem(), site.caPem(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return site;
    }

    public ServerPool servers() {
        return servers;
    }

    public ClientBox clients() {
        return clients;
    }

    /** Closed with the stage, before the servers. */
    public <T extends AutoCloseable> T keep(T closeable) {
        more.push(closeable);
        return closeable;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : more) {
            each.close();
        }
        // By the box, for what peers left there belongs to its root.
        clients.run("find " + folder + " -mindepth 1 -delete");
        clients.close();
        servers.close();
        Files.delete(folder);
    }
}
