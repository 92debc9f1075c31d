package org.kermitftps.it.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.policy.DirectoryTimes;
import org.kermitftps.policy.DirectoryTimes.Way;

/**
 * What servers say of their directories, and that no file is missed by believing it: {@code skipUnchangedFor} on each server
 * of {@link DirectoryTimes}.
 */
@NeedsDocker
class UnchangedDirectoryIT {

    private static final int FILES = 6;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private CamelContext camel;
    private ScheduledPollConsumer consumer;

    @BeforeEach
    void open() {
        camel = new DefaultCamelContext();
        camel.getShutdownStrategy().setTimeout(10);
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    private void start(FtpServerUnderTest server) throws Exception {
        Endpoint endpoint = Endpoint.of(server)
                .in("out")
                .with("noop", true)
                .with("skipUnchangedFor", 900_000)
                .with("startScheduler", false);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(endpoint.uri())
                        .routeId("polls")
                        .process(each -> taken.add(each.getIn().getHeader(Exchange.FILE_NAME, String.class)));
            }
        });
        camel.start();
        consumer = (ScheduledPollConsumer) camel.getRoute("polls").getConsumer();
    }

    /** One poll. @return verbs of the commands it cost */
    private List<String> poll(FtpServerUnderTest server) {
        int before = server.commands().size();
        consumer.run();
        List<String> said = server.commands();
        return said.subList(before, said.size()).stream()
                .map(command -> command.split(" ")[0])
                .filter(verb -> !verb.equals("NOOP"))
                .toList();
    }

    private static void put(FtpServerUnderTest server, String name) {
        server.write("out/" + name, name.getBytes(US_ASCII));
    }

    private static void files(FtpServerUnderTest server) {
        server.run("sh", "-c", "mkdir -p /home/" + server.user() + "/out");
        for (int i = 0; i < FILES; i++) {
            put(server, "f" + i + ".txt");
        }
    }

    private static void pass(Way way) throws InterruptedException {
        Thread.sleep(DirectoryTimes.row(way).apart().toMillis() + 1000);
    }

    private void missesNothing(FtpServerUnderTest server, Way way, String question) throws Exception {
        files(server);
        start(server);
        assertThat(poll(server)).contains("RETR");
        pass(way);
        assertThat(poll(server)).contains("EPSV").doesNotContain("RETR");
        for (int i = 0; i < FILES; i++) {
            assertThat(poll(server)).containsExactly(question);
        }

        put(server, "new.txt");
        assertThat(poll(server)).contains("RETR");
        assertThat(taken).hasSize(FILES + 1).doesNotHaveDuplicates().contains("new.txt");
    }

    /** Each comes right after a listing, most of them in the same second, when the directory's time is the same as before. */
    private void missesNothingInAHurry(FtpServerUnderTest server) throws Exception {
        files(server);
        start(server);
        for (int i = 0; i < 30; i++) {
            put(server, "late" + i + ".txt");
            poll(server);
            assertThat(taken).contains("late" + i + ".txt");
        }
        assertThat(taken).hasSize(FILES + 30).doesNotHaveDuplicates();
    }

    @Test
    void asksProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        missesNothing(server, Way.FACTS, "MLST");
    }

    @Test
    void asksPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        missesNothing(server, Way.FACTS, "MLST");
    }

    /** Takes a minute: this server tells no seconds. */
    @Test
    void asksVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        missesNothing(server, Way.STATUS, "STAT");
    }

    @Test
    void isNotHurriedByProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        missesNothingInAHurry(server);
    }

    @Test
    void isNotHurriedByPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        missesNothingInAHurry(server);
    }

    @Test
    void isNotHurriedByVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        missesNothingInAHurry(server);
    }
}
