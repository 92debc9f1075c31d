package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kermitftps.support.CapturedLog;

/** concurrentTransfers: how many connections there are, for how long, and what if there are fewer. */
class ConcurrentConnectionsTest extends LaneTest {

    @Test
    void goesOnWithTheConnectionsThereAreAndSaysSoOnce() throws Exception {
        files(6);
        AtomicInteger sessions = new AtomicInteger();
        server.greeting((with, nothing) -> {
            if (sessions.incrementAndGet() > 2) {
                with.say("421 too many connections");
                with.close();
            } else {
                with.say("220 ready");
            }
        });
        try (CapturedLog log = CapturedLog.start()) {
            poll(OFTEN, this::take, "delete=true", "concurrentTransfers=4");
            await().until(() -> server.files().paths().isEmpty());
            files(6);
            bodies.clear();
            await().until(() -> server.files().paths().isEmpty());
            context.stop();

            assertThat(log.lines("concurrentTransfers=4, and"))
                    .singleElement()
                    .asString()
                    .contains("421 too many");
        }
        assertThat(order).hasSize(12);
        assertThat(failures).isEmpty();
    }

    @Test
    void disconnectsAllOfThemAtTheEndOfThePoll() throws Exception {
        files(12);

        pollOnce(this::take, "delete=true", "concurrentTransfers=4", "disconnect=true");
        await().until(() -> server.files().paths().isEmpty());
        await().until(() -> server.openConnections() == 0);

        assertAllWhole(12);
        assertThat(said("t:QUIT")).isEqualTo(server.conversations().size());
    }

    @Test
    void keepsTheConnectionsForTheNextPoll() throws Exception {
        files(12);

        poll(OFTEN, this::take, "delete=true", "concurrentTransfers=3");
        for (int round = 0; round < 3; round++) {
            await().until(() -> server.files().paths().isEmpty());
            long polls = said("t:LIST");
            await().until(() -> said("t:LIST") > polls);
            bodies.clear();
            files(12);
        }
        await().until(() -> server.files().paths().isEmpty());

        assertThat(failures).isEmpty();
        assertThat(server.conversations()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void keepsBelowTheCeilingOfThePartner() throws Exception {
        files(12);
        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(this::take, "delete=true", "concurrentTransfers=4", "connectionCeiling=1");
            await().until(() -> server.files().paths().isEmpty());
            context.stop();

            assertThat(log.lines("concurrentTransfers=4, and"))
                    .singleElement()
                    .asString()
                    .contains("KFTPS-211");
        }
        assertAllWhole(12);
        assertThat(failures).isEmpty();
        // The one that polls does not count.
        assertThat(server.conversations()).hasSizeLessThanOrEqualTo(2);
    }

    /** A password that was changed since the first login, or a limit of sessions that a server states after PASS. */
    @Test
    void asksForNoMoreLoginsAfterOneWasRefused() throws Exception {
        files(12);
        AtomicInteger logins = new AtomicInteger();
        server.on(
                "PASS",
                (with, secret) -> with.say(logins.incrementAndGet() > 1 ? "530 login incorrect" : "230 logged in"));

        poll(OFTEN, this::take, "delete=true", "concurrentTransfers=8");
        for (int round = 0; round < 4; round++) {
            await().until(() -> server.files().paths().isEmpty());
            bodies.clear();
            files(12);
        }
        await().until(() -> server.files().paths().isEmpty());
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(logins.get()).isBetween(2, 4);
    }
}
