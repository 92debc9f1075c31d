package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** What servers say when they are asked for the time of a directory. */
class UnchangedAnswersTest extends SkippingPollTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 no",
                "502 what",
                "250 nothing",
                "250-Listing\r\n type=file;modify=20261123080000; in\r\n250 End",
                "250-Listing\r\n type=dir;modify=yesterday; in\r\n250 End",
                "250-Listing\r\n type=dir; in\r\n250 End",
                "250-Listing\r\n type=dir;modify=20261123080000; in\r\n type=dir;modify=20261123080000; in\r\n250 End"
            })
    void listsWhereTheServerDoesNotTellAndAsksAgainLater(String answer) throws Exception {
        server.reply("MLST", answer);
        start(KNOWN);
        try (CapturedLog log = CapturedLog.start()) {
            for (int i = 0; i < 4; i++) {
                assertThat(poll(3)).isEqualTo(LISTED);
            }
            assertThat(server.commands().stream().filter("t:MLST in"::equals)).hasSize(1);
            poll(900);
            assertThat(server.commands().stream().filter("t:MLST in"::equals)).hasSize(2);
            assertThat(log.lines("does not tell when")).hasSize(1);
        }
    }

    @Test
    void listsOverANewConnectionWhenTheQuestionBreaksThisOne() throws Exception {
        start(KNOWN);
        settle();
        server.on("MLST", (with, path) -> with.close());

        assertThat(poll(3)).isEqualTo(LISTED);
        assertThat(poll(3)).isEqualTo(LISTED);
        assertThat(failures).isEmpty();
        assertThat(server.commands().stream().filter("t:MLST in"::equals)).hasSizeBetween(4, 5);
    }

    @Test
    void listsAfterAListingThatBroke() throws Exception {
        start(KNOWN);
        poll(0);
        server.once("MLSD", (with, path) -> with.say("451 disk error"));
        server.once("LIST", (with, path) -> with.say("451 disk error"));
        poll(3);
        assertThat(failure()).isEqualTo(TransferFailure.LIST_REFUSED);

        assertThat(poll(3)).isEqualTo(LISTED);
        assertThat(poll(3)).isEmpty();
    }

    /** It passes for an empty one, and becomes readable without a change of its time. */
    @Test
    void listsAgainWhatCouldNotBeListed() throws Exception {
        server.reply("MLSD", "550 denied").reply("LIST", "550 denied");
        start(KNOWN, "ignoreFileNotFoundOrPermissionError=true", "autoCreate=false");
        for (int i = 0; i < 3; i++) {
            assertThat(poll(3)).contains("LIST in");
        }
        server.on("MLSD", org.kermitftps.support.ScriptedFtpServer.usual("MLSD"));
        poll(3);

        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void readsWhatVsftpdSaysOfItself() throws Exception {
        server.reply("FEAT", "211-Features:\r\n MDTM\r\n SIZE\r\n211 End");
        server.reply("STAT", "211-FTP server status:\r\n     vsFTPd 3.0.3 - secure, fast, stable\r\n211 End of status");
        server.on(
                "STAT -a in/?",
                (with, nothing) -> with.say(
                        "213-Status follows:\r\ndrwxr-xr-x    2 1001     1001           60 Nov 23 08:0" + stamp
                                + " .\r\n-rw-r--r--    1 1001     1001           60 Nov 23 08:00 x\r\n213 End of status"));
        start(KNOWN);

        for (int i = 0; i < 3; i++) {
            assertThat(poll(30)).containsExactly("LIST in");
        }
        assertThat(poll(30)).containsExactly("LIST in");
        assertThat(poll(30)).isEmpty();
        assertThat(server.commands().stream().filter("t:STAT"::equals)).hasSize(1);
        stamp = 2;
        assertThat(poll(30)).containsExactly("LIST in");
    }

    @Test
    void neverAsksAStrangersStatusOfADirectory() throws Exception {
        server.reply("FEAT", "211-Features:\r\n MDTM\r\n SIZE\r\n211 End");
        server.reply("STAT", "211-Status of ProFTPD\r\n211 End");
        start(KNOWN);

        for (int i = 0; i < 3; i++) {
            assertThat(poll(3)).containsExactly("LIST in");
        }
        assertThat(server.commands()).noneMatch(each -> each.startsWith("t:STAT "));
    }
}
