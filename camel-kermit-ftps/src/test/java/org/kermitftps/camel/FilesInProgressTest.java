package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FilesInProgressTest {

    private final FilesInProgress files = new FilesInProgress();

    @Test
    void givesAFileToOneOnly() {
        assertThat(files.add("a")).isTrue();
        assertThat(files.add("a")).isFalse();
        assertThat(files.contains("a")).isTrue();
        assertThat(files.confirm("a")).isTrue();
        assertThat(files.contains("a")).isTrue();
        assertThat(files.remove("a")).isTrue();
        assertThat(files.remove("a")).isFalse();
        assertThat(files.contains("a")).isFalse();
    }

    /** Camel's forgets after 50,000. */
    @Test
    void forgetsNoneHoweverManyThereAre() {
        for (int i = 0; i < 60_000; i++) {
            files.add("claim" + i);
        }
        assertThat(files.contains("claim0")).isTrue();
    }

    /** With Camel's these would take half an hour. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isNoSlowerAfterManyNames() {
        for (int i = 0; i < 120_000; i++) {
            files.add("claim" + i);
            files.remove("claim" + i);
        }
        assertThat(files.contains("claim0")).isFalse();
    }

    /** What a stopped poll had listed and not begun has to be found by the next one. */
    @Test
    void forgetsAllAtAStop() {
        files.start();
        files.add("a");
        files.stop();
        files.start();
        assertThat(files.contains("a")).isFalse();

        files.add("b");
        files.clear();
        assertThat(files.contains("b")).isFalse();
    }

    @Test
    void isTheDefaultAndNotInTheWayOfAnotherOne() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.disableJMX();
            MemoryIdempotentRepository own = new MemoryIdempotentRepository();
            context.getRegistry().bind("own", own);

            assertThat(context.getEndpoint("kermit-ftps:localhost/in", KermitFtpsEndpoint.class)
                            .getInProgressRepository())
                    .isInstanceOf(FilesInProgress.class);
            assertThat(context.getEndpoint(
                                    "kermit-ftps:localhost/in?inProgressRepository=#own", KermitFtpsEndpoint.class)
                            .getInProgressRepository())
                    .isSameAs(own);
        }
    }
}
