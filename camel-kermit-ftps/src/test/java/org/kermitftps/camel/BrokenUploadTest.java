package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** Whatever goes wrong with an upload: no stub is left behind, and nothing short stands under the final name. */
class BrokenUploadTest extends ScriptedTest {

    @Test
    void removesWhatIsShorterThanWhatWasSent() {
        server.files().put("/in/a.txt", "yesterday's");
        server.on("STOR", (with, name) -> store(with, name, 3, "226 stored"));

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.SIZE_DIFFERS);
        assertThat(failure).hasMessageContaining("KFTPS-704").hasMessageContaining("5 bytes sent, 3 stored");
        assertThat(said(0))
                .startsWith(
                        "t:EPSV",
                        "t:STOR in/a.txt.*.part",
                        "t:SIZE in/a.txt.*.part",
                        "t:RNFR in/a.txt.*.part",
                        "t:NOOP",
                        "t:DELE in/a.txt.*.part");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void removesAShortFileThatWasStoredInPlace() {
        server.on("STOR", (with, name) -> store(with, name, 3, "226 stored"));

        assertThat(refused(in("uploadInPlace=true"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.SIZE_DIFFERS);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void removesTheStubWhenTheServerReportsAFailureAfterTheData() {
        for (String reply : List.of("426 connection closed", "451 disk error", "350 and now?", "502 what?")) {
            server.once("STOR", (with, name) -> store(with, name, 2, reply));

            FtpsOperationFailedException failure = refused(in(), "a.txt", "hello");

            assertThat(failure.failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
            assertThat(failure).hasMessageContaining(reply);
            assertThat(server.files().paths()).isEmpty();
        }
    }

    @Test
    void removesNothingWhenTheServerRefusesToOpenTheFile() {
        server.files().put("/in/a.txt", "yesterday's");
        server.reply("STOR", "553 could not create file");

        FtpsOperationFailedException failure = refused(in("autoCreate=false", "uploadInPlace=true"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertThat(failure.getCode()).isEqualTo(553);
        assertThat(said(0)).startsWith("t:EPSV", "t:STOR in/a.txt").noneMatch(each -> each.startsWith("t:DELE"));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void reconnectsToRemoveTheStubWhenTheConnectionBreaksBeforeThe226() {
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), Arrays.copyOf(with.receive(), 2));
            with.close();
        });

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(said(0)).containsExactly("t:EPSV", "t:STOR in/a.txt.*.part");
        assertThat(said(1)).startsWith("t:SIZE in/a.txt.*.part", "t:DELE in/a.txt.*.part");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void quotesTheLastWordsOfAServerThatGivesUp() {
        Answer givesUp = (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), Arrays.copyOf(with.receive(), 2));
            with.say("421 Data timeout. Reconnect. Sorry.");
            with.close();
        };
        Answer givesUpInTheHandshake = (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), "");
            with.dropData();
            with.say("421 Data timeout. Reconnect. Sorry.");
            with.close();
        };
        for (Answer answer : List.of(givesUp, givesUpInTheHandshake)) {
            server.once("STOR", answer);

            assertThat(refused(in("tlsEngine=bc"), "a.txt", "hello")).hasMessageContaining("421 Data timeout");
            assertThat(server.files().paths()).isEmpty();
        }
    }

    /** Two transfer commands may be sent for one upload; what the first one left counts too. */
    @Test
    void removesTheStubOfAnActiveAttemptWhenPassiveModeIsRefusedAfterIt() {
        server.reply("EPSV", "500 what?").reply("PASV", "502 no");
        server.on("STOR", (with, name) -> {
            server.files().put(with.path(name), "");
            with.say("425 no connection to you");
        });

        FtpsOperationFailedException failure = refused(in("passiveMode=false", "autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_MODE_REFUSED);
        assertThat(failure).hasMessageContaining("425 no connection to you");
        assertThat(said(0)).contains("t:EPSV", "t:PASV");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void movesTheOldFileAsideWhereRenamingDoesNotReplace() {
        server.files().put("/in/a.txt", "yesterday's");
        server.once("RNTO", (with, name) -> with.say("550 file exists"));

        uploaded(in("autoCreate=false"), "a.txt", "hello");

        assertThat(said(0))
                .containsExactly(
                        "t:EPSV",
                        "t:STOR in/a.txt.*.part",
                        "t:SIZE in/a.txt.*.part",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt",
                        "t:PWD",
                        "t:CWD in/a.txt",
                        "t:RNFR in/a.txt",
                        "t:RNTO in/a.txt.*.old",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt",
                        "t:DELE in/a.txt.*.old");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void bringsTheOldFileBackWhenTheNewOneCannotTakeItsPlace() {
        server.files().put("/in/a.txt", "yesterday's");
        server.on("RNTO", (with, name) -> {
            if (with.renameFrom().endsWith(".part")) {
                with.say("553 not this name");
            } else {
                ScriptedFtpServer.usual("RNTO").give(with, name);
            }
        });

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.RENAME_REFUSED);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void removesTheStubWhenRenamingIsForbidden() {
        server.reply("RNTO", "550 renaming is forbidden");

        FtpsOperationFailedException failure = refused(in(), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.RENAME_REFUSED);
        assertThat(failure)
                .hasMessageContaining("KFTPS-705")
                .hasMessageContaining("550 renaming is forbidden")
                .hasMessageContaining("uploadInPlace=true");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void refusesAFileNameWithALineEndBeforeAnythingIsSent() {
        for (String name : List.of("a.txt\r\nDELE in/victim.txt", "a\nb", "a\0b")) {
            server.files().put("/in/victim.txt", "alive");

            FtpsOperationFailedException failure = refused(in("autoCreate=false"), name, "hello");

            assertThat(failure.failure()).isEqualTo(GuardFailure.COMMAND_FORBIDDEN);
            assertThat(server.files().paths()).containsExactly("/in/victim.txt");
            assertThat(server.commands()).noneMatch(each -> each.contains("STOR") || each.contains("DELE"));
        }
    }

    private void store(FtpConversation with, String name, int kept, String reply) throws IOException {
        with.say("150 send");
        server.files().put(with.path(name), Arrays.copyOf(with.receive(), kept));
        with.say(reply);
    }
}
