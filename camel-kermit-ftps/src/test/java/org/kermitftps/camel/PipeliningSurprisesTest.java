package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** Replies to commands sent ahead that are lost, refused, late, cut in pieces or out of step: every file is whole. */
class PipeliningSurprisesTest extends PipelinedTest {

    private static final Answer DIES = (with, nothing) -> with.close();
    private static final Answer SAYS_421 = (with, nothing) -> {
        with.say("421 Shutting down.");
        with.close();
    };

    private void isSwitchedOffOnce(String because) {
        assertThat(log.lines(OFF)).hasSize(1).first().asString().contains(because);
        int ahead = log.lines("(ahead)").size();
        uploaded(in("verbose=true"), "z.txt", "z");
        assertThat(log.lines("(ahead)")).hasSize(ahead);
        assertThat(log.lines(OFF)).hasSize(1);
        server.files().paths().remove("/in/z.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {VSFTPD, PROFTPD, UNKNOWN})
    void survivesEveryReplyThatIsLost(String greeting) {
        is(greeting);
        for (String lost : List.of("SIZE", "RNFR", "RNTO")) {
            for (Answer end : List.of(DIES, SAYS_421)) {
                context.getComponent("kermit-ftps", KermitFtpsComponent.class)
                        .pipelines()
                        .forget();
                server.once(lost, end);
                sendFiles(3);
                allWhole(3);
                server.files().paths().clear();
            }
        }
        assertThat(log.lines(OFF)).isNotEmpty();
    }

    @Test
    void survivesALostReplyToTheNextEpsv() {
        is(VSFTPD);
        sendFiles(2);
        server.once("EPSV", DIES);

        uploaded(in(), "2.txt", "hello 2");

        allWhole(3);
        isSwitchedOffOnce("EPSV");
    }

    @Test
    void believesNoRefusalOfWhatWasSentAhead() {
        is(VSFTPD);
        sendFiles(1);
        server.once("RNFR", (with, name) -> with.say("450 busy"));

        uploaded(in(), "1.txt", "hello 1");

        allWhole(2);
        isSwitchedOffOnce("RNFR was answered 450 when it was sent ahead, and 350 alone");
    }

    @Test
    void goesOnIfTheRefusalIsTheSameAlone() {
        is(VSFTPD);
        server.reply("SIZE", "502 no");

        sendFiles(3);

        allWhole(3);
        assertThat(log.lines(OFF)).isEmpty();
        assertThat(server.commands(0).stream().filter(each -> each.startsWith("t:SIZE")))
                .hasSize(2 + 2);
    }

    @Test
    void reportsARefusedRenameAsEver() {
        is(VSFTPD);
        sendFiles(2);
        server.reply("RNFR", "550 no renaming here");

        assertThat(refused(in(), "2.txt", "hello 2").failure()).isEqualTo(TransferFailure.RENAME_REFUSED);

        allWhole(2);
        assertThat(log.lines(OFF)).isEmpty();
    }

    @Test
    void sendsTheNextEpsvInItsTimeIfTheOneAheadIsRefused() {
        is(VSFTPD);
        sendFiles(2);
        server.once("EPSV", (with, nothing) -> with.say("500 not now"));

        uploaded(in(), "2.txt", "hello 2");
        uploaded(in(), "3.txt", "hello 3");

        allWhole(4);
        isSwitchedOffOnce("EPSV was answered 500");
    }

    @Test
    void noticesRepliesThatAreOutOfStep() {
        is(VSFTPD);
        sendFiles(1);
        server.once("SIZE", (with, name) -> {
            with.say("226 stored");
            ScriptedFtpServer.usual("SIZE").give(with, name);
        });

        refused(in(), "1.txt", "hello 1");
        uploaded(in(), "1.txt", "hello 1");

        assertThat(server.files().text("/in/1.txt")).isEqualTo("hello 1");
        assertThat(log.lines(OFF)).hasSize(1);
    }

    @Test
    void waitsFiveSecondsForAnUnknownServerThatDropsTheSecondQuestion() {
        server.once("RNFR", (with, name) -> {});

        sendFiles(1);

        allWhole(1);
        isSwitchedOffOnce("RNFR");
    }

    @Test
    void readsRepliesHoweverTheyAreCut() {
        is(VSFTPD);
        sendFiles(1);
        server.once("SIZE", (with, name) -> with.sayRaw("21"));
        server.once("RNFR", (with, name) -> {
            with.renameFrom(with.path(name));
            with.sayRaw("3 7\r\n35");
            with.sayRaw("0-to what?\r\n350 ");
            with.sayRaw("\r\n");
        });

        uploaded(in(), "1.txt", "hello 1");

        allWhole(2);
        assertThat(log.lines(OFF)).isEmpty();
    }

    @Test
    void goesOnAfterARefusedUpload() {
        is(VSFTPD);
        sendFiles(3);
        server.once("STOR", (with, name) -> with.say("553 not this one"));

        refused(in(), "no.txt", "hello");
        uploaded(in(), "3.txt", "hello 3");

        allWhole(4);
        assertThat(log.lines(OFF)).isEmpty();
    }

    @Test
    void takesAnotherWayIfNobodyListensAtTheNextAddress() {
        is(VSFTPD);
        sendFiles(2);
        server.once(
                "EPSV", (with, nothing) -> with.say("229 Entering Extended Passive Mode (|||" + closedPort() + "|)"));

        uploaded(in(), "2.txt", "hello 2");
        uploaded(in(), "3.txt", "hello 3");

        allWhole(4);
    }

    private static int closedPort() throws java.io.IOException {
        try (java.net.ServerSocket closed = new java.net.ServerSocket(0)) {
            return closed.getLocalPort();
        }
    }

    @Test
    void saysNoPasswordAfterARefusedProt() {
        is(VSFTPD);
        server.reply("PROT", "534 no");

        refused(in(), "0.txt", "hello 0");

        assertThat(server.commands()).noneMatch(each -> each.contains("USER"));
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void connectsAnewIfTheServerDropsOneOfTwoCommands() {
        is(VSFTPD);
        server.once("PROT", DIES);

        sendFiles(1, "maximumReconnectAttempts=0");

        allWhole(1);
        assertThat(server.conversations()).hasSize(2);
        isSwitchedOffOnce("PROT P");
    }
}
