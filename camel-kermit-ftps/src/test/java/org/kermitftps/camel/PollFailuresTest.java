package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.kermitftps.support.CapturedLog;

/** What an operator reads of a consumer that fails at every poll. */
class PollFailuresTest extends ScriptedTest {

    private void pollOften(String... options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in(options) + "&initialDelay=0&delay=20").routeId("polls").to("log:in");
            }
        });
    }

    private void awaitFailedPolls(long atLeast) {
        ScheduledPollConsumer consumer =
                (ScheduledPollConsumer) context.getRoute("polls").getConsumer();
        await().atMost(Duration.ofSeconds(20)).until(() -> consumer.getErrorCounter() >= atLeast);
    }

    @Test
    void saysARememberedRefusalOnceInOneLine() throws Exception {
        server.reply("PASS", "530 no");
        try (CapturedLog log = CapturedLog.start()) {
            pollOften();
            awaitFailedPolls(10);

            assertThat(log.lines("KFTPS-501")).singleElement().asString().contains("530 no", "What to do");
            assertThat(log.text()).doesNotContain("\tat ", "Trying to recover");
        }
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:PASS")))
                .hasSize(1);
    }

    @Test
    void saysEveryRefusalTheServerGives() throws Exception {
        server.reply("PASS", "530 no");
        try (CapturedLog log = CapturedLog.start()) {
            pollOften("permanentFailureDelay=1000");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> log.lines("KFTPS-501").size() >= 2);
            context.stop();

            long asked = server.commands().stream()
                    .filter(each -> each.startsWith("t:PASS"))
                    .count();
            assertThat(log.lines("KFTPS-501")).hasSizeLessThanOrEqualTo((int) asked);
        }
    }

    @Test
    void saysANewFailureWhileAnOldOneIsKnown() throws Exception {
        server.reply("LIST", "550 not today");
        try (CapturedLog log = CapturedLog.start()) {
            pollOften();
            awaitFailedPolls(1);
            server.reply("PASS", "530 no");
            await().until(() -> !log.lines("KFTPS-501").isEmpty());

            List<String> lines = log.lines("KFTPS-");
            assertThat(lines.get(0)).contains("550 not today");
            assertThat(log.lines("KFTPS-501")).hasSize(1);
        }
    }

    @Test
    void makesTheStartingDirectoryInTheFirstPoll() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("initialDelay=0").replace("/in?", "/in/fresh?")).to("log:in");
            }
        });

        await().until(() -> server.files().isDirectory("/in/fresh"));
    }
}
