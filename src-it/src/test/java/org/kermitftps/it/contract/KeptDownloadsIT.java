package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Downloads that are kept, with each of Kermit's words for a name that is taken; the files are those of its own test. */
@NeedsDocker
class KeptDownloadsIT {

    private static final FileTime LOCAL = FileTime.from(Instant.parse("2010-01-01T00:00:00Z"));
    private static final FileTime REMOTE = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

    @TempDir
    Path temp;

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void collideInKermitsWords(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        server.write("a.txt", "REMOTE\n".getBytes());
        server.write("new.txt", "NEW\n".getBytes());
        server.run("touch", "-d", "2001-02-03T04:05:06Z", home(server) + "/a.txt");

        assertFiles(server, "backup", 2, Map.of("a.txt", "REMOTE\n", "a.txt.~3~", "x", "a.txt.~4~", "LOCAL\n"));
        assertFiles(server, "rename", 2, Map.of("a.txt", "LOCAL\n", "a.txt.~3~", "x", "a.txt.~4~", "REMOTE\n"));
        assertFiles(server, "append", 2, Map.of("a.txt", "LOCAL\nREMOTE\n", "a.txt.~3~", "x"));
        assertFiles(server, "overwrite", 2, Map.of("a.txt", "REMOTE\n", "a.txt.~3~", "x"));
        assertFiles(server, "discard", 1, Map.of("a.txt", "LOCAL\n", "a.txt.~3~", "x"));
        assertFiles(server, "update", 1, Map.of("a.txt", "LOCAL\n", "a.txt.~3~", "x"));
        assertFiles(server, "dates-differ", 2, Map.of("a.txt", "REMOTE\n", "a.txt.~3~", "x"));
        assertThat(Files.getLastModifiedTime(temp.resolve("dates-differ/a.txt")))
                .isEqualTo(REMOTE);
    }

    /** One poll of both files into a directory where one name is taken. */
    private void assertFiles(FtpServerUnderTest server, String word, int come, Map<String, String> expected)
            throws Exception {
        Path directory = Files.createDirectory(temp.resolve(word));
        Files.setLastModifiedTime(Files.writeString(directory.resolve("a.txt"), "LOCAL\n"), LOCAL);
        Files.writeString(directory.resolve("a.txt.~3~"), "x");

        client.take(
                Endpoint.of(server)
                        .with("localDirectory", directory)
                        .with("collision", word)
                        .with("noop", true),
                come);

        Map<String, String> all = new TreeMap<>(expected);
        all.put("new.txt", "NEW\n");
        assertThat(files(directory)).as(word).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void keepTheServersDirectories(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        server.run("mkdir", "-p", home(server) + "/north/may");
        server.write("top.txt", "TOP".getBytes());
        server.run("cp", home(server) + "/top.txt", home(server) + "/north/may/a b.txt");
        server.run("chmod", "-R", "a+rX", home(server) + "/north");

        client.take(
                Endpoint.of(server)
                        .with("localDirectory", temp)
                        .with("recursive", true)
                        .with("noop", true),
                2);

        assertThat(temp.resolve("top.txt")).hasContent("TOP");
        assertThat(temp.resolve("north/may/a b.txt")).hasContent("TOP");
    }

    /** Without the note beside an appended file. */
    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path each : all.toList()) {
                if (!each.getFileName().toString().endsWith(".appended")) {
                    files.put(each.getFileName().toString(), Files.readString(each));
                }
            }
        }
        return files;
    }

    private static String home(FtpServerUnderTest server) {
        return "/home/" + server.user();
    }
}
