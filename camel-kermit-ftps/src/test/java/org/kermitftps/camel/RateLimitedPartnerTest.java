package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One limit for one partner, whoever of its endpoints names it. */
@Timeout(60)
class RateLimitedPartnerTest extends ScriptedTest {

    private static final int RATE = 500 * 1024;

    /** 100 ms worth and the first piece are free. */
    private static final int FREE = RATE / 10 + 32 * 1024;

    private Duration took(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Duration shortest(int bytes) {
        return Duration.ofMillis(1_000L * (bytes - FREE) / RATE);
    }

    @Test
    void uploadsOfTwoEndpointsShareIt() {
        String one = in("rateLimit=500k");
        String other = in("rateLimit=512000", "soTimeout=20000");
        uploaded(one, "warm.txt", "a");
        uploaded(other, "warm.txt", "a");
        byte[] body = new byte[200_000];

        Duration both = took(() -> {
            CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(() -> uploaded(one, "a.bin", body));
            uploaded(other, "b.bin", body);
            first.join();
        });

        assertThat(both).isBetween(shortest(400_000), Duration.ofSeconds(10));
        assertThat(server.files().get("/in/a.bin")).hasSize(200_000);
        assertThat(server.files().get("/in/b.bin")).hasSize(200_000);
    }

    @Test
    void anEndpointThatNamesNoneIsHeldToIt() {
        uploaded(in("rateLimit=500k"), "warm.txt", "a");
        byte[] body = new byte[300_000];

        assertThat(took(() -> uploaded(in("soTimeout=20000"), "a.bin", body)))
                .isBetween(shortest(300_000), Duration.ofSeconds(10));
    }

    @Test
    void downloadsKeepToIt() throws Exception {
        server.files().put("/in/a.bin", new byte[300_000]);
        long began = System.nanoTime();

        pollOnce(exchange -> {}, "rateLimit=500k", "delete=true");
        await().until(() -> !received.isEmpty());

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(shortest(300_000));
        assertThat(received.get(0).getIn().getBody(byte[].class)).hasSize(300_000);
    }

    @Test
    void twoDifferentLimitsDoNotStartTogether() throws Exception {
        String first = in("rateLimit=500k");
        uploaded(first, "a.txt", "a");
        String second = in("rateLimit=1M");

        assertThatThrownBy(() -> context.getEndpoint(second))
                .hasStackTraceContaining("KFTPS-123")
                .hasStackTraceContaining("rateLimit=1M (1048576 bytes per second) for joe@localhost:" + server.port()
                        + ", which has 512000 from another endpoint");

        context.removeEndpoints(first);
        uploaded(second, "b.txt", "b");
    }

    @Test
    void isOfOneUserOnly() throws Exception {
        uploaded(in("rateLimit=500k"), "a.txt", "a");

        context.getEndpoint(endpoint("username=ann&password=secret&rateLimit=1M"));
    }

    /** It would take 17 minutes. */
    @Test
    void aRouteThatIsStoppedDoesNotWaitForIt() throws Exception {
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(300);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
        server.files().put("/in/a.bin", new byte[1 << 20]);

        pollOnce(exchange -> {}, "rateLimit=1k", "delete=true");
        await().until(() -> server.commands().stream().anyMatch(each -> each.startsWith("t:RETR")));
        Duration stop = took(context::stop);

        assertThat(stop).isLessThan(Duration.ofSeconds(15));
        await().until(() -> server.openConnections() == 0);
        assertThat(server.files().paths()).contains("/in/a.bin");
        assertThat(received).isEmpty();
    }
}
