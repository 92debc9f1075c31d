package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;

/** How a connection ends for us: whole, cut short, or broken. */
@Timeout(60)
class EndOfStreamTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";

    @ParameterizedTest
    @MethodSource(PLANS)
    void noticesATruncatedDownload(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, EndOfStreamTest::truncate)) {
            try (TlsSocket data = lab.tls.secureData(lab.server.connect())) {
                InputStream in = data.getInputStream();
                assertThat(in.readNBytes(50_000)).hasSize(50_000);
                assertThatThrownBy(in::read).satisfies(failure(TransferFailure.TRANSFER_TRUNCATED));
                assertThatThrownBy(in::read).as("again").satisfies(failure(TransferFailure.TRANSFER_TRUNCATED));
                assertThat(data.sawCloseNotify()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void readsATruncatedDownloadAsWholeIfToldSo(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, EndOfStreamTest::truncate, lenient())) {
            try (TlsSocket data = lab.tls.secureData(lab.server.connect())) {
                assertThat(data.getInputStream().readAllBytes()).hasSize(50_000);
            }
        }
    }

    /** Not even requireCloseNotify=false makes a broken line the end of a file. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void neverTakesAResetForTheEnd(TlsPlan plan) throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        TestServer.Session reset = (socket, plain) -> {
            socket.getOutputStream().write(new byte[50_000]);
            read.await(20, TimeUnit.SECONDS);
            plain.setSoLinger(true, 0);
            plain.close();
        };
        try (Lab lab = new Lab(plan, reset, lenient());
                TlsSocket data = lab.tls.secureData(lab.server.connect())) {
            InputStream in = data.getInputStream();
            assertThat(in.readNBytes(50_000)).hasSize(50_000);
            read.countDown();
            assertThatThrownBy(in::read).isInstanceOf(SocketException.class);
            assertThatThrownBy(in::read).as("again").isInstanceOf(IOException.class);
        }
    }

    /** An engine that is told of the EOF drops the session, and vsftpd answers the next transfer with 522. */
    @ParameterizedTest
    @MethodSource("org.kermitftps.tls.TlsFixture#plans12")
    void stillResumesAfterATruncatedDownload(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, EndOfStreamTest::truncate, settings(SessionReuse.REQUIRED))) {
            for (int i = 0; i < 6; i++) {
                try (TlsSocket data = lab.tls.secureData(lab.server.connect())) {
                    InputStream in = data.getInputStream();
                    assertThatThrownBy(in::readAllBytes).satisfies(failure(TransferFailure.TRANSFER_TRUNCATED));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void takesABareEndOfTheControlConnectionAsItsEnd(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), EndOfStreamTest::truncate);
                TlsSocket control = TlsFixture.control(plan, server, settings()).secureControl(server.connect())) {
            assertThat(control.getInputStream().readAllBytes()).hasSize(50_000);
            assertThat(control.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** With Bouncy Castle the engine ends both halves with ours; that must not pass for an end the peer has announced. */
    @Test
    void doesNotTakeItsOwnEndForThePeers() throws Exception {
        try (Lab lab = new Lab(TlsFixture.BC12, (socket, plain) -> {
            socket.getInputStream().readAllBytes();
            plain.close();
        })) {
            try (TlsSocket data = lab.tls.secureData(lab.server.connect())) {
                data.shutdownOutput();
                assertThatThrownBy(() -> data.getInputStream().read())
                        .satisfies(failure(TransferFailure.TRANSFER_TRUNCATED));
                assertThat(data.sawCloseNotify()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void doesNotTakeABrokenRecordForTheEnd(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getOutputStream().write(new byte[100]))) {
            TappedSocket plain = new TappedSocket(lab.server.port());
            try (TlsSocket data = lab.tls.secureData(plain)) {
                plain.corrupt();
                InputStream in = data.getInputStream();
                assertThatThrownBy(in::readAllBytes).isInstanceOf(SSLException.class);
                assertThatThrownBy(in::read).as("again").isInstanceOf(IOException.class);
                assertThat(data.sawCloseNotify()).isFalse();
            }
        }
    }

    private static TlsSettings lenient() {
        return new TlsSettings(
                Verification.CHAIN_AND_NAME,
                settings().chain(),
                null,
                null,
                null,
                SessionReuse.AUTO,
                Duration.ofSeconds(20),
                CloseNotify.FALSE);
    }

    private static void truncate(javax.net.ssl.SSLSocket socket, java.net.Socket plain) throws IOException {
        socket.getOutputStream().write(new byte[50_000]);
        plain.close();
    }
}
