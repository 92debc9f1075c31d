package org.kermitftps.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asked by the client of Commons Net, in clear text. */
class FolderServerTest {

    private final ScriptedFtpServer server =
            ScriptedFtpServer.explicit(TestCertificates.authority("CN=Test").issue("localhost"));
    private final FTPClient client = new FTPClient();

    @TempDir
    Path root;

    @BeforeEach
    void connect() throws IOException {
        FolderServer.serve(server, root);
        client.connect("127.0.0.1", server.port());
        client.login("joe", "secret");
        client.enterLocalPassiveMode();
        client.setFileType(FTP.BINARY_FILE_TYPE);
    }

    @AfterEach
    void close() throws IOException {
        client.disconnect();
        server.close();
    }

    /** The client believes that all is binary, and converts nothing itself. */
    @Test
    void convertsLineEndsOfTextsOnly() throws IOException {
        Files.writeString(root.resolve("a.txt"), "1\n2\n");

        client.sendCommand("TYPE A");
        assertThat(retrieved("a.txt")).isEqualTo("1\r\n2\r\n");
        client.storeFile("b.txt", stream("1\r\n2\r\n"));
        assertThat(Files.readString(root.resolve("b.txt"))).isEqualTo("1\n2\n");
        client.sendCommand("TYPE I");
        assertThat(retrieved("a.txt")).isEqualTo("1\n2\n");
        client.storeFile("c.txt", stream("1\r\n"));
        assertThat(Files.readString(root.resolve("c.txt"))).isEqualTo("1\r\n");
    }

    @Test
    void goesOnWhereRestSays() throws IOException {
        Files.writeString(root.resolve("a.bin"), "0123456789");

        client.setRestartOffset(7);
        assertThat(retrieved("a.bin")).isEqualTo("789");
        client.setRestartOffset(2);
        client.storeFile("a.bin", stream("xy"));
        assertThat(root.resolve("a.bin")).hasContent("01xy");
        client.appendFile("a.bin", stream("z"));
        assertThat(root.resolve("a.bin")).hasContent("01xyz");
    }

    @Test
    void choosesNamesThatAreFree() throws IOException {
        Files.writeString(root.resolve("a"), "old");

        client.storeUniqueFile("a", stream("new"));
        assertThat(root.resolve("a")).hasContent("old");
        assertThat(root.resolve("a.1")).hasContent("new");
    }

    @Test
    void listsByMlsdAndByNlst() throws IOException {
        Files.createDirectory(root.resolve("d"));
        Files.writeString(root.resolve("d/a.txt"), "12345");
        Files.writeString(root.resolve("d/.hid"), "");
        Instant time = Instant.parse("2001-02-03T04:05:06Z");
        Files.setLastModifiedTime(root.resolve("d/a.txt"), FileTime.from(time));

        FTPFile[] files = client.mlistDir("d", FTPFile::isFile);
        assertThat(files).extracting(FTPFile::getName).containsExactly(".hid", "a.txt");
        assertThat(files[1].getSize()).isEqualTo(5);
        assertThat(files[1].getTimestamp().toInstant()).isEqualTo(time);
        assertThat(client.getModificationTime("d/a.txt")).isEqualTo("20010203040506");
        assertThat(client.getSize("d/a.txt")).isEqualTo("5");
        assertThat(client.listNames("d/*")).containsExactly("d/a.txt");
        assertThat(client.listNames("d")).containsExactly("d/a.txt");
        client.changeWorkingDirectory("d");
        assertThat(client.listNames("[ab]*")).containsExactly("a.txt");
        assertThat(client.listNames(".h*")).containsExactly(".hid");
        assertThat(client.listNames("nosuch*")).isNull();
        assertThat(client.getReplyCode()).isEqualTo(550);
        assertThat(client.mlistFile("a.txt").getSize()).isEqualTo(5);
    }

    @Test
    void changesNamesTimesAndModes() throws IOException {
        Files.writeString(root.resolve("a"), "new");
        Files.writeString(root.resolve("b"), "old");

        assertThat(client.rename("a", "b")).isTrue();
        assertThat(root.resolve("b")).hasContent("new");
        assertThat(client.rename("a", "c")).isFalse();
        assertThat(client.sendSiteCommand("CHMOD 640 b")).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("b"))))
                .isEqualTo("rw-r-----");
        assertThat(client.setModificationTime("b", "20010203040506")).isTrue();
        assertThat(Files.getLastModifiedTime(root.resolve("b")).toInstant())
                .isEqualTo(Instant.parse("2001-02-03T04:05:06Z"));
        assertThat(client.makeDirectory("d")).isTrue();
        assertThat(client.storeFile("d", stream("x"))).isFalse();
        assertThat(client.deleteFile("d")).isFalse();
        assertThat(client.removeDirectory("d")).isTrue();
        assertThat(client.deleteFile("b")).isTrue();
        assertThat(client.changeToParentDirectory()).isTrue();
    }

    private String retrieved(String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        assertThat(client.retrieveFile(name, content)).isTrue();
        return content.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
