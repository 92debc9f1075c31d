package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** Commands that are sent before the reply of the one before: which, to whom, and what stops it. */
class PipeliningTest extends ScriptedTest {

    private static final String VSFTPD = "220 (vsFTPd 3.0.5)";
    private static final String PROFTPD = "220 ProFTPD Server (Debian) [127.0.0.1]";
    private static final String UNKNOWN = "220 ready";
    private static final String OFF = "pipelining is off from here on";

    private static final Answer DIES = (with, nothing) -> with.close();
    private static final Answer SAYS_421 = (with, nothing) -> {
        with.say("421 Shutting down.");
        with.close();
    };

    private CapturedLog log;

    @BeforeEach
    void listen() {
        log = CapturedLog.start();
    }

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    private void is(String greeting) {
        server.greeting((with, nothing) -> with.say(greeting));
    }

    private void sendFiles(int files, String... options) {
        for (int i = 0; i < files; i++) {
            uploaded(in(options), i + ".txt", "hello " + i);
        }
    }

    /** What was said for the last of so many files. */
    private List<String> last(int files, String... options) {
        sendFiles(files - 1, options);
        int before = server.commands(0).size();
        uploaded(in(options), files - 1 + ".txt", "hello " + (files - 1));
        assertThat(server.conversations()).hasSize(1);
        return said(0).subList(before - LOGIN.size(), said(0).size());
    }

    private void allWhole(int files) {
        assertThat(server.files().paths())
                .containsExactlyInAnyOrder(IntStream.range(0, files)
                        .mapToObj(i -> "/in/" + i + ".txt")
                        .toArray(String[]::new));
        for (int i = 0; i < files; i++) {
            assertThat(server.files().text("/in/" + i + ".txt")).isEqualTo("hello " + i);
        }
    }

    private void isSwitchedOffOnce(String because) {
        assertThat(log.lines(OFF)).hasSize(1).first().asString().contains(because);
        int ahead = log.lines("(ahead)").size();
        uploaded(in("verbose=true"), "z.txt", "z");
        assertThat(log.lines("(ahead)")).hasSize(ahead);
        assertThat(log.lines(OFF)).hasSize(1);
        server.files().paths().remove("/in/z.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {VSFTPD, PROFTPD})
    void asksForTheNextAddressWithTheQuestions(String greeting) {
        is(greeting);

        assertThat(last(4, "verbose=true"))
                .containsExactly(
                        "t:STOR in/3.txt.*.part",
                        "t:EPSV",
                        "t:SIZE in/3.txt.*.part",
                        "t:RNFR in/3.txt.*.part",
                        "t:RNTO in/3.txt");
        allWhole(4);
        assertThat(log.lines("EPSV (ahead)")).hasSize(3);
        assertThat(log.lines(OFF)).isEmpty();
    }

    @Test
    void sendsNothingAheadIfNotWanted() {
        is(VSFTPD);

        assertThat(last(4, "pipelining=off", "verbose=true")).startsWith("t:EPSV", "t:STOR in/3.txt.*.part");
        allWhole(4);
        assertThat(log.lines("(ahead)")).isEmpty();
    }

    @Test
    void sendsNothingAheadAsKermit() {
        is(VSFTPD);

        sendFiles(3, "kermitCompat=true", "verbose=true");

        allWhole(3);
        assertThat(log.lines("(ahead)")).isEmpty();
    }

    @Test
    void asksAnUnknownServerTwoQuestionsAtOnceAndKeepsTheOrder() {
        assertThat(last(4, "verbose=true"))
                .containsExactly(
                        "t:EPSV",
                        "t:STOR in/3.txt.*.part",
                        "t:SIZE in/3.txt.*.part",
                        "t:RNFR in/3.txt.*.part",
                        "t:RNTO in/3.txt");
        assertThat(log.lines("SIZE in/3.txt")).hasSize(1).first().asString().endsWith("(ahead)");
        assertThat(log.lines("EPSV (ahead)")).isEmpty();
        allWhole(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {VSFTPD, PROFTPD, UNKNOWN})
    void givesNothingShortItsFinalName(String greeting) {
        is(greeting);
        sendFiles(2);
        server.reply("SIZE", "213 3");

        assertThat(refused(in(), "2.txt", "hello 2").failure()).isEqualTo(TransferFailure.SIZE_DIFFERS);

        assertThat(server.commands()).doesNotContain("t:RNTO in/2.txt");
        allWhole(2);
        assertThat(log.lines(OFF)).isEmpty();
    }

    /** ProFTPD refuses whatever follows RNFR and is no RNTO, once. */
    @Test
    void leavesNoStubWhereRnfrWantsItsRnto() {
        is(PROFTPD);
        sendFiles(2);
        server.reply("SIZE", "213 3");
        server.on("RNFR", (with, name) -> {
            server.once("DELE", (next, other) -> next.say("503 Bad sequence of commands"));
            server.once("NOOP", (next, nothing) -> {
                server.on("DELE", ScriptedFtpServer.usual("DELE"));
                server.once("DELE", ScriptedFtpServer.usual("DELE"));
                next.say("503 Bad sequence of commands");
            });
            ScriptedFtpServer.usual("RNFR").give(with, name);
        });

        assertThat(refused(in(), "2.txt", "hello 2").failure()).isEqualTo(TransferFailure.SIZE_DIFFERS);

        allWhole(2);
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
    void asksForTheNextAddressWithTheDeletion() throws Exception {
        is(PROFTPD);
        for (String name : List.of("a", "b", "c", "d")) {
            server.files().put("/in/" + name, "hello");
        }
        List<String> bodies = new CopyOnWriteArrayList<>();
        pollOnce(
                exchange -> bodies.add(exchange.getIn().getBody(String.class)),
                "delete=true",
                "dates=false",
                "verbose=true");
        await().until(() -> received.size() == 4);
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(server.files().paths()).isEmpty();
        assertThat(log.lines("EPSV (ahead)")).hasSize(3);
        assertThat(bodies).hasSize(4).containsOnly("hello");
    }

    @Test
    void protectsDataConnectionsOfAKnownServerWithTwoCommandsAtOnce() {
        is(VSFTPD);
        sendFiles(1, "verbose=true");
        allWhole(1);
        assertThat(log.lines("PROT P (ahead)")).hasSize(1);
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

    @Test
    void beginsAnOldSessionWithTwoRoundTrips() {
        is(VSFTPD);
        sendFiles(1, "noInit=false", "verbose=true");
        allWhole(1);
        assertThat(log.lines("(ahead)").stream().filter(each -> each.contains("FEAT") || each.contains("SYST")))
                .hasSize(2);
    }

    @Test
    void appendsAndListsBetweenFilesThatFollowEachOther() {
        is(VSFTPD);
        sendFiles(3);
        uploaded(in("fileExist=Append"), "0.txt", "!");
        sendFiles(1, "fileExist=Override");
        Exchange again = uploaded(in(), "sub/4.txt", "hello");

        assertThat(again.getException()).isNull();
        assertThat(server.files().text("/in/sub/4.txt")).isEqualTo("hello");
        assertThat(server.files().text("/in/0.txt")).isEqualTo("hello 0");
        assertThat(log.lines(OFF)).isEmpty();
    }
}
