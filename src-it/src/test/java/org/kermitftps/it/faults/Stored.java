package org.kermitftps.it.faults;

import java.util.Map;
import java.util.TreeMap;
import org.kermitftps.it.servers.FtpServerUnderTest;

/** What the server has in the end, as it sees it itself. */
final class Stored {

    private Stored() {}

    /** SHA-256 by name of every file in the home. */
    static Map<String, String> files(FtpServerUnderTest server) {
        Map<String, String> files = new TreeMap<>();
        String home = "/home/" + server.user();
        server.run("sh", "-c", "cd " + home + " && find . -type f -exec sha256sum {} +")
                .lines()
                .forEach(line -> files.put(line.substring(68), line.substring(0, 64)));
        return files;
    }
}
