package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** listType=text: listings in TYPE A between files in TYPE I, and no file that goes the wrong way for it. */
class ListingTypeTest extends ScriptedTest {

    private static final String BYTES = "a\r\nb\n\0";

    private void pollText() throws Exception {
        server.files().put("/in/a.bin", BYTES);
        pollOnce(
                exchange -> exchange.getIn().setBody(exchange.getIn().getBody(String.class)),
                "listType=text",
                "noop=true",
                "autoCreate=false",
                "epsv=off");
    }

    @Test
    void asksForTextForTheListingAndForBinaryForTheFile() throws Exception {
        pollText();
        await().until(() -> received.size() == 1);

        assertThat(said(0))
                .startsWith(
                        "t:FEAT", "t:SYST", "t:TYPE A", "t:PASV", "t:LIST in", "t:TYPE I", "t:PASV", "t:RETR in/a.bin");
        assertThat(received.get(0).getIn().getBody(String.class)).isEqualTo(BYTES);
    }

    @Test
    void listsInTheTypeThatHoldsIfTextIsRefused() throws Exception {
        server.reply("TYPE A", "504 no");
        pollText();
        await().until(() -> received.size() == 1);

        assertThat(said(0))
                .startsWith("t:FEAT", "t:SYST", "t:TYPE A", "t:PASV", "t:LIST in", "t:PASV", "t:RETR in/a.bin");
    }

    @Test
    void readsNoFileIfBinaryDoesNotComeBack() throws Exception {
        server.on("LIST", (with, path) -> {
            server.reply("TYPE I", "504 no more");
            ScriptedFtpServer.usual("LIST").give(with, path);
        });
        pollText();

        assertThat(failure()).isEqualTo(TransferFailure.COMMAND_REFUSED);
        assertThat(server.commands()).noneMatch(each -> each.contains("RETR"));
    }

    /** SIZE means something else in TYPE A, and many servers refuse it there. */
    @Test
    void asksForTheSizeInTheTypeOfTheFile() {
        server.once("SIZE", (with, name) -> with.say("550 permission denied"));

        uploaded(
                in("listType=text", "fileExist=Fail", "tempPrefix=tmp", "autoCreate=false", "epsv=off"),
                "a.txt",
                "two");

        assertThat(said(0)).containsSubsequence("t:TYPE A", "t:PASV", "t:NLST in", "t:TYPE I", "t:SIZE in/tmpa.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("two");
    }

    /** Only SIZE has a type of its own there. */
    @Test
    void leavesTextFilesAlone() {
        server.files().put("/in/a.txt", "one");

        uploaded(in("listType=text", "type=text", "fileExist=Append", "autoCreate=false"), "a.txt", "two");

        assertThat(server.commands(0).stream().filter(each -> each.contains("TYPE")))
                .containsExactly("t:TYPE A", "t:TYPE I", "t:TYPE A", "t:TYPE I");
    }
}
