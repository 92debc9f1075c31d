package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.TlsPlan;

@Timeout(60)
class TransferTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final int[] ODD_SIZES = {1, 2, 7, 1000, 8192, 16_383, 16_384, 16_385, 16_709, 50_000, 65_536, 100_003
    };
    private static final byte[] CONTENT = new byte[3_000_017];

    static {
        new Random(42).nextBytes(CONTENT);
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void sendsEveryByteWhateverTheSizeOfTheWrites(TlsPlan plan) throws Exception {
        BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
        TestServer.Session sink =
                (socket, plain) -> received.add(socket.getInputStream().readAllBytes());
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), sink)) {
            TlsSocket socket = control(plan, server, settings()).secureControl(server.connect());
            writeInOddSizes(socket.getOutputStream());
            socket.close();
            assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(CONTENT);
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void receivesEveryByteWhateverTheSizeOfTheReads(TlsPlan plan) throws Exception {
        TestServer.Session source = (socket, plain) -> socket.getOutputStream().write(CONTENT);
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), source);
                TlsSocket socket = control(plan, server, settings()).secureControl(server.connect())) {
            assertThat(readInOddSizes(socket.getInputStream())).isEqualTo(CONTENT);
            assertThat(socket.sawCloseNotify()).isTrue();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void readsAndWritesAtTheSameTime(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO);
                TlsSocket socket = control(plan, server, settings()).secureControl(server.connect())) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try {
                    writeInOddSizes(socket.getOutputStream());
                    socket.getOutputStream().flush();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(socket.getInputStream().readNBytes(CONTENT.length)).isEqualTo(CONTENT);
            writing.get(10, TimeUnit.SECONDS);
        }
    }

    /** A read timeout is Commons Net's keep-alive clock; it may strike in the middle of a record. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void losesNothingWhenReadsTimeOut(TlsPlan plan) throws Exception {
        byte[] some = java.util.Arrays.copyOf(CONTENT, 40_001);
        TestServer.Session source = (socket, plain) -> socket.getOutputStream().write(some);
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), source)) {
            TappedSocket plain = new TappedSocket(server.port());
            try (TlsSocket socket = control(plan, server, settings()).secureControl(plain)) {
                plain.stutter();
                ByteArrayOutputStream got = new ByteArrayOutputStream();
                int timeouts = 0;
                byte[] buffer = new byte[20_000];
                for (int n = 0; n >= 0; ) {
                    try {
                        n = socket.getInputStream().read(buffer);
                        got.write(buffer, 0, Math.max(n, 0));
                    } catch (SocketTimeoutException e) {
                        timeouts++;
                    }
                }
                assertThat(got.toByteArray()).isEqualTo(some);
                assertThat(timeouts).isGreaterThan(1000);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void honoursTheReadTimeoutOfTheSocket(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO);
                TlsSocket socket = control(plan, server, settings()).secureControl(server.connect())) {
            socket.setSoTimeout(50);
            InputStream in = socket.getInputStream();
            assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
            TlsFixture.echo(socket, "still usable");
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void gathersSmallWritesIntoFullRecordsAndFewSocketWrites(TlsPlan plan) throws Exception {
        TestServer.Session sink = (socket, plain) -> socket.getInputStream().readAllBytes();
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), sink)) {
            TappedSocket plain = new TappedSocket(server.port());
            try (TlsSocket socket = control(plan, server, settings()).secureControl(plain)) {
                int before = plain.writes();
                for (int i = 0; i < 1_000_000; i += 100) {
                    socket.getOutputStream().write(CONTENT, i, 100);
                }
                socket.getOutputStream().flush();
                long records = plain.records().stream()
                        .filter(sent -> sent.type() == TappedSocket.APPLICATION_DATA && sent.length() > 100)
                        .count();
                assertThat(records).isEqualTo(1_000_000 / 16_384 + 1);
                assertThat(plain.writes() - before).isLessThanOrEqualTo(20);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void sendsWhatWasWrittenWhenFlushed(TlsPlan plan) throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), TestServer.ECHO);
                TlsSocket socket = control(plan, server, settings()).secureControl(server.connect())) {
            OutputStream out = socket.getOutputStream();
            out.write('N');
            out.write("OOP\r\n".getBytes());
            out.flush();
            assertThat(socket.getInputStream().readNBytes(6)).isEqualTo("NOOP\r\n".getBytes());
        }
    }

    /** RFC 8446 section 4.6.3: the JDK's server asks for new keys when its handshake is started again. */
    @ParameterizedTest
    @MethodSource("org.kermitftps.tls.TlsFixture#plans13")
    void followsKeyUpdates(TlsPlan plan) throws Exception {
        TestServer.Session updates = (socket, plain) -> {
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write(CONTENT, i * 10_000, 10_000);
                socket.startHandshake();
            }
            socket.getOutputStream().write(socket.getInputStream().readNBytes(4));
        };
        try (TestServer server = TestServer.tls(LOCALHOST, plan.protocol(), updates);
                TlsSocket socket = control(plan, server, settings()).secureControl(server.connect())) {
            assertThat(socket.getInputStream().readNBytes(1_000_000))
                    .isEqualTo(java.util.Arrays.copyOf(CONTENT, 1_000_000));
            TlsFixture.echo(socket, "QUIT");
            server.await();
            assertThat(server.faults()).isEmpty();
        }
    }

    private static void writeInOddSizes(OutputStream out) throws IOException {
        int turn = 0;
        for (int at = 0; at < CONTENT.length; turn++) {
            int size = Math.min(ODD_SIZES[turn % ODD_SIZES.length], CONTENT.length - at);
            out.write(CONTENT, at, size);
            at += size;
        }
    }

    private static byte[] readInOddSizes(InputStream in) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        int turn = 0;
        for (int n = 0; n >= 0; turn++) {
            byte[] buffer = new byte[ODD_SIZES[turn % ODD_SIZES.length] + 10];
            n = in.read(buffer, 5, buffer.length - 10);
            got.write(buffer, 5, Math.max(n, 0));
        }
        return got.toByteArray();
    }
}
