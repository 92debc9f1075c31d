package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.apache.camel.component.quartz.QuartzComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/** When the nightly route runs. */
class ScheduleTest {

    @TempDir
    Path home;

    @Test
    void strikesAtHalfPastElevenInNewYorkByDefault() throws Exception {
        try (Night night = new Night(home).start()) {
            assertThat(trigger(night).getCronExpression()).isEqualTo("0 30 23 * * ?");
            assertThat(trigger(night).getTimeZone().getID()).isEqualTo("America/New_York");
        }
    }

    @Test
    void strikesByTheScheduleOfTheOperator() throws Exception {
        try (Night night = new Night(home)
                .with("kermit.claims.schedule", "0 0/15 18-23 ? * MON-FRI")
                .with("kermit.claims.timeZone", "America/Los_Angeles")
                .start()) {
            assertThat(trigger(night).getCronExpression()).isEqualTo("0 0/15 18-23 ? * MON-FRI");
            assertThat(trigger(night).getTimeZone().getID()).isEqualTo("America/Los_Angeles");
        }
    }

    @Test
    void sendsWhenTheClockStrikes() throws Exception {
        try (Night night = new Night(home)
                .with("kermit.claims.schedule", "* * * * * ?")
                .claim("a.837", "ISA")
                .start()) {
            await().until(() -> night.in("sent").contains("a.837"));
            assertThat(night.partner.attempts).containsExactly("a.837");
        }
    }

    @Test
    void sendsNothingBeforeTheClockStrikes() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            Thread.sleep(1500);
            assertThat(night.partner.attempts).isEmpty();
            assertThat(night.in("outbox")).containsExactly("a.837", "a.ok");
        }
    }

    private static CronTrigger trigger(Night night) throws Exception {
        Scheduler scheduler =
                night.context().getComponent("quartz", QuartzComponent.class).getScheduler();
        TriggerKey key =
                scheduler.getTriggerKeys(GroupMatcher.anyGroup()).iterator().next();
        return (CronTrigger) scheduler.getTrigger(key);
    }
}
