package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

/** The end of an upload, on servers that make it hard. */
@Timeout(60)
class UploadEndTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final int UPLOADS = 20;
    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(42).nextBytes(CONTENT);
    }

    /** The server says its 226 only then, and closes its own half after that. */
    @ParameterizedTest
    @MethodSource(PLANS)
    void isToldByCloseNotifyAndFinBeforeThePeerHasEnded(TlsPlan plan) throws Exception {
        BlockingQueue<Integer> ends = new LinkedBlockingQueue<>();
        TestServer.Session waits = (socket, plain) -> {
            ends.add(socket.getInputStream().readAllBytes().length);
            ends.add(plain.getInputStream().read());
        };
        try (Lab lab = new Lab(plan, waits)) {
            TlsSocket data = lab.tls.secureData(lab.server.connect());
            data.getOutputStream().write(CONTENT);
            long start = System.nanoTime();
            data.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(ends.poll(10, TimeUnit.SECONDS)).as("close_notify").isEqualTo(CONTENT.length);
            assertThat(ends.poll(10, TimeUnit.SECONDS)).as("FIN").isEqualTo(-1);
        }
    }

    /**
     * What the peer said in the middle of the upload is unread when we close: TLS 1.3 tickets in real life. A close()
     * over it makes the kernel send RST, which takes the upload's tail out of the server's hands.
     */
    @ParameterizedTest
    @MethodSource(PLANS)
    void losesNothingOverWhatThePeerSaidMeanwhile(TlsPlan plan) throws Exception {
        BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
        BlockingQueue<CountDownLatch> written = new LinkedBlockingQueue<>();
        TestServer.Session talkative = (socket, plain) -> {
            InputStream in = socket.getInputStream();
            byte[] first = in.readNBytes(1000);
            sayTwice(socket, plan);
            CountDownLatch all = written.take();
            all.await(20, TimeUnit.SECONDS);
            byte[] content = Arrays.copyOf(first, CONTENT.length);
            int rest = in.readNBytes(content, first.length, CONTENT.length - first.length);
            received.add(Arrays.copyOf(content, first.length + rest));
        };
        try (Lab lab = new Lab(plan, talkative)) {
            for (int i = 0; i < UPLOADS; i++) {
                upload(lab, written);
                assertThat(received.poll(10, TimeUnit.SECONDS))
                        .as("upload " + i)
                        .isEqualTo(CONTENT);
            }
            assertThat(lab.server.faults()).isEmpty();
        }
    }

    /** The server reads on when we have begun to close, as a busy one does. */
    private static void upload(Lab lab, BlockingQueue<CountDownLatch> written) throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        written.add(closing);
        TlsSocket data = lab.tls.secureData(lab.server.connect());
        data.getOutputStream().write(CONTENT);
        data.getOutputStream().flush();
        Thread reader = new Thread(() -> {
            while (!data.isOutputShutdown()) {
                Thread.onSpinWait();
            }
            closing.countDown();
        });
        reader.start();
        data.close();
        reader.join();
    }

    private static void sayTwice(SSLSocket socket, TlsPlan plan) throws IOException {
        for (int i = 0; i < 2; i++) {
            if (plan.protocol().equals(TlsPlans.TLS13)) {
                socket.startHandshake(); // A key update: like a ticket a record without application data.
            } else {
                socket.getOutputStream().write(new byte[200]);
            }
        }
    }
}
