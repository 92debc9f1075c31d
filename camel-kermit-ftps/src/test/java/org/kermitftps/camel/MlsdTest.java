package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** Option listing: MLSD where the server offers it, and LIST where that is better. */
class MlsdTest extends ScriptedTest {

    private static final long MODIFIED = Instant.parse("2026-01-02T03:04:05Z").toEpochMilli();

    @BeforeEach
    void offerMlsd() {
        offer("type*;size*;modify*;perm*;");
        server.files().put("/in/a=b; c.txt", "hello");
    }

    private void offer(String facts) {
        server.reply("FEAT", "211-Extensions:\r\n MLST " + facts + "\r\n211 End");
    }

    private void answer(String content) {
        server.on("MLSD", (with, path) -> {
            with.say("150 here it comes");
            with.send(content.getBytes(StandardCharsets.UTF_8));
            with.say("226 sent");
        });
    }

    private List<String> polled(String... options) throws Exception {
        String[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = "autoCreate=false";
        all[options.length + 1] = "noop=true";
        pollOnce(exchange -> exchange.getIn().getBody(String.class), all);
        await().until(() -> received.size() + failures.size() > 0);
        context.stop();
        assertThat(failures).isEmpty();
        return said(0).subList(0, said(0).indexOf("t:QUIT"));
    }

    @Test
    void tellsTheTimeWithoutMdtm() throws Exception {
        assertThat(polled()).containsExactly("t:FEAT", "t:EPSV", "t:MLSD in", "t:EPSV", "t:RETR in/a=b; c.txt");

        Exchange exchange = received.get(0);
        assertThat(exchange.getIn().getHeader(Exchange.FILE_NAME_ONLY)).isEqualTo("a=b; c.txt");
        assertThat(exchange.getIn().getHeader(Exchange.FILE_LENGTH)).isEqualTo(5L);
        assertThat(exchange.getIn().getHeader(Exchange.FILE_LAST_MODIFIED)).isEqualTo(MODIFIED);
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.LAST_MODIFIED))
                .isEqualTo(MODIFIED);
    }

    @Test
    void goesDownIntoDirectories() throws Exception {
        server.files().delete("/in/a=b; c.txt");
        server.files().put("/in/sub/deep/b.txt", "hello");

        assertThat(polled("recursive=true"))
                .containsSubsequence("t:MLSD in", "t:MLSD in/sub", "t:MLSD in/sub/deep", "t:RETR in/sub/deep/b.txt")
                .containsOnlyOnce("t:FEAT");
    }

    @Test
    void asksSizeAndMdtmOnlyWhereTheListingMakesNoSense() throws Exception {
        answer("type=file;size=many;modify=yesterday; a=b; c.txt\r\n");

        assertThat(polled()).contains("t:SIZE in/a=b; c.txt", "t:MDTM in/a=b; c.txt");
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.LAST_MODIFIED))
                .isEqualTo(MODIFIED);
    }

    @Test
    void leavesOutALineThatCannotBeRead() throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            answer("\r\ngarbage\r\ntype=cdir; /in\r\nmodify=1; what\r\ntype=file;size=5; a=b; c.txt\n");
            polled();

            assertThat(log.lines("left out"))
                    .singleElement()
                    .asString()
                    .contains("WARN")
                    .contains("2 lines, the first is: garbage");
        }
        assertThat(received).hasSize(1);
    }

    /** Neither type nor size on any line: an empty directory to whoever leaves them all out. */
    @Test
    void listsByListIfNoLineSaysWhetherItIsAFile() throws Exception {
        answer("modify=20260102030405; a=b; c.txt\r\nmodify=20260102030405; other.txt\r\ntype=cdir; .\r\n");

        assertThat(polled()).containsSubsequence("t:MLSD in", "t:LIST in", "t:RETR in/a=b; c.txt");
    }

    /** The rest of such a name must not pass for another file. */
    @Test
    void endsNoNameAtACarriageReturn() throws Exception {
        server.files().put("/in/x", "other");
        try (CapturedLog log = CapturedLog.start()) {
            answer("type=file;size=5; x\rtype=file;size=5; x\r\ntype=file;size=5; a=b; c.txt\r\n");
            polled();

            assertThat(log.lines("KFTPS-802")).hasSize(1);
        }
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type*;size;modify;", "Size;Modify;Type;Perm"})
    void choosesTheFactsThatDoNotComeUnasked(String facts) throws Exception {
        offer(facts);
        assertThat(polled()).containsSubsequence("t:FEAT", "t:OPTS MLST type;size;modify;perm;unique;", "t:MLSD in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listing=list",
                "kermitCompat=true",
                "fastExistsCheck=true",
                "ftpClientConfig.serverTimeZoneId=Europe/Paris"
            })
    void listsByListWhereThatIsWanted(String option) throws Exception {
        pollOnce(exchange -> {}, option, "epsv=auto", "autoCreate=false");
        await().until(() -> received.size() + failures.size() > 0);
        context.stop();

        assertThat(failures).isEmpty();
        assertThat(server.commands(0)).contains("t:LIST in").doesNotContain("t:MLSD in");
    }

    @Test
    void listsByListInStepwise() throws Exception {
        assertThat(polled("stepwise=true")).contains("t:LIST").noneMatch(each -> each.startsWith("t:MLSD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size*;modify*;", "", "type*;"})
    void listsByListWhereMlsdTellsLess(String facts) throws Exception {
        offer(facts);

        assertThat(polled()).contains("t:LIST in").doesNotContain("t:MLSD in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 what?", "502 not here", "550 in: not a directory", "450 no"})
    void listsByListAfterARefusal(String reply) throws Exception {
        server.reply("MLSD", reply);

        assertThat(polled()).containsSubsequence("t:MLSD in", "t:LIST in", "t:RETR in/a=b; c.txt");
    }

    @Test
    void asksForMlsdOnceIfTheServerDoesNotKnowIt() throws Exception {
        server.reply("MLSD", "500 what?");
        server.files().put("/in/sub/b.txt", "hello");

        assertThat(polled("recursive=true")).containsOnlyOnce("t:MLSD in").doesNotContain("t:MLSD in/sub");
    }

    @Test
    void listsByListIfMlsdSendsWhatListWould() throws Exception {
        answer("total 1\r\n-rw-r--r-- 1 joe staff 5 Jan 02 2026 a=b; c.txt\r\n");

        assertThat(polled()).containsSubsequence("t:MLSD in", "t:LIST in", "t:RETR in/a=b; c.txt");
    }

    @Test
    void refusesToListOtherwiseIfTold() throws Exception {
        server.reply("MLSD", "500 what?");
        pollOnce(exchange -> {}, "listing=mlsd");

        assertThat(failure()).isEqualTo(DataFailure.MLSD_REFUSED);
        assertThat(failures.get(0)).hasMessageContaining("500 what?").hasMessageContaining("listing=auto");
        assertThat(server.commands()).noneMatch(each -> each.contains("LIST"));
    }

    @Test
    void asksForMlsdThoughFeatIsSilentIfTold() throws Exception {
        server.reply("FEAT", "500 what?");

        assertThat(polled("listing=mlsd", "stepwise=true")).contains("t:MLSD");
        assertThat(received).hasSize(1);
    }

    @Test
    void failsThePollWhenTheListingBreaks() throws Exception {
        server.on("MLSD", (with, path) -> {
            with.say("150 here it comes");
            with.sendAndCut("type=file;size=5; a=b; c.txt\r\n".getBytes(StandardCharsets.UTF_8));
            with.say("426 connection closed");
        });
        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(received).isEmpty();
        assertThat(server.commands()).noneMatch(each -> each.contains("LIST"));
    }

    @Test
    void failsThePollWhenTheServerTakesTheListingBack() throws Exception {
        server.on("MLSD", (with, path) -> {
            with.say("150 here it comes");
            with.send(new byte[0]);
            with.say("451 disk trouble");
        });
        pollOnce(exchange -> {});

        assertThat(failure()).isEqualTo(TransferFailure.LIST_REFUSED);
        assertThat(failures.get(0)).hasMessageContaining("451 disk trouble");
    }

    /** By one command, in seconds; LIST does no better. */
    @ParameterizedTest
    @ValueSource(strings = {"mlsd", "list"})
    @Timeout(60)
    void listsTwentyThousandFilesWithNoCommandForEach(String method) throws Exception {
        for (int i = 0; i < 20_000; i++) {
            server.files().put("/in/b-" + i + ".txt", "hello");
        }

        List<String> said = polled("listing=" + method, "maxMessagesPerPoll=1", "eagerMaxMessagesPerPoll=false");

        assertThat(said)
                .filteredOn(each -> !each.contains("RETR") && !each.contains("EPSV"))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(received.get(0).getProperty(Exchange.BATCH_SIZE)).isEqualTo(1);
        assertThat(received.get(0).getIn().getHeader(Exchange.FILE_NAME_ONLY)).isEqualTo("a=b; c.txt");
    }
}
