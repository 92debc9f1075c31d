package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.TransferFailure;

/** Listings without an end: camel-ftp would collect them in memory. */
@Timeout(60)
class HostileListingTest extends ScriptedTest {

    private static final String ENTRY = "-rw-r--r-- 1 joe joe 5 Jan 02 2026 ";

    @Test
    void endsAListingWithAnEndlessLine() throws Exception {
        serverLists(ENTRY + "a".repeat(100_000));

        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(DataFailure.LISTING_ENDLESS);
        assertThat(received).isEmpty();
    }

    @Test
    void endsAListingOfMoreThanAMillionLines() throws Exception {
        serverLists("x\n".repeat(1_000_001));

        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(DataFailure.LISTING_ENDLESS);
    }

    @Test
    void endsAListingThatStandsStill() throws Exception {
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            with.receive();
        });

        pollOnce(exchange -> {}, "timeout=300");

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(failures.get(0)).hasStackTraceContaining("imed out");
    }

    private void serverLists(String text) {
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            try {
                with.send(text.getBytes());
            } catch (IOException e) {
                with.say("426 you went away");
                return;
            }
            with.say("226 sent");
        });
    }
}
