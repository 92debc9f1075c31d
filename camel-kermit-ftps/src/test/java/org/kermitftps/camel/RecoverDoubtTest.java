package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/**
 * What the first try has left is compared before it is continued; where anything is in doubt the upload starts again.
 */
class RecoverDoubtTest extends CutUploadTest {

    /** Some servers say 350 to REST and cut the file to nothing all the same. */
    @Test
    void startsAgainAfterAServerThatForgotTheRestart() {
        cutAt(ARRIVED, "recoverBy=restart");

        assertThat(refused(recovering("recoverBy=restart"), "a.bin", claim).failure())
                .isEqualTo(TransferFailure.SIZE_DIFFERS);
        assertThat(server.files().paths()).isEmpty();
        offset = 0;
        arrives("recoverBy=restart");
    }

    @Test
    void startsAgainIfTheTailIsNotOurs() {
        cutAt(ARRIVED);
        byte[] damaged = server.files().get(partial()).clone();
        damaged[ARRIVED - 1]++;
        server.files().put(partial(), damaged);
        int before = connections();

        arrives();

        assertThat(verbs(before)).contains("DELE", "STOR").doesNotContain("APPE");
    }

    @Test
    void startsAgainIfMoreIsThereThanThereShouldBe() {
        cutAt(ARRIVED);
        server.files().put(partial(), new byte[LENGTH + 1]);
        int before = connections();

        arrives();

        assertThat(verbs(before)).contains("DELE", "STOR").doesNotContain("APPE", "RETR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 you may not read", "450 busy"})
    void startsAgainWhereNobodyMayRead(String reply) {
        cutAt(ARRIVED);
        server.reply("RETR", reply);

        arrives();

        assertThat(server.commands()).noneMatch(each -> each.contains("APPE"));
    }

    @Test
    void startsAgainIfTheConnectionIsLostOverTheComparison() {
        cutAt(ARRIVED);
        server.once("RETR", (with, name) -> with.close());

        arrives();

        assertThat(server.commands()).noneMatch(each -> each.contains("APPE"));
    }

    /** ProFTPD's AllowStoreRestart off is 451, others say 550. */
    @ParameterizedTest
    @ValueSource(strings = {"451 Append/Restart not permitted, try again", "550 no APPE here"})
    void startsAgainWhereAppendingIsForbidden(String reply) {
        cutAt(ARRIVED);
        server.reply("APPE", reply);

        arrives();
    }

    @Test
    void takesNoNameIfTheServerNoLongerTellsTheSize() {
        cutAt(ARRIVED);
        server.on("APPE", (with, name) -> {
            ScriptedFtpServer.usual("APPE").give(with, name);
            server.reply("SIZE", "550 permission denied");
        });

        assertThat(refused(recovering(), "a.bin", claim).failure()).isEqualTo(TransferFailure.RECOVERED_UNPROVEN);
        assertThat(server.files().paths()).isEmpty();
    }

    /** Bytes of the old connection that come in late stand before ours or behind them. */
    @Test
    void noticesBytesThatAreThereTwice() {
        cutAt(ARRIVED);
        server.once("APPE", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), joined(Arrays.copyOf(claim, ARRIVED + 7), with.receive()));
            with.say("226 stored");
        });

        assertThat(refused(recovering(), "a.bin", claim).failure()).isEqualTo(TransferFailure.SIZE_DIFFERS);
        assertThat(server.files().paths()).isEmpty();
        arrives();
    }

    private void offerHashes() {
        server.reply("FEAT", "211-F\r\n SIZE\r\n XMD5\r\n211 End").on("XMD5", this::sayHash);
    }

    private void sayHash(FtpConversation with, String name) throws IOException {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(with.content(name));
            with.say("250 " + HexFormat.of().formatHex(md5));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Test
    void comparesAndProvesByHash() throws Exception {
        offerHashes();
        cutAt(ARRIVED, "verifyTransfer=hash");
        int before = connections();

        Exchange sent = arrives("verifyTransfer=hash");

        assertThat(verbs(before)).containsExactly("SIZE", "FEAT", "XMD5", "EPSV", "APPE", "XMD5", "RNFR", "RNTO");
        assertThat(sent.getIn().getHeader(KermitFtpsConstants.SHA256))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(claim)));
    }

    @Test
    void startsAgainIfAHashDiffers() {
        offerHashes();
        cutAt(ARRIVED);
        byte[] damaged = server.files().get(partial()).clone();
        damaged[0]++;
        server.files().put(partial(), damaged);

        arrives();

        assertThat(server.commands()).noneMatch(each -> each.contains("APPE"));
    }

    @Test
    void doesNotTakeAnotherContentsBeginningForItsOwn() {
        cutAt(ARRIVED);
        claim[0]++;

        uploaded(recovering(), "a.bin", claim);

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(server.commands()).noneMatch(each -> each.contains("APPE"));
    }
}
