package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** Which command sets a file's time on which server, and that time and mode survive the rename to the final name. */
@NeedsDocker
class FileAttributesIT {

    private static final Instant TIME = Instant.parse("2020-02-29T23:59:58Z");

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

    private File local(String name) throws Exception {
        Path file = Files.writeString(temp.resolve(name), "claim");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        return Files.setLastModifiedTime(file, FileTime.from(TIME)).toFile();
    }

    private void sendTwo(FtpServerUnderTest server, String expected, String... words) throws Exception {
        Endpoint endpoint = Endpoint.of(server).with("setServerDates", true).with("permissions", "auto");
        for (String name : words) {
            Exchange sent = client.send(endpoint, name, local(name));

            assertThat(sent.getException()).isNull();
            assertThat(sent.getMessage().getHeader("KermitFtpDateSet")).isEqualTo(expected);
            String home = "/home/" + server.user() + "/" + name;
            assertThat(server.run("stat", "-c", "%Y %a", home).strip()).isEqualTo(TIME.getEpochSecond() + " 640");
        }
    }

    @Test
    void setsTimesByMfmtOnProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        sendTwo(server, "MFMT", "a.837", "two words.837");
        assertThat(verbs(server, "MFMT")).hasSize(2);
    }

    @Test
    void setsTimesBySiteUtimeOnAnOldProftpd(@On(ServerVariant.PROFTPD_WITHOUT_MFMT) FtpServerUnderTest server)
            throws Exception {
        sendTwo(server, "SITE UTIME", "a.837", "b.837");
        assertThat(verbs(server, "MFMT")).hasSize(1);
    }

    @Test
    void setsTimesByMdtmOnVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        sendTwo(server, "MDTM", "a.837", "two words.837");
        assertThat(verbs(server, "MFMT")).isEmpty();
    }

    @Test
    void setsTimesByMfmtOnPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        sendTwo(server, "MFMT", "a.837", "two words.837");
    }

    private static List<String> verbs(FtpServerUnderTest server, String verb) {
        return server.commands().stream()
                .filter(command -> command.startsWith(verb + " "))
                .toList();
    }
}
