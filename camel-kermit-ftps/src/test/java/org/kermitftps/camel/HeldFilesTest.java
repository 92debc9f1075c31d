package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileProcessStrategySupport;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that a poll has marked as taken and that never got to the route is found by the next poll. */
class HeldFilesTest extends LaneTest {

    /** Before the file is fetched, as a heap that is too small for a moment would. */
    public static final class Tired extends DeletingStrategy {
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public boolean begin(
                GenericFileOperations<FTPFile> with,
                GenericFileEndpoint<FTPFile> of,
                Exchange exchange,
                GenericFile<FTPFile> file) {
            if (times.getAndIncrement() == 1) {
                throw new StackOverflowError("for a moment");
            }
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "4&transferOrder=listed"})
    void comesBackToAllAfterAnError(String lanes) throws Exception {
        files(8);
        context.getRegistry().bind("tired", new Tired());

        poll(OFTEN, this::take, "processStrategy=#tired", "idempotent=true", "concurrentTransfers=" + lanes);
        await().until(() -> server.files().paths().isEmpty());

        assertAllWhole(8);
        assertThat(failures).singleElement().isInstanceOf(StackOverflowError.class);
    }

    /** Camel catches exceptions only. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "4&transferOrder=listed", "4&streamDownload=true"})
    void comesBackToAllAfterAnErrorOfTheRoute(String lanes) throws Exception {
        files(8);
        AtomicInteger times = new AtomicInteger();

        poll(
                OFTEN,
                exchange -> {
                    if (times.getAndIncrement() == 1) {
                        throw new StackOverflowError("for a moment");
                    }
                    take(exchange);
                },
                "delete=true",
                "idempotent=true",
                "concurrentTransfers=" + lanes);
        await().until(() -> server.files().paths().isEmpty());

        assertAllWhole(8);
        assertThat(failures).singleElement().isInstanceOf(StackOverflowError.class);
        assertThat(context.getInflightRepository().size()).isZero();
    }

    /** Camel's, as far as these tests need it. */
    abstract static class DeletingStrategy extends GenericFileProcessStrategySupport<FTPFile> {

        @Override
        public void commit(
                GenericFileOperations<FTPFile> with,
                GenericFileEndpoint<FTPFile> of,
                Exchange exchange,
                GenericFile<FTPFile> file) {
            with.deleteFile(file.getAbsoluteFilePath());
        }
    }
}
