package org.kermitftps.it.bench.run;

import java.nio.file.Path;
import org.kermitftps.it.servers.FtpServerUnderTest;

/**
 * Where a row takes place.
 *
 * @param server as its container sees itself
 * @param host under which the contestants reach it; its certificate must be for this name
 * @param port under which they reach it
 * @param clients where peers run; {@code folder} has the same path there
 * @param folder of the row's local files
 */
public record Site(FtpServerUnderTest server, String host, int port, ClientBox clients, Path folder) {

    /** A server and the peers on the machine's own network. */
    public static Site of(FtpServerUnderTest server, ClientBox clients) {
        return new Site(server, server.host(), server.port(), clients, clients.folder());
    }

    /** Files to be sent. */
    public Path outbox() {
        return folder.resolve("out");
    }

    /** Empty before each run that fetches. */
    public Path inbox() {
        return folder.resolve("in");
    }

    /** For what a contestant wants to lay aside. */
    public Path scratch() {
        return folder.resolve("scratch");
    }

    /** The server's authority, PEM, a path that is good in both worlds. */
    public Path caPem() {
        return folder.resolve("ca.pem");
    }
}
