package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** The connection dies exactly where the client cannot know what the server did. It asks, and never guesses. */
class LostReplyTest extends ScriptedTest {

    /** Stores so many bytes and dies before the 226. */
    private void dieBeforeThe226(int kept) {
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), Arrays.copyOf(with.receive(), kept));
            with.close();
        });
    }

    @Test
    void goesOnWithAFileThatIsWhole() {
        dieBeforeThe226(5);

        Exchange exchange = uploaded(in("autoCreate=false"), "a.txt", new ByteArrayInputStream("hello".getBytes()));

        assertThat(said(1)).containsExactly("t:SIZE in/a.txt.*.part", "t:RNFR in/a.txt.*.part", "t:RNTO in/a.txt");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("VERIFIED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void removesAFileThatIsNotWhole(int kept) {
        dieBeforeThe226(kept);

        assertThat(refused(in("autoCreate=false"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(said(1)).startsWith("t:SIZE in/a.txt.*.part", "t:DELE in/a.txt.*.part");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void takesNoFileForWholeWhoseSizeNobodyTells() {
        dieBeforeThe226(5);
        server.reply("SIZE", "550 permission denied");

        refused(in(), "a.txt", "hello");

        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void takesNoFileForWholeWithAnotherHash() {
        server.reply("FEAT", "211-F\r\n XMD5\r\n211 End").reply("XMD5", "250 " + "0".repeat(32));
        dieBeforeThe226(5);

        assertThat(refused(in("verifyTransfer=best"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(server.files().paths()).isEmpty();
    }

    /** An old file of the same size may stand there yet: servers with hidden stores keep it until the 226. */
    @Test
    void doesNotTrustASizeInPlace() {
        dieBeforeThe226(5);

        assertThat(refused(in("uploadInPlace=true"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.TRANSFER_BROKEN);
    }

    @Test
    void goesOnWhenTheReplyToSizeIsLost() {
        server.once("SIZE", (with, name) -> with.close());

        uploaded(in("autoCreate=false"), "a.txt", "hello");

        assertThat(said(1)).containsExactly("t:SIZE in/a.txt.*.part", "t:RNFR in/a.txt.*.part", "t:RNTO in/a.txt");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    private void appendAndDie(int kept) {
        server.files().put("/in/a.txt", "old,");
        server.once("APPE", (with, name) -> {
            with.say("150 send");
            String sent = new String(with.receive());
            server.files().put(with.path(name), "old," + sent.substring(0, kept));
            with.close();
        });
    }

    @Test
    void seesThatAnAppendedFileIsWhole() {
        appendAndDie(5);

        uploaded(in("fileExist=Append"), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("old,hello");
        assertThat(server.commands().stream().filter(each -> each.contains("APPE")))
                .hasSize(1);
    }

    @Test
    void tellsThatNothingWasAppended() {
        appendAndDie(0);

        assertThat(refused(in("fileExist=Append"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.TRANSFER_BROKEN);
    }

    @Test
    void doesNotAskForASecondDeliveryOfWhatWasAppendedInPart() {
        appendAndDie(2);

        Exchange exchange = upload(in("fileExist=Append"), "a.txt", "hello");

        assertThat(exchange.getException()).hasMessageContaining("KFTPS-716");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("UNCERTAIN");
    }

    /** The next TLS plan would append the whole once more. */
    @Test
    void doesNotAppendAgainBehindWhatARefusalHasLeft() {
        server.files().put("/in/a.txt", "old,");
        server.forgetfulData();
        server.once("APPE", (with, name) -> {
            with.say("150 send");
            with.receive();
            server.rememberingData();
            server.files().put("/in/a.txt", "old,hel");
            with.say("522 SSL connection failed: session reuse required");
        });

        Exchange exchange = upload(in("fileExist=Append"), "a.txt", "hello");

        assertThat(exchange.getException()).hasMessageContaining("KFTPS-716").hasMessageContaining("from 4 to 7 bytes");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("UNCERTAIN");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("old,hel");
    }

    @Test
    void forgetsWhatAnEarlierTransferOfTheMessageCameTo() {
        server.files().put("/in/a.txt", "old");

        Exchange ignored = template.send(in("fileExist=Ignore"), exchange -> {
            exchange.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
            exchange.getIn().setHeader(KermitFtpsConstants.OUTCOME, "VERIFIED");
            exchange.getIn().setHeader(KermitFtpsConstants.SHA256, "ab");
            exchange.getIn().setBody("new");
        });

        assertThat(ignored.getException()).isNull();
        assertThat(ignored.getIn().getHeaders())
                .doesNotContainKeys(KermitFtpsConstants.OUTCOME, KermitFtpsConstants.SHA256);
    }

    @Test
    void doesNotAskAfterARefusalInSoManyWords() {
        server.on("STOR", (with, name) -> {
            ScriptedFtpServer.usual("STOR").give(with, name);
            with.close();
        });
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), with.receive());
            with.say("452 disk full");
        });

        assertThat(refused(in("autoCreate=false"), "a.txt", "hello")).hasMessageContaining("452 disk full");
        assertThat(server.commands()).noneMatch(each -> each.contains("SIZE"));
        assertThat(server.files().paths()).isEmpty();
    }
}
