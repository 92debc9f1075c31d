package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** Transfers that are cut or interrupted while they wait for their turn: they end at once. */
@Timeout(60)
class PacedTransferCutTest extends PacedTest {

    /** At this rate it would take 17 minutes. */
    @Test
    void anUploadThatIsCutEndsAtOnce() throws Exception {
        limited(1024, SAFE);
        CompletableFuture<FtpsException> upload = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                FtpsException.class, () -> client.storeFile("a", new ByteArrayInputStream(content(1 << 20)))));
        await().until(client::isTransferring);
        long began = System.nanoTime();

        client.cut();

        assertThat(upload.get(30, TimeUnit.SECONDS).failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void aDownloadThatIsCutEndsAtOnce() throws Exception {
        server.files().put("/a", content(1 << 20));
        limited(1024, SAFE);
        CompletableFuture<FtpsException> download = CompletableFuture.supplyAsync(() ->
                catchThrowableOfType(FtpsException.class, () -> client.retrieveFile("a", new ByteArrayOutputStream())));
        await().until(client::isTransferring);
        long began = System.nanoTime();

        client.cut();

        assertThat(download.get(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void aThreadThatIsInterruptedEndsAtOnceAndSaysWhy() throws Exception {
        limited(1024, SAFE);
        CompletableFuture<FtpsException> upload = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            with.receive(begun::countDown);
            with.say("226 stored");
        });
        Thread thread = new Thread(() -> upload.complete(catchThrowableOfType(
                FtpsException.class, () -> client.storeFile("a", new ByteArrayInputStream(content(1 << 20))))));
        thread.start();
        awaitOr(begun);

        thread.interrupt();

        FtpsException failure = upload.get(30, TimeUnit.SECONDS);
        thread.join();
        assertThat(failure.failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(failure).hasMessageContaining("rateLimit");
        assertThat(client.isConnected()).isFalse();
    }
}
