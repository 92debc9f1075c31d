package org.kermitftps.wire;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.net.ftp.FTP;
import org.junit.jupiter.api.BeforeEach;
import org.kermitftps.policy.SecurityPolicy;

/** A client whose transfers wait for their turn. */
abstract class PacedTest extends WireTest {

    static final String PARTNER = "joe@here";

    final RateLimits limits = new RateLimits(System::nanoTime);

    @BeforeEach
    void startServer() {
        explicitServer();
    }

    KermitFtpClient limited(long rate, SecurityPolicy policy) throws Exception {
        limits.claim(PARTNER, rate, this);
        loggedIn(policy).limitRate(limits, PARTNER);
        client.setFileType(FTP.BINARY_FILE_TYPE);
        return client;
    }

    static byte[] content(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i * 31 + i / 251);
        }
        return content;
    }

    static void awaitOr(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("the server has seen nothing yet");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
