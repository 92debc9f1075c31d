package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** The last step of an upload over an existing file: whatever goes wrong, one of the two files stands there whole. */
class ReplaceByRenameTest extends ScriptedTest {

    private int renames;

    /** RNTO as usual, but for the n-th ones. */
    private void refuseRenames(int... refused) {
        server.on("RNTO", (with, name) -> {
            renames++;
            for (int each : refused) {
                if (each == renames) {
                    with.say("550 file exists");
                    return;
                }
            }
            ScriptedFtpServer.usual("RNTO").give(with, name);
        });
    }

    @Test
    void keepsTheOldFileWhenThePartnerForbidsRenaming() {
        server.files().put("/in/a.txt", "yesterday's");
        server.reply("RNTO", "550 renaming is forbidden");

        assertThat(refused(in(), "a.txt", "hello").failure()).isEqualTo(TransferFailure.RENAME_REFUSED);

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void putsTheOldFileBackIfTheNewOneStillCannotBeRenamed() {
        server.files().put("/in/a.txt", "yesterday's");
        refuseRenames(1, 3);

        assertThat(refused(in(), "a.txt", "hello").failure()).isEqualTo(TransferFailure.RENAME_REFUSED);

        assertThat(renames).isEqualTo(4);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void leavesNothingBesideTheNewFile() {
        server.files().put("/in/a.txt", "yesterday's");
        refuseRenames(1);

        uploaded(in(), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void touchesNothingIfOnlyNewFilesAreWelcome() {
        server.reply("RNTO", "550 file exists");

        refused(in("fileExist=Fail"), "a.txt", "hello");

        assertThat(server.commands().stream().filter(each -> each.contains("RNTO")))
                .hasSize(1);
    }
}
