package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** What real transfers leave in the log, and what becomes of a file whose directory nobody may write. */
@NeedsDocker
class JournalIT {

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

    private void writesDown(FtpServerUnderTest server) throws Exception {
        Path log = temp.resolve("transfers.log");
        Path sent = Files.writeString(temp.resolve("claim.837"), "hello");
        Endpoint endpoint = Endpoint.of(server).with("transactionLog", log);

        client.send(endpoint.with("moveTo", "sent"), "two words.837", sent.toFile());
        Exchange again = client.send(endpoint.with("fileExist", "Fail"), "two words.837", "again");
        client.take(endpoint.with("serverMoveTo", "done"), 1);

        assertThat(again.getMessage().getHeader("KermitFtpFailure")).isEqualTo("KFTPS-708");
        assertThat(temp.resolve("sent/claim.837")).exists();
        await().until(() -> server.list().equals(List.of("done/two words.837")));
        assertThat(Files.readAllLines(log))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "\"direction\":\"PUT\"",
                                        "\"remote\":\"two words.837\"",
                                        "\"bytes\":5",
                                        "\"outcome\":\"VERIFIED\"",
                                        "\"reply\":"),
                        line -> assertThat(line).contains("\"outcome\":\"FAILED\"", "\"code\":\"KFTPS-708\""),
                        line -> assertThat(line)
                                .contains("\"direction\":\"GET\"", "\"outcome\":\"VERIFIED\"", "\"resumed\":true"));
        assertThat(log).content().doesNotContain(server.password());
    }

    @Test
    void writesDownTransfersWithVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        writesDown(server);
    }

    @Test
    void writesDownTransfersWithProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        writesDown(server);
    }

    @Test
    void writesDownTransfersWithPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server)
            throws Exception {
        writesDown(server);
    }

    private void holdsBack(FtpServerUnderTest server, String list, String commit) throws Exception {
        String home = "/home/" + server.user();
        server.write("a.837", "hello".getBytes());
        List<Exchange> received = new CopyOnWriteArrayList<>();
        List<Object> failures = new CopyOnWriteArrayList<>();
        server.run("chmod", "555", home);
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getShutdownStrategy().setTimeout(10);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    onException(Throwable.class)
                            .handled(true)
                            .process(exchange -> failures.add(exchange.getIn().getHeader("KermitFtpFailure")));
                    from(Endpoint.of(server).uri() + "&initialDelay=0&delay=200&bridgeErrorHandler=true&" + commit)
                            .process(exchange -> received.add(exchange.copy()));
                }
            });
            camel.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> !failures.isEmpty());
            long polls = polls(server, list);
            await().atMost(Duration.ofSeconds(30)).until(() -> polls(server, list) >= polls + 3);
            assertThat(failures).containsExactly("KFTPS-738");

            server.run("chmod", "755", home);
            await().atMost(Duration.ofSeconds(30)).until(() -> !server.list().contains("a.837"));
        } finally {
            server.run("chmod", "755", home);
        }
        assertThat(received).hasSize(1);
    }

    private static long polls(FtpServerUnderTest server, String list) {
        return server.commands().stream()
                .filter(command -> command.startsWith(list))
                .count();
    }

    @Test
    void handsAFileOutOnceOnVsftpdThoughItCannotBeDeleted(@On(ServerVariant.VSFTPD) FtpServerUnderTest server)
            throws Exception {
        holdsBack(server, "LIST", "delete=true");
    }

    @Test
    void handsAFileOutOnceOnProftpdThoughItCannotBeMoved(@On(ServerVariant.PROFTPD) FtpServerUnderTest server)
            throws Exception {
        holdsBack(server, "MLSD", "move=done");
    }

    @Test
    void handsAFileOutOnceOnPureFtpdThoughItCannotBeDeleted(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server)
            throws Exception {
        holdsBack(server, "MLSD", "delete=true");
    }
}
