package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** Names chosen by the server: found out and proven. */
class UniqueServerNamesTest extends ServersChoiceTest {

    /** ProFTPD and Pure-FTPd leave out what stands before the name. */
    @Test
    void storesInTheCurrentDirectoryAndComesBack() {
        Exchange exchange = uploaded(unique(), "a.txt", "hello");

        assertThat(said(0))
                .containsExactly("t:PWD", "t:CWD in", "t:EPSV", "t:STOU a.txt", "t:SIZE " + CHOSEN, "t:CWD /");
        assertThat(server.files().text("/in/" + CHOSEN)).isEqualTo("hello");
        assertThat(exchange.getIn().getHeaders())
                .containsEntry(KermitFtpsConstants.UNIQUE_NAME, CHOSEN)
                .containsEntry(Exchange.FILE_NAME_PRODUCED, "in/" + CHOSEN)
                .containsEntry(KermitFtpsConstants.OUTCOME, "VERIFIED");
    }

    @Test
    void makesTheDirectoryFirst() {
        uploaded(in("uniqueServerNames=true"), "new/a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/new/" + CHOSEN);
    }

    @Test
    void knowsTheReplyOfTwoLinesAndTheOneAtTheEnd() {
        server.once("STOU", (with, wish) -> store(with, "150-FILE: " + CHOSEN + "\r\n150 Accepted data connection"));
        assertThat(uploaded(unique(), "a.txt", "hello").getIn().getHeader(KermitFtpsConstants.UNIQUE_NAME))
                .isEqualTo(CHOSEN);

        server.once("STOU", (with, wish) -> {
            with.say("150 send");
            server.files().put(with.path("a.txt.1"), with.receive());
            with.say("226 Transfer complete (unique file name:a.txt.1).");
        });
        assertThat(uploaded(unique(), "a.txt", "hello").getIn().getHeader(KermitFtpsConstants.UNIQUE_NAME))
                .isEqualTo("a.txt.1");
    }

    /** ProFTPD knows no STOU with a blank in its name, Kermit asks without one then. */
    @Test
    void asksWithoutANameWhereANameIsRefusedAndRemembersIt() {
        server.on("STOU a b.txt", (with, wish) -> with.say("500 'STOU a b.txt' not understood"));

        uploaded(unique(), "a b.txt", "hello");
        uploaded(unique(), "c.txt", "hello");

        assertThat(stous()).containsExactly("t:STOU a b.txt", "t:STOU", "t:STOU");
    }

    @Test
    void saysSoIfTheServerHasNoStou() {
        server.reply("STOU", "502 no");

        assertThat(refused(unique(), "a.txt", "hello").failure()).isEqualTo(TransferFailure.STOU_NOT_OFFERED);
        assertThat(stous()).containsExactly("t:STOU a.txt");
    }

    @Test
    void asksNoSecondTimeAfterARefusalThatMayPass() {
        server.reply("STOU", "452 disk full");

        assertThat(refused(unique(), "a.txt", "hello")).hasMessageContaining("452 disk full");
        assertThat(stous()).hasSize(1);
        assertThat(server.files().paths()).isEmpty();
    }

    /** A failure would be delivered again, and the file is there. */
    @Test
    void countsAFileAsStoredWhoseNameIsNotTold() {
        server.on("STOU", (with, wish) -> store(with, "150 send"));

        try (CapturedLog log = CapturedLog.start()) {
            Exchange exchange = uploaded(unique(), "a.txt", "hello");

            assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("STORED");
            assertThat(exchange.getIn().getHeaders()).doesNotContainKey(KermitFtpsConstants.UNIQUE_NAME);
            assertThat(log.text()).contains("does not tell");
        }
    }

    @Test
    void doesNotTakeTheNameItAskedForAsTheChosenOne() {
        server.files().put("/in/a.txt", "older");
        server.on("STOU", (with, wish) -> store(with, "150 Opening data connection for a.txt"));

        uploaded(unique(), "a.txt", "hello");

        assertThat(server.commands()).noneMatch(each -> each.contains("SIZE"));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("older");
    }

    @Test
    void followsNoNameOutOfItsDirectory() {
        server.files().put("/other/a", "precious");
        server.on("STOU", (with, wish) -> {
            with.say("150 FILE: ../other/a");
            with.receive();
            with.close();
        });

        assertThat(refused(unique(), "a.txt", "hello").failure()).isEqualTo(TransferFailure.ARRIVAL_UNCERTAIN);
        assertThat(server.files().text("/other/a")).isEqualTo("precious");
    }

    @Test
    void wantsTheNameForAHash() {
        server.reply("FEAT", "211-F\r\n XMD5\r\n211 End");
        server.on("STOU", (with, wish) -> store(with, "150 send"));

        assertThat(refused(unique("verifyTransfer=hash"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.UNIQUE_NAME_UNTOLD);
    }

    @Test
    void doesTheSameStepByStep() {
        uploaded(unique("stepwise=true"), "a.txt", "hello");

        assertThat(server.files().text("/in/" + CHOSEN)).isEqualTo("hello");
    }
}
