package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpConversation;

/** A download that ends too early on our side: the files after it are the right ones, and it costs no long wait. */
@Timeout(60)
class CancelledDownloadTest extends ScriptedTest {

    private static final int BIG = 30_000_000;

    private final Map<String, String> bodies = new TreeMap<>();
    private long began;

    @BeforeEach
    void oneBigFileAndSixSmallOnesWait() {
        server.files().put("/in/a.txt", new byte[BIG]);
        for (char name = 'b'; name <= 'g'; name++) {
            server.files().put("/in/" + name + ".txt", "this is " + name);
        }
        began = System.nanoTime();
    }

    /** What servers do when the client closes the data connection of a RETR. */
    private void answersCancelAs(String server) {
        this.server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            try {
                with.send(with.content(name));
                with.say("226 sent");
            } catch (IOException cancelled) {
                answer(server, with);
            }
        });
    }

    private static void answer(String server, FtpConversation with) throws IOException {
        switch (server) {
            case "vsftpd" -> with.say("426 Failure writing network stream.");
            case "proftpd" -> with.close();
            default -> with.say("150 0.030 seconds (measured here)");
        }
    }

    private void assertTheOthersAreRight() {
        await().atMost(Duration.ofSeconds(30)).until(() -> bodies.size() == 6);
        assertThat(bodies).allSatisfy((name, body) -> assertThat(body).isEqualTo("this is " + name.charAt(0)));
    }

    private void read(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        if (!name.equals("a.txt")) {
            bodies.put(name, exchange.getIn().getBody(String.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd"})
    void theRouteClosesTheStream(String behaviour) throws Exception {
        answersCancelAs(behaviour);
        context.setStreamCaching(false);

        pollOnce(
                exchange -> {
                    if (exchange.getIn().getHeader(Exchange.FILE_NAME).equals("a.txt")) {
                        try (InputStream in = exchange.getIn().getBody(InputStream.class)) {
                            assertThat(in.readNBytes(100_000)).hasSize(100_000);
                        }
                    }
                    read(exchange);
                },
                "streamDownload=true",
                "sortBy=file:name",
                "noop=true");

        assertTheOthersAreRight();
        assertThat(failures).isEmpty();
        assertThat(elapsed()).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd"})
    void theLocalDiskIsFull(String behaviour) throws Exception {
        answersCancelAs(behaviour);
        fullDiskUnder("a.txt");

        pollOnce(this::read, "localWorkDirectory=" + temp.resolve("work"), "resumeDownload=true", "sortBy=file:name");

        assertTheOthersAreRight();
        context.stop();
        assertThat(failure()).isEqualTo(TransferFailure.LOCAL_FILE_FAILED);
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0))
                .hasMessageContaining(temp.resolve("work").toString())
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("What to do:");
        assertThat(elapsed()).isLessThan(Duration.ofSeconds(15));
        assertThat(server.conversations()).hasSize(behaviour.equals("vsftpd") ? 1 : 2);
        assertThat(server.files().paths()).contains("/in/a.txt");
    }

    /** With resumeDownload camel-ftp goes on writing what is there, and writing to this device fails as on a full disk. */
    private void fullDiskUnder(String name) throws IOException {
        Path full = Path.of("/dev/full");
        assertThat(full).as("needed on the machine that runs the tests").exists();
        Files.createDirectories(temp.resolve("work"));
        Files.createSymbolicLink(temp.resolve("work").resolve(name + ".inprogress"), full);
    }

    @Test
    void theLocalDirectoryCannotBeMade() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "not a directory");

        pollOnce(exchange -> {}, "localWorkDirectory=" + file, "sortBy=file:name");

        await().until(() -> failures.size() == 7);
        context.stop();
        assertThat(failures)
                .allSatisfy(each ->
                        assertThat(each).hasMessageContaining("KFTPS-711").hasMessageContaining(file.toString()));
        assertThat(server.conversations()).hasSize(1);
        assertThat(server.commands()).noneMatch(each -> each.contains("RETR"));
    }

    @Test
    void theRouteIsStoppedInTheMiddle() throws Exception {
        answersCancelAs("vsftpd");
        context.setStreamCaching(false);
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(300);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);

        pollOnce(
                exchange -> {
                    InputStream in = exchange.getIn().getBody(InputStream.class);
                    in.readNBytes(100_000);
                    reading.countDown();
                    stopped.await(30, TimeUnit.SECONDS);
                    in.readAllBytes();
                },
                "streamDownload=true",
                "sortBy=file:name",
                "delete=true");
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        context.stop();
        stopped.countDown();

        await().until(() -> server.openConnections() == 0);
        assertThat(elapsed()).isLessThan(Duration.ofSeconds(20));
        assertThat(server.commands()).noneMatch(each -> each.contains("QUIT") || each.contains("DELE"));
        assertThat(server.files().paths()).contains("/in/a.txt");
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
