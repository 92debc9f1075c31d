package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.TlsPlan;

/** Plain text in the middle of an established TLS connection. */
@Timeout(60)
class PlainTextTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";

    @ParameterizedTest
    @MethodSource(PLANS)
    void isShownOnTheControlConnection(TlsPlan plan) throws Exception {
        TestServer.Session oops = (socket, plain) -> {
            socket.getOutputStream().write(socket.getInputStream().readNBytes(6));
            say(plain, "500 OOPS: child \u001b[2Jdied\r\n");
            plain.getInputStream().readAllBytes();
        };
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), oops);
                TlsSocket control = TlsFixture.control(plan, server, settings()).secureControl(server.connect())) {
            echo(control, "STAT\r\n");
            InputStream in = control.getInputStream();
            assertThatThrownBy(in::read)
                    .satisfies(failure(ConnectionFailure.CONNECTION_LOST))
                    .hasMessageContaining("plain text inside TLS")
                    .hasMessageContaining("Server said: 500 OOPS: child \\x1b[2Jdied.");
            assertThatThrownBy(in::read).as("again").hasMessageContaining("500 OOPS");
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void isShownOnADataConnectionAfterTheDataThatCameBefore(TlsPlan plan) throws Exception {
        TestServer.Session oops = (socket, plain) -> {
            socket.getOutputStream().write(new byte[50_000]);
            say(plain, "500 OOPS:");
            Thread.sleep(50);
            say(plain, " out of memory\r\n");
            plain.getInputStream().readAllBytes();
        };
        try (Lab lab = new Lab(plan, oops);
                TlsSocket data = lab.tls.secureData(lab.server.connect())) {
            InputStream in = data.getInputStream();
            assertThat(in.readNBytes(50_000)).hasSize(50_000);
            assertThatThrownBy(() -> in.read(new byte[100_000]))
                    .satisfies(failure(TransferFailure.TRANSFER_BROKEN))
                    .isInstanceOfSatisfying(FtpsException.class, e -> {
                        assertThat(e.replyText()).isEqualTo("500 OOPS: out of memory");
                        assertThat(e.replyCode())
                                .as("anybody could have written it")
                                .isZero();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void isShownInPartIfItsLineHasNoEnd(TlsPlan plan) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        TestServer.Session endless = (socket, plain) -> {
            say(plain, "500 ");
            done.await(20, TimeUnit.SECONDS);
        };
        try (Lab lab = new Lab(plan, endless)) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            InputStream in = data.getInputStream();
            long start = System.nanoTime();
            assertThatThrownBy(in::read).hasMessageContaining("Server said: 500.");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            done.countDown();
            data.close();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void isBoundedInLength(TlsPlan plan) throws Exception {
        TestServer.Session flood = (socket, plain) -> {
            say(plain, "x".repeat(1_000_000));
            plain.getInputStream().readAllBytes();
        };
        try (Lab lab = new Lab(plan, flood)) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            assertThatThrownBy(data.getInputStream()::read)
                    .hasMessageContaining("xxx")
                    .extracting(e -> e.getMessage().length())
                    .satisfies(length -> assertThat((Integer) length).isLessThan(1500));
            data.close();
        }
    }

    /** The engines would read a length out of these words, and wait for the rest of a record that never comes. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void isNotTakenForTheBeginningOfARecord(TlsPlan plan) throws Exception {
        TestServer.Session short5 = (socket, plain) -> {
            say(plain, "5\u0003\u0003\u0040\n");
            plain.getInputStream().readAllBytes();
        };
        try (Lab lab = new Lab(plan, short5)) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            assertThatThrownBy(data.getInputStream()::read).hasMessageContaining("Server said: 5\\x03\\x03@");
            data.close();
        }
    }

    private static void say(Socket plain, String text) throws IOException {
        OutputStream out = plain.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
