package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.settings;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

/** How we end a connection. */
@Timeout(60)
class ClosingTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final Duration SOON = Duration.ofMillis(1500);

    @ParameterizedTest
    @MethodSource(PLANS)
    void endsAnUploadWithCloseNotify(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getInputStream().readAllBytes())) {
            TappedSocket plain = new TappedSocket(lab.server.port());
            TlsSocket data = lab.tls.secureData(plain);
            data.getOutputStream().write(new byte[100_000]);
            data.getOutputStream().close();
            TappedSocket.Sent last = plain.records().get(plain.records().size() - 1);
            // An alert of 2 bytes; TLS 1.3 hides its type among application data (RFC 8446 section 5.2).
            boolean hidden = plan.protocol().equals(TlsPlans.TLS13);
            assertThat(last.type()).isEqualTo(hidden ? TappedSocket.APPLICATION_DATA : TappedSocket.ALERT);
            assertThat(last.length()).isLessThan(64);
            assertThat(data.isClosed()).isTrue();
            assertThat(plain.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void closesOnceOnly(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getInputStream().readAllBytes())) {
            TappedSocket plain = new TappedSocket(lab.server.port());
            TlsSocket data = lab.tls.secureData(plain);
            data.close();
            int sent = plain.records().size();
            data.close();
            assertThat(plain.records()).hasSize(sent);
            assertThatThrownBy(data::getInputStream).isInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void closesAtOnceWhenThePeerHasClosed(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getOutputStream().write(new byte[100]))) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            assertThat(data.getInputStream().readAllBytes()).hasSize(100);
            assertThat(timeOf(data::close)).isLessThan(SOON);
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void waitsThreeSecondsAtMostForAPeerThatDoesNotClose(TlsPlan plan) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (Lab lab = new Lab(plan, (socket, plain) -> done.await(20, TimeUnit.SECONDS))) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            data.getOutputStream().write(1);
            assertThat(timeOf(data::close)).isBetween(Duration.ofMillis(2900), Duration.ofSeconds(6));
            done.countDown();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void cancelsABigDownloadQuickly(TlsPlan plan) throws Exception {
        TestServer.Session endless = (socket, plain) -> {
            while (true) {
                socket.getOutputStream().write(new byte[100_000]);
            }
        };
        try (Lab lab = new Lab(plan, endless)) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            assertThat(data.getInputStream().readNBytes(300_000)).hasSize(300_000);
            assertThat(timeOf(data::close)).isLessThan(SOON);
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void saysSoWhenTheRestOfAnUploadCannotBeSent(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getInputStream().readAllBytes())) {
            TappedSocket plain = new TappedSocket(lab.server.port());
            TlsSocket data = lab.tls.secureData(plain);
            data.getOutputStream().write(new byte[100]);
            plain.refuseWrites();
            assertThatThrownBy(data::close).isInstanceOf(IOException.class).hasMessage("Broken pipe");
            assertThat(plain.isClosed()).isTrue();
            assertThatCode(data::close).as("said once").doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void saysSoWhenAnUploadCannotBeEndedWithCloseNotify(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getInputStream().readAllBytes())) {
            TappedSocket plain = new TappedSocket(lab.server.port());
            TlsSocket data = lab.tls.secureData(plain);
            data.getOutputStream().write(new byte[100]);
            data.getOutputStream().flush();
            plain.refuseWrites();
            assertThatThrownBy(data::close).isInstanceOf(IOException.class).hasMessage("Broken pipe");
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void closesADownloadSilentlyWhenThePeerIsGone(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getOutputStream().write(new byte[100]))) {
            TappedSocket plain = new TappedSocket(lab.server.port());
            TlsSocket data = lab.tls.secureData(plain);
            assertThat(data.getInputStream().readAllBytes()).hasSize(100);
            plain.refuseWrites();
            assertThatCode(data::close).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void closesTheControlConnectionSilentlyWhenThePeerIsGone(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO)) {
            TappedSocket plain = new TappedSocket(server.port());
            TlsSocket control = TlsFixture.control(plan, server, settings()).secureControl(plain);
            echo(control, "QUIT\r\n");
            plain.refuseWrites();
            assertThatCode(control::close).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void canBeClosedWhileAnotherThreadReads(TlsPlan plan) throws Exception {
        try (Lab lab = new Lab(plan, (socket, plain) -> socket.getInputStream().readAllBytes())) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    return data.getInputStream().read();
                } catch (IOException e) {
                    return -2;
                }
            });
            assertThatThrownBy(() -> reading.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(timeOf(data::close)).isLessThan(Duration.ofSeconds(6));
            assertThat(reading.get(5, TimeUnit.SECONDS)).isNegative();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void canBeClosedWhileAnotherThreadIsStuckInAWrite(TlsPlan plan) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (Lab lab = new Lab(plan, (socket, plain) -> done.await(30, TimeUnit.SECONDS))) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try {
                    data.getOutputStream().write(new byte[50_000_000]);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThatThrownBy(() -> writing.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(timeOf(data::close)).isLessThan(Duration.ofSeconds(6));
            assertThatThrownBy(() -> writing.get(5, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            done.countDown();
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void startsNoThreads(TlsPlan plan) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Lab lab = new Lab(plan, TestServer.ECHO)) {
            try (TlsSocket data = lab.tls.secureData(lab.server.connect())) {
                echo(data, "line");
            }
            Set<Thread> added = new HashSet<>(Thread.getAllStackTraces().keySet());
            added.removeAll(before);
            assertThat(added).allMatch(thread -> thread.getName().startsWith("test-server-"));
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private static Duration timeOf(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
