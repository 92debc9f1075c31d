package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** Commands that are sent before the reply of the one before: which, and to whom. */
class PipeliningTest extends PipelinedTest {

    /** What was said for the last of so many files. */
    private List<String> last(int files, String... options) {
        sendFiles(files - 1, options);
        int before = server.commands(0).size();
        uploaded(in(options), files - 1 + ".txt", "hello " + (files - 1));
        assertThat(server.conversations()).hasSize(1);
        return said(0).subList(before - LOGIN.size(), said(0).size());
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

    /** The parts of a split message have the batch of the whole one. */
    @ParameterizedTest
    @CsvSource({", false", "true, false", "false, true"})
    void asksForNoAddressBehindTheLastOfABatch(Boolean splitComplete, boolean asked) {
        is(VSFTPD);
        sendFiles(3);

        Exchange last = template.send(in(), exchange -> {
            exchange.getIn().setHeader(Exchange.FILE_NAME, "3.txt");
            exchange.getIn().setBody("hello 3");
            exchange.setProperty(Exchange.BATCH_COMPLETE, true);
            exchange.setProperty(Exchange.SPLIT_COMPLETE, splitComplete);
        });

        assertThat(last.getException()).isNull();
        allWhole(4);
        List<String> said = said(0);
        assertThat(said.subList(said.lastIndexOf("t:STOR in/3.txt.*.part"), said.size()))
                .startsWith("t:STOR in/3.txt.*.part", asked ? "t:EPSV" : "t:SIZE in/3.txt.*.part")
                .endsWith("t:SIZE in/3.txt.*.part", "t:RNFR in/3.txt.*.part", "t:RNTO in/3.txt");
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
