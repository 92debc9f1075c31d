package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** An upload that was cut is taken up again, and nothing is believed of what the first try has left. */
class RecoverUploadTest extends ScriptedTest {

    private static final int LENGTH = 50_000;
    private static final int ARRIVED = 30_000;

    private final byte[] claim = new byte[LENGTH];
    private long offset;

    @BeforeEach
    void serveRestart() {
        new Random(4).nextBytes(claim);
        server.reply("FEAT", "211-F\r\n SIZE\r\n211 End");
        server.on("REST", (with, at) -> {
            offset = Long.parseLong(at);
            with.say("350 from there");
        });
        server.on("RETR", (with, name) -> {
            byte[] content = with.content(name);
            with.say("150 here it comes");
            with.send(Arrays.copyOfRange(content, (int) offset, content.length));
            offset = 0;
            with.say("226 sent");
        });
    }

    /** The next STOR or APPE keeps so many bytes and dies. */
    private void cut(String verb, int kept) {
        server.once(verb, (with, name) -> {
            with.say("150 send");
            byte[] before = verb.equals("APPE") ? with.content(name) : new byte[0];
            byte[] whole = joined(before, with.receive());
            server.files().put(with.path(name), Arrays.copyOf(whole, before.length + kept));
            with.close();
        });
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private String recovering(String... more) {
        String[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "recover=true";
        all[more.length + 1] = "autoCreate=false";
        return in(all);
    }

    private String partial() {
        return server.files().paths().stream()
                .filter(each -> each.endsWith(".part"))
                .findFirst()
                .orElseThrow();
    }

    /** The first of two tries, of which the server keeps some bytes. */
    private void cutAt(int kept, String... more) {
        cut("STOR", kept);
        assertThat(refused(recovering(more), "a.bin", claim).failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
    }

    private Exchange arrives(String... more) {
        Exchange sent = uploaded(recovering(more), "a.bin", claim);
        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(server.files().paths()).containsExactly("/in/a.bin");
        return sent;
    }

    private List<String> verbs(int connection) {
        return said(connection).stream()
                .map(each -> each.substring(2).split(" ")[0])
                .toList();
    }

    private int connections() {
        return server.conversations().size();
    }

    @Test
    void sendsOnlyTheRest() {
        cutAt(ARRIVED);
        assertThat(partial()).matches("/in/a\\.bin\\.[0-9a-f]{12}\\.part");
        int before = connections();

        Exchange sent = arrives();

        assertThat(verbs(before))
                .containsExactly("SIZE", "FEAT", "EPSV", "REST", "RETR", "EPSV", "APPE", "SIZE", "RNFR", "RNTO");
        assertThat(said(before)).contains("t:REST " + (ARRIVED - 16 * 1024));
        assertThat(sent.getIn().getHeader(KermitFtpsConstants.RECOVERED)).isEqualTo((long) ARRIVED);
        assertThat(sent.getIn().getHeader(KermitFtpsConstants.BYTES)).isEqualTo((long) LENGTH - ARRIVED);
        assertThat(sent.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("VERIFIED");
    }

    @Test
    void asksForNothingMoreThanASizeIfThereIsNothing() {
        Exchange sent = arrives();

        assertThat(verbs(0)).containsExactly("SIZE", "EPSV", "STOR", "SIZE", "RNFR", "RNTO");
        assertThat(sent.getIn().getHeader(KermitFtpsConstants.RECOVERED)).isEqualTo(0L);
    }

    @Test
    void takesUpAFileAgain() throws Exception {
        Path file = Files.write(temp.resolve("a.bin"), claim);
        cut("STOR", ARRIVED);
        refused(recovering(), "a.bin", file.toFile());

        uploaded(recovering(), "a.bin", file.toFile());

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(server.commands()).anyMatch(each -> each.contains("APPE"));
    }

    @Test
    void takesUpTwice() {
        cutAt(10_000);
        cut("APPE", 5_000);
        refused(recovering(), "a.bin", claim);
        assertThat(server.files().get(partial())).hasSize(15_000);

        assertThat(arrives().getIn().getHeader(KermitFtpsConstants.RECOVERED)).isEqualTo(15_000L);
    }

    /** Bytes must not be there twice, and need not be sent again. */
    @Test
    void onlyRenamesWhatIsThereAsAWhole() {
        server.once("STOR", (with, name) -> {
            ScriptedFtpServer.usual("STOR").give(with, name);
            server.on("SIZE", (again, asked) -> again.close());
        });
        refused(recovering(), "a.bin", claim);
        server.on("SIZE", ScriptedFtpServer.usual("SIZE"));
        int before = connections();

        arrives();

        assertThat(verbs(before)).doesNotContain("STOR", "APPE").endsWith("SIZE", "RNFR", "RNTO");
    }

    @Test
    void learnsFromALostReplyThatTheRestHasArrived() {
        cutAt(ARRIVED);
        cut("APPE", LENGTH - ARRIVED);

        arrives();

        assertThat(server.commands().stream().filter(each -> each.contains("APPE")))
                .hasSize(1);
    }

    @Test
    void sendsTheRestByRestartIfToldSo() {
        cutAt(ARRIVED, "recoverBy=restart");
        server.on("STOR", (with, name) -> {
            byte[] kept = Arrays.copyOf(with.content(name), (int) offset);
            with.say("150 send");
            server.files().put(with.path(name), joined(kept, with.receive()));
            with.say("226 stored");
        });

        arrives("recoverBy=restart");

        assertThat(server.commands()).contains("t:REST " + ARRIVED).noneMatch(each -> each.contains("APPE"));
    }

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

    @Test
    void sendsABodyThatComesOnceAsAWholeAndLeavesNoStub() {
        cut("STOR", ARRIVED);
        refused(recovering(), "a.bin", new ByteArrayInputStream(claim));
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void removesWhatCannotGetItsName() {
        server.reply("RNTO", "550 renaming is forbidden");

        assertThat(refused(recovering(), "a.bin", claim).failure()).isEqualTo(TransferFailure.RENAME_REFUSED);
        assertThat(server.files().paths()).isEmpty();
    }

    private File dated(String time) throws IOException {
        Path file = Files.write(temp.resolve("b.bin"), claim);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)))
                .toFile();
    }

    /** Kermit's own rule: smaller and not older; the scripted server's files are of 2026-01-02T03:04:05Z. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05Z", "2025-01-01T00:00:00Z"})
    void takesUpTheTargetItselfInPlace(String time) throws Exception {
        server.files().put("/in/a.bin", Arrays.copyOf(claim, ARRIVED));

        uploaded(recovering("uploadInPlace=true"), "a.bin", dated(time));

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(verbs(0)).contains("MDTM", "APPE").doesNotContain("STOR");
    }

    @Test
    void overwritesAnOlderTargetInPlace() throws Exception {
        server.files().put("/in/a.bin", Arrays.copyOf(claim, ARRIVED));

        uploaded(recovering("uploadInPlace=true"), "a.bin", dated("2026-02-01T00:00:00Z"));

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(verbs(0)).contains("STOR").doesNotContain("APPE", "DELE");
    }

    @Test
    void leavesAWholeTargetInPlaceAlone() throws Exception {
        server.files().put("/in/a.bin", claim);

        Exchange sent = uploaded(recovering("uploadInPlace=true"), "a.bin", dated("2026-01-01T00:00:00Z"));

        assertThat(sent.getIn().getHeader(KermitFtpsConstants.SKIP_REASON)).isEqualTo("Recovery not needed");
        assertThat(verbs(0)).doesNotContain("STOR", "APPE");
    }

    @Test
    void overwritesATargetOfTheSameSizeWithAnotherTailInPlace() throws Exception {
        byte[] other = claim.clone();
        other[LENGTH - 1]++;
        server.files().put("/in/a.bin", other);

        uploaded(recovering("uploadInPlace=true"), "a.bin", dated("2026-01-01T00:00:00Z"));

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
    }

    @Test
    void keepsWhatArrivedInPlace() {
        cut("STOR", ARRIVED);

        refused(recovering("uploadInPlace=true"), "a.bin", claim);

        assertThat(server.files().get("/in/a.bin")).hasSize(ARRIVED);
    }
}
