package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;

/** {@code skipUnchangedFor}: a poll that would find what the last one found lists nothing, and no file is ever missed. */
class UnchangedDirectoryTest extends SkippingPollTest {

    @Test
    void listsOnceMoreWhenTheTimeIsOldEnoughAndThenNoMore() throws Exception {
        start(KNOWN);

        assertThat(poll(0)).isEqualTo(LISTED);
        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(2)).isEqualTo(LISTED);
        assertThat(poll(1)).isEmpty();
        assertThat(poll(800)).isEmpty();
        assertThat(poll(200)).isEqualTo(LISTED);
        assertThat(poll(1)).isEmpty();
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void asksOneQuestionInPlaceOfAListing() throws Exception {
        start(KNOWN);
        settle();
        int before = server.commands().size();
        poll(60);

        assertThat(server.commands().subList(before, server.commands().size()))
                .allMatch(each -> each.equals("t:NOOP") || each.equals("t:MLST in"))
                .contains("t:MLST in");
    }

    @Test
    void findsAFileThatCameLater() throws Exception {
        start(KNOWN);
        settle();
        server.files().put("/in/b.txt", "hello");
        stamp = 2;

        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    /** The directory's time is the same then. */
    @Test
    void findsAFileThatCameInTheSecondOfTheListing() throws Exception {
        start(KNOWN);
        poll(0);
        poll(1);
        server.files().put("/in/b.txt", "hello");

        assertThat(poll(0)).isEqualTo(LISTED);
        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void listsWhenTheTimeGoesBack() throws Exception {
        stamp = 2;
        start(KNOWN);
        settle();
        stamp = 1;

        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(1)).isEqualTo(LISTED);
        assertThat(poll(1)).isEmpty();
    }

    @Test
    void skipsAnEmptyDirectoryAndSaysSoToTheRoute() throws Exception {
        server.files().delete("/in/a.txt");
        start("sendEmptyMessageWhenIdle=true");
        settle();

        assertThat(received).hasSize(3);
    }

    @Test
    void skipsNamesThatAreNotWanted() throws Exception {
        server.files().put("/in/a.tmp", "hello").put("/in/.b", "hello").put("/in/c.txt.0a1b2c.part", "hello");
        start(KNOWN, "except=*.tmp");
        settle();
    }

    @Test
    void listsAfterARestartOfTheRoute() throws Exception {
        start(KNOWN);
        settle();
        context.getRouteController().stopRoute("polls");
        context.getRouteController().startRoute("polls");
        consumer = (ScheduledPollConsumer) context.getRoute("polls").getConsumer();

        assertThat(poll(3)).isEqualTo(LISTED);
    }

    @Test
    void goesOnOverAnotherConnection() throws Exception {
        start(KNOWN, "disconnect=true");
        settle();
        server.files().put("/in/b.txt", "hello");
        stamp = 2;
        poll(1);

        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    /** Files come, are written over and taken away, the route fails with some: nobody waits longer than for the next poll. */
    @Test
    void missesNothingThatHappensAtRandom() throws Exception {
        Random random = new Random(20261123);
        start(KNOWN);
        int skipped = 0;
        for (int step = 0; step < 400; step++) {
            int change = random.nextInt(8);
            String name = "f" + step + ".txt";
            if (change == 0) {
                server.files().put("/in/" + name, "hello");
                if (random.nextInt(3) == 0) {
                    failing.add(name);
                }
                stamp = (stamp + 1) % 60;
            } else if (change == 1) {
                server.files().put("/in/a.txt", "hello again");
            } else if (change == 2) {
                failing.clear();
            }
            skipped += poll(random.nextInt(3)).isEmpty() ? 1 : 0;
            Set<String> due = new HashSet<>();
            server.files().paths().forEach(path -> due.add(path.substring("/in/".length())));
            due.removeAll(failing);
            assertThat(names()).containsAll(due);
        }
        assertThat(skipped).isBetween(50, 350);
        assertThat(names()).doesNotHaveDuplicates();
    }
}
