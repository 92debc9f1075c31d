package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpConversation;

/** Replies out of the ordinary: what is no success never counts as one, and what is one counts whatever its digits. */
class BadRepliesTest extends ScriptedTest {

    private void stores(String first, String last) {
        server.once("STOR", (with, name) -> {
            with.say(first);
            server.files().put(with.path(name), with.receive());
            with.sayRaw(last);
        });
    }

    private void sends(String first, String last) {
        server.files().put("/in/a.txt", "hello");
        server.once("RETR", (with, name) -> {
            with.say(first);
            with.send("hello".getBytes());
            with.sayRaw(last);
        });
    }

    @ParameterizedTest
    @CsvSource({"125 already open,226 stored", "150 send,250 stored", "150 send,200 ok", "125 go,226"})
    void storesWithUnusualOnes(String first, String last) {
        stores(first, last + " \r\n");

        uploaded(in(), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"350 and now?", "426 aborted", "451 local error", "500 what?", "631 protected"})
    void leavesNothingBehindWhatWasNoSuccess(String last) {
        server.files().put("/in/a.txt", "yesterday's");
        stores("150 send", last + "\r\n");

        FtpsOperationFailedException failure = refused(in(), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(failure).hasMessageContaining(last).hasMessageContaining("What to do");
        assertOnlyYesterdays();
    }

    /** Nobody has sent anything then, whatever the server has stored. */
    @ParameterizedTest
    @ValueSource(strings = {"226 stored", "200 ok", "350 go on"})
    void takesNoFileForStoredThatWasNotAskedFor(String reply) {
        server.files().put("/in/a.txt", "yesterday's");
        server.reply("STOR", reply);

        assertThat(refused(in("autoCreate=false"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertOnlyYesterdays();
    }

    /** Taken for the answer to SIZE or RNFR, a second 226 would let RNTO move yesterday's file aside. */
    @ParameterizedTest
    @ValueSource(strings = {"verifyTransfer=size", "verifyTransfer=none"})
    void saysNothingMoreToAServerThatIsOneReplyBehind(String option) {
        server.files().put("/in/a.txt", "yesterday's");
        stores("150 send", "226 stored\r\n226 stored\r\n");

        FtpsOperationFailedException failure =
                refused(in("autoCreate=false", "pipelining=off", option), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.REPLY_OUT_OF_STEP);
        assertThat(failure).hasMessageContaining("226 stored").hasMessageContaining("KFTPS-744");
        assertThat(said(0)).hasSize(3);
        assertThat(said(1)).contains("t:DELE in/a.txt.*.part");
        assertOnlyYesterdays();
        uploaded(in("autoCreate=false", option), "a.txt", "hello");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    private void assertOnlyYesterdays() {
        assertThat(server.files().paths()).isEqualTo(Set.of("/in/a.txt"));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @ParameterizedTest
    @CsvSource({"125 already open,226 sent", "150 here it comes,250 sent", "150 here it comes,226"})
    void fetchesWithUnusualOnes(String first, String last) throws Exception {
        sends(first, last + " \r\n");

        pollOnce(exchange -> exchange.getIn().getBody(String.class), "delete=true");

        await().until(() -> server.files().paths().isEmpty());
        assertThat(failures).isEmpty();
    }

    /** All bytes came, but the server has a doubt: 451 after all data, 426 and then 226 as after an abort. */
    @ParameterizedTest
    @CsvSource({
        "'451 read error\r\n',false", "'426 aborted\r\n226 abort done\r\n',false", "'350 and now?\r\n',false",
        "'150 once more\r\n',false", "'451 read error\r\n',true", "'426 aborted\r\n226 abort done\r\n',true"
    })
    void deletesNothingThatWasNotConfirmed(String last, boolean streams) throws Exception {
        sends("150 here it comes", last);

        pollOnce(
                exchange -> exchange.getIn().getMandatoryBody(byte[].class),
                "delete=true",
                "streamDownload=" + streams);

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        context.stop();
        assertThat(received).isEmpty();
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void fetchesTheNextFileFromAServerThatSaidItTwice() throws Exception {
        server.files().put("/in/b.txt", "world");
        sends("150 here it comes", "226 sent\r\n226 sent\r\n");

        poll(
                "initialDelay=0&delay=50",
                exchange -> exchange.getIn().getBody(String.class),
                "delete=true",
                "sortBy=file:name");

        await().until(() -> server.files().paths().isEmpty());
        assertThat(received.stream().map(each -> each.getIn().getBody(String.class)))
                .contains("hello", "world")
                .containsOnly("hello", "world");
    }

    /** Before anything is sent, and in the middle of it. */
    @ParameterizedTest
    @CsvSource({"452 insufficient storage,true", "552 quota exceeded,true", "452 disk full,false", "552 exceeded,false"
    })
    void saysThatTheDiskIsFull(String reply, boolean atOnce) {
        server.files().put("/in/a.txt", "yesterday's");
        if (atOnce) {
            server.once("STOR", (with, name) -> with.say(reply));
        } else {
            server.once("STOR", (with, name) -> cut(with, name, reply));
        }

        FtpsOperationFailedException failure = refused(in(), "a.txt", new byte[3_000_000]);

        assertThat(failure.failure()).isEqualTo(TransferFailure.SERVER_FULL);
        assertThat(failure).hasMessageContaining(reply).hasMessageContaining("make room");
        assertOnlyYesterdays();
        uploaded(in(), "a.txt", "hello");
    }

    private void cut(FtpConversation with, String name, String reply) throws java.io.IOException {
        with.say("150 send");
        server.files().put(with.path(name), "only the beginn");
        with.dropData();
        with.say(reply);
    }

    /** Renamed aside with all that is in it, a directory would be gone for whoever puts files there. */
    /** ProFTPD's SIZE says nothing of a directory, and its MLST that there is one. */
    @Test
    void backsUpNoDirectory() {
        server.files().put("/in/claims/b.txt", "theirs");
        server.on("FEAT", (with, nothing) -> with.say("211-Features:\r\n MLST type*;size*;\r\n211 End"));
        server.on("SIZE", (with, name) -> with.say(name.endsWith(".part") ? "213 5" : "550 not a regular file"));
        server.on(
                "MLST",
                (with, name) -> with.say(
                        name.equals("in/claims") ? "250-there\r\n type=dir; claims\r\n250 End" : "550 No such file"));

        FtpsOperationFailedException failure =
                refused(in("autoCreate=false", "uploadCollision=backup"), "claims", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.DIRECTORY_IN_THE_WAY);
        assertThat(server.commands()).noneMatch(each -> each.equals("t:RNFR in/claims"));
        assertThat(server.files().paths()).containsExactly("/in/claims/b.txt");
    }

    @Test
    void movesNoDirectoryOutOfTheWay() {
        server.files().put("/in/claims/b.txt", "theirs");
        server.on("RNTO", (with, name) -> with.say("550 is a directory"));

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "claims", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.DIRECTORY_IN_THE_WAY);
        assertThat(failure).hasMessageContaining("550 is a directory").hasMessageContaining("KFTPS-745");
        assertThat(server.commands()).noneMatch(each -> each.equals("t:RNFR in/claims"));
        assertThat(server.files().paths()).containsExactly("/in/claims/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 permission denied", "553 name not allowed", "550 is a directory", "532 need account"})
    void saysWhyNothingMayBeStored(String reply) {
        server.reply("STOR", reply);

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertThat(failure).hasMessageContaining(reply).hasMessageContaining("What to do");
        assertThat(server.commands()).noneMatch(each -> each.contains("DELE"));
    }

    @Test
    void saysSoIfTheDirectoryIsMissingAndNotToBeMade() {
        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "new/a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.TRANSFER_REFUSED);
        assertThat(failure).hasMessageContaining("553 no such directory").hasMessageContaining("a missing directory");
        uploaded(in(), "new/a.txt", "hello");
        assertThat(server.files().text("/in/new/a.txt")).isEqualTo("hello");
    }
}
