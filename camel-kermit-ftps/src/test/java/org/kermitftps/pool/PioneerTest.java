package org.kermitftps.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One goes first, once. */
class PioneerTest {

    private final Pioneer pioneer = new Pioneer();

    @Test
    void letsTheOthersWaitForTheFirst() throws Exception {
        AtomicReference<Boolean> second = new AtomicReference<>();
        assertThat(pioneer.isFirst()).isTrue();
        Thread thread = new Thread(() -> {
            try {
                second.set(pioneer.isFirst());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        thread.start();
        await().until(() -> thread.getState() == Thread.State.WAITING);
        assertThat(second.get()).isNull();

        pioneer.done();
        thread.join(10_000);

        assertThat(second.get()).isFalse();
        assertThat(pioneer.isFirst()).isTrue();
    }
}
