package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;

/** What a listing left for later is come back to, though the directory is as it was. */
class UnchangedLeftOversTest extends SkippingPollTest {

    @Test
    void handsOutAFileAgainThatTheRouteFailedWith() throws Exception {
        failing.add("a.txt");
        start(KNOWN);
        for (int i = 0; i < 5; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        failing.clear();
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }

    /** It comes back without a change of the directory. */
    @Test
    void waitsForAFileThatSomebodyElseHasInProgress() throws Exception {
        MemoryIdempotentRepository others = new MemoryIdempotentRepository();
        others.start();
        others.add("in/a.txt");
        context.getRegistry().bind("others", others);
        start(KNOWN, "inProgressRepository=#others");
        for (int i = 0; i < 5; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        others.remove("in/a.txt");
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }

    /** A repository in which another one marks files before it fetches them. */
    @Test
    void waitsForAFileThatIsMarkedAndInProgress() throws Exception {
        MemoryIdempotentRepository shared = new MemoryIdempotentRepository();
        MemoryIdempotentRepository others = new MemoryIdempotentRepository();
        others.start();
        shared.start();
        shared.add("in/a.txt");
        others.add("in/a.txt");
        context.getRegistry().bind("others", others);
        context.getRegistry().bind("shared", shared);
        start(KNOWN, "inProgressRepository=#others", "idempotentRepository=#shared");
        for (int i = 0; i < 5; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
    }

    @Test
    void leavesNothingAloneThatMaxMessagesPerPollLeftOver() throws Exception {
        server.files().put("/in/b.txt", "hello").put("/in/c.txt", "hello");
        start(KNOWN, "maxMessagesPerPoll=1");
        for (int i = 0; i < 3; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        assertThat(names()).containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
    }

    /** Without a repository they are all new at each poll. */
    @Test
    void skipsNothingWhereEveryFileIsNew() throws Exception {
        start("noop=true", "idempotent=false");
        for (int i = 0; i < 4; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        assertThat(names()).hasSize(4);
    }

    @Test
    void triesADeletionAgainThatWasRefused() throws Exception {
        server.reply("DELE", "550 in use");
        start("delete=true");
        for (int i = 0; i < 4; i++) {
            assertThat(poll(3)).containsAll(LISTED);
        }
        server.on("DELE", org.kermitftps.support.ScriptedFtpServer.usual("DELE"));
        poll(3);

        assertThat(server.files().paths()).isEmpty();
        assertThat(names()).containsExactly("a.txt");
    }

    /** A file here keeps it from being fetched, and the server knows nothing of that one. */
    @Test
    void waitsForAFileThatACollisionKeepsAway() throws Exception {
        java.nio.file.Files.createDirectories(temp.resolve("kept"));
        java.nio.file.Path here = java.nio.file.Files.writeString(temp.resolve("kept/a.txt"), "old");
        start(KNOWN, "localDirectory=" + temp.resolve("kept"), "collision=discard");
        for (int i = 0; i < 4; i++) {
            assertThat(poll(3)).isEqualTo(LISTED);
        }
        java.nio.file.Files.delete(here);
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }
}
