package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TransferFailure;

/** A server that has opened the file before it could say so: the stub is there although no transfer was accepted. */
class StubBeforeReplyTest extends ScriptedTest {

    private void loseTheConnectionAfterOpening() {
        server.once("STOR", (with, name) -> {
            server.files().put(with.path(name), "");
            with.close();
        });
    }

    @Test
    void removesAStubWhoseReplyWasLost() {
        loseTheConnectionAfterOpening();

        refused(in(), "a.txt", "hello");

        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void removesAnEmptyFileThatWasOpenedInPlace() {
        loseTheConnectionAfterOpening();

        refused(in("uploadInPlace=true"), "a.txt", "hello");

        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void removesTheStubVsftpdLeavesBehindA425() {
        server.on("STOR", (with, name) -> {
            server.files().put(with.path(name), "");
            with.say("425 Failed to establish connection.");
        });

        Failure failure = refused(in(), "a.txt", "hello").failure();

        assertThat(failure).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void keepsAFileThatWasNotTouchedInPlace() {
        server.files().put("/in/a.txt", "yesterday's");
        server.reply("STOR", "425 Failed to establish connection.");

        refused(in("uploadInPlace=true"), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void asksForNothingToBeRemovedAfterAPermanentRefusal() {
        for (String reply : List.of("550 permission denied", "553 bad name")) {
            server.reply("STOR", reply);

            refused(in(), "a.txt", "hello");

            assertThat(server.commands()).noneMatch(each -> each.contains("DELE"));
        }
    }

    @Test
    void appendsToAFileItMayNotSee() {
        server.files().put("/in/a.txt", "one,");
        server.reply("NLST", "550 permission denied");

        uploaded(in("fileExist=Append"), "a.txt", "two");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("one,two");
    }

    @Test
    void opensNoDataConnectionForAForbiddenName() {
        refused(in("autoCreate=false"), "a\rb.txt", "hello");

        assertThat(server.commands()).noneMatch(each -> each.contains("EPSV"));
    }
}
