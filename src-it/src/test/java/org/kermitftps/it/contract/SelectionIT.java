package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** Which files are taken, on servers that list in three ways, and which are sent. */
@NeedsDocker
class SelectionIT {

    private static final String NEW = "2020-02-29T23:59:58Z";

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

    private static void files(FtpServerUnderTest server) throws Exception {
        String home = "/home/" + server.user();
        server.run(
                "sh",
                "-c",
                "cd " + home + " && rm -rf pick && mkdir -p pick/sub/deep && cd pick"
                        + " && printf small > a.txt && printf 'longer than ten' > b.txt && printf x > c.tmp"
                        + " && printf back > a.txt.~1~ && printf dot > .d.txt && printf deep > sub/deep/e.txt"
                        + " && ln -s . sub/loop && ln -s a.txt l.txt"
                        + " && touch -d 2020-02-28T23:59:58Z a.txt a.txt.~1~ && touch -d " + NEW + " b.txt c.tmp .d.txt"
                        + " && chown -R " + server.user() + " .");
    }

    private List<String> taken(FtpServerUnderTest server, String... options) throws Exception {
        Endpoint endpoint = Endpoint.of(server).in("pick").with("noop", true).with("sortBy", "file:name");
        for (String option : options) {
            endpoint =
                    endpoint.with(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        List<String> names = new CopyOnWriteArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        AtomicBoolean last = new AtomicBoolean();
        client.poll(
                // Nothing else tells that a poll which takes nothing is over.
                endpoint.with("failOnEmpty", true),
                exchange -> {
                    names.add(exchange.getIn().getHeader(Exchange.FILE_NAME, String.class));
                    last.set(exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE, Boolean.class));
                },
                failures::add,
                () -> !failures.isEmpty() || last.get());
        assertThat(failures).allMatch(failure -> failure.getMessage().contains("KFTPS-730"));
        return names;
    }

    private void selects(FtpServerUnderTest server, String listing) throws Exception {
        files(server);
        String by = "listing=" + listing;
        assertThat(taken(server, by, "match=*.txt", "except=l*")).containsExactly("a.txt", "b.txt");
        assertThat(taken(server, by, "match=[ab]*", "noBackupFiles=true")).containsExactly("a.txt", "b.txt");
        assertThat(taken(server, by, "match=[abc]*", "largerThan=1", "smallerThan=6", "noBackupFiles=true"))
                .containsExactly("a.txt");
        assertThat(taken(server, by, "match=[ab].txt", "after=2020-02-28T23:59:58Z"))
                .containsExactly("b.txt");
        assertThat(taken(server, by, "match=[ab].txt", "notAfter=2020-02-28T23:59:58Z"))
                .containsExactly("a.txt");
        assertThat(taken(server, by, "match=[ab].txt", "notBefore=" + NEW)).containsExactly("b.txt");
        assertThat(taken(server, by, "match=[ab].txt", "before=2020-02-28T23:59:58Z"))
                .isEmpty();
        assertThat(taken(server, by, "simulate=true", "match=nothing")).isEmpty();
        Path list = Files.writeString(temp.resolve("list"), "b.txt\nnone.txt\n");
        assertThat(taken(server, by, "listFile=" + list)).containsExactly("b.txt");
        assertThat(taken(server, by, "useList=false", "listFile=" + list)).containsExactly("b.txt");
    }

    @Test
    void selectsOnVsftpdByList(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        selects(server, "list");
    }

    @Test
    void selectsOnVsftpdByNlst(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        selects(server, "nlst");
    }

    @Test
    void selectsOnProftpdByMlsd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        selects(server, "mlsd");
        assertThat(taken(server, "dotFiles=true", "match=*.txt", "except=l*"))
                .containsExactly(".d.txt", "a.txt", "b.txt");
    }

    @Test
    void selectsOnProftpdByNlst(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        selects(server, "nlst");
    }

    @Test
    void selectsOnPureFtpdByMlsd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        selects(server, "mlsd");
    }

    @Test
    void selectsOnPureFtpdByNlst(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        selects(server, "nlst");
    }

    /** A link that leads back must not bring the same file twice. */
    private void goesDownOnce(FtpServerUnderTest server, String listing) throws Exception {
        files(server);
        assertThat(taken(server, "listing=" + listing, "recursive=true", "match=e.txt"))
                .containsExactly("sub/deep/e.txt");
    }

    @Test
    void goesDownOnceOnVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        goesDownOnce(server, "list");
    }

    @Test
    void goesDownOnceOnProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        goesDownOnce(server, "mlsd");
        goesDownOnce(server, "list");
    }

    @Test
    void goesDownOnceOnPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        goesDownOnce(server, "mlsd");
        goesDownOnce(server, "list");
    }

    private File local(String name) throws Exception {
        Path file = Files.writeString(temp.resolve(name), "claim");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(NEW)))
                .toFile();
    }

    private void sends(FtpServerUnderTest server) throws Exception {
        Path list = Files.writeString(temp.resolve("list"), "other.837\n");
        for (String option : List.of(
                "after=" + NEW,
                "before=" + NEW,
                "largerThan=5",
                "smallerThan=5",
                "except=*.837",
                "match=*.txt",
                "listFile=" + list,
                "simulate=true")) {
            String[] parts = option.split("=", 2);
            Exchange sent = client.send(Endpoint.of(server).with(parts[0], parts[1]), "pick.837", local("pick.837"));
            assertThat(sent.getException()).as(option).isNull();
            assertThat(sent.getMessage().getHeader("KermitFtpSkipReason"))
                    .as(option)
                    .isNotNull();
        }
        assertThat(server.list()).doesNotContain("pick.837");
        Endpoint all =
                Endpoint.of(server).with("notBefore", NEW).with("notAfter", NEW).with("largerThan", 4);
        assertThat(client.send(all, "pick.837", local("pick.837")).getException())
                .isNull();
        assertThat(server.sizeOf("pick.837")).isEqualTo(5);
    }

    @Test
    void sendsOnVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        sends(server);
    }

    @Test
    void sendsOnProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        sends(server);
    }

    @Test
    void sendsOnPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        sends(server);
    }
}
