package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** camel-ftp's and Kermit's own options of an upload, each by what it does on the wire. */
class UploadOptionsTest extends ScriptedTest {

    @Test
    void usesCamelsTemporaryNameIfOneIsGiven() {
        uploaded(in("tempPrefix=tmp-", "autoCreate=false", "fileExist=TryRename"), "a.txt", "hello");

        assertThat(said(0))
                .containsExactly(
                        "t:EPSV",
                        "t:STOR in/tmp-a.txt",
                        "t:SIZE in/tmp-a.txt",
                        "t:RNFR in/tmp-a.txt",
                        "t:RNTO in/a.txt");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void removesTheStubUnderCamelsTemporaryNameToo() {
        server.on("STOR", (with, name) -> {
            with.say("150 send");
            with.receive();
            server.files().put(with.path(name), "he");
            with.say("226 stored");
        });

        refused(in("tempPrefix=tmp-"), "a.txt", "hello");

        assertThat(server.files().paths()).isEmpty();
    }

    /** camel-ftp deletes it before the upload, and if that fails neither is left. */
    @Test
    void keepsTheOldFileUntilTheNewOneIsWholeUnderCamelsTemporaryName() {
        server.files().put("/in/a.txt", "old");
        server.on("STOR", (with, name) -> with.say("552 full"));

        refused(in("tempPrefix=tmp-"), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("old");
    }

    @Test
    void replacesTheOldFileUnderCamelsTemporaryName() {
        server.files().put("/in/a.txt", "old");

        uploaded(in("tempPrefix=tmp-"), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void writesTheDoneFileAfterTheFile() {
        uploaded(in("doneFileName=${file:name}.ok", "autoCreate=false"), "a.txt", "hello");

        List<String> stores =
                said(0).stream().filter(each -> each.startsWith("t:RNTO")).toList();
        assertThat(stores).containsExactly("t:RNTO in/a.txt", "t:RNTO in/a.txt.ok");
        assertThat(server.files().get("/in/a.txt.ok")).isEmpty();
    }

    @Test
    void changesTheModeBeforeTheFileGetsItsName() {
        uploaded(in("chmod=640", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0))
                .containsExactly(
                        "t:EPSV",
                        "t:STOR in/a.txt.*.part",
                        "t:SIZE in/a.txt.*.part",
                        "t:SITE CHMOD 640 in/a.txt.*.part",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt");
    }

    @Test
    void sendsSiteCommandsAfterTheLogin() {
        uploaded(in("siteCommand=UMASK 027", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0)).startsWith("t:SITE UMASK 027", "t:EPSV");
    }

    @Test
    void refusesASiteCommandWithACarriageReturn() {
        Exception failure =
                upload(in("siteCommand=UMASK 027%0DDELE a"), "a.txt", "hello").getException();

        assertThat(failure).hasStackTraceContaining("KFTPS-801");
        assertThat(server.commands()).noneMatch(each -> each.contains("DELE") || each.contains("SITE"));
    }

    @Test
    void sendsTextWithTypeA() {
        uploaded(in("type=text", "autoCreate=false"), "a.txt", "hello\n");

        assertThat(server.commands(0)).contains("t:TYPE A").doesNotHaveDuplicates();
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello\r\n");
    }

    @Test
    void convertsNamesIfAskedTo() {
        uploaded(in("filenames=converted"), "my file#1.v2.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/MY_FILEX1_V2.TXT");
    }

    @Test
    void convertsNamesByTheServersSystem() {
        uploaded(in("filenames=auto"), "my file.txt", "hello");
        server.reply("SYST", "215 WIN32 version 10");
        uploaded(in("filenames=auto", "disconnect=true"), "my file.txt", "hello");
        server.reply("SYST", "215 MVS is the operating system");
        uploaded(in("filenames=auto", "verbose=false"), "my file.txt", "hello");

        assertThat(server.files().paths())
                .containsExactlyInAnyOrder("/in/my file.txt", "/in/my_file.txt", "/in/MY_FILE.TXT");
    }

    @ParameterizedTest
    @CsvSource({"UNIX, in/sub/", "Windows, in\\sub\\"})
    void writesPathsWithTheSeparatorOfTheServer(String separator, String directory) {
        upload(in("separator=" + separator, "fileName=sub/a.txt", "autoCreate=false"), null, "hello");

        assertThat(server.commands())
                .filteredOn(each -> each.startsWith("t:STOR"))
                .singleElement()
                .asString()
                .startsWith("t:STOR " + directory + "a.txt.");
    }

    @Test
    void opensDataConnectionsFromAPortOfTheRangeInActiveMode() {
        uploaded(in("passiveMode=false", "activePortRange=34600-34699", "autoCreate=false"), "a.txt", "hello");

        String port = said(0).get(0);
        assertThat(port).startsWith("t:PORT 127,0,0,1,135,");
        assertThat(Integer.parseInt(port.substring(port.lastIndexOf(',') + 1)) + 135 * 256)
                .isBetween(34_600, 34_699);
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void asksForPasvIfEpsvIsOff() {
        uploaded(in("epsv=off", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0)).startsWith("t:PASV", "t:STOR in/a.txt.*.part");
    }

    @Test
    void leavesDataInClearOnlyIfThatWasDeclared() {
        uploaded(in("dataProtectionLevel=clear"), "a.txt", "hello");

        assertThat(server.commands()).startsWith("c:AUTH TLS", "t:PBSZ 0", "t:PROT C", "t:USER joe");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void keepsANameThatClimbsOnItsWayUpFromTheWire() {
        Exception failure = upload(in(), "../other/a.txt", "hello").getException();

        assertThat(failure).hasStackTraceContaining("jailed to the starting directory");
        assertThat(server.files().paths()).isEmpty();
    }
}
