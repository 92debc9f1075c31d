package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.junit.jupiter.api.Test;

/** What becomes of a file of the same name, by fileExist. */
class ExistingFileTest extends ScriptedTest {

    @Test
    void replacesAnExistingFileByDefault() {
        server.files().put("/in/a.txt", "yesterday's");

        uploaded(in(), "a.txt", "today's");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("today's");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void appendsInPlaceAndChecksTheSum() {
        server.files().put("/in/a.txt", "one,");

        uploaded(in("fileExist=Append", "autoCreate=false"), "a.txt", "two");

        assertThat(said(0)).containsExactly("t:SIZE in/a.txt", "t:EPSV", "t:APPE in/a.txt", "t:SIZE in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("one,two");
    }

    @Test
    void leavesAFileAloneThatCouldNotBeAppendedTo() {
        server.files().put("/in/a.txt", "one,");
        server.on("APPE", (with, name) -> {
            with.say("150 send");
            with.receive();
            with.say("451 disk error");
        });

        refused(in("fileExist=Append"), "a.txt", "two");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("one,");
    }

    @Test
    void failsIfTheFileExistsAndThatIsForbidden() {
        server.files().put("/in/a.txt", "yesterday's");

        Exception failure = upload(in("fileExist=Fail", "autoCreate=false"), "a.txt", "today's")
                .getException();

        assertThat(failure)
                .isInstanceOf(GenericFileOperationFailedException.class)
                .hasMessageContaining("KFTPS-708")
                .hasMessageContaining("in/a.txt");
        assertThat(server.commands()).noneMatch(each -> each.contains("STOR"));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void doesNotTakeARefusedListingForProofThatThereIsNoSuchFile() {
        server.files().put("/in/a.txt", "yesterday's");
        server.reply("SIZE", "550 permission denied").reply("NLST", "425 cannot open data connection");

        assertThat(refused(in("fileExist=Fail"), "a.txt", "today's")).hasMessageContaining("KFTPS-706");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void skipsAnExistingFileIfAskedTo() {
        server.files().put("/in/a.txt", "yesterday's");

        uploaded(in("fileExist=Ignore", "autoCreate=false"), "a.txt", "today's");

        assertThat(said(0)).containsExactly("t:SIZE in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void movesAnExistingFileAwayFirst() {
        server.files().put("/in/a.txt", "yesterday's");

        uploaded(in("fileExist=Move", "moveExisting=${file:parent}/old-${file:onlyname}"), "a.txt", "today's");

        assertThat(server.files().text("/in/old-a.txt")).isEqualTo("yesterday's");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("today's");
    }
}
