package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** An upload that was cut is taken up again, and only what is missing is sent. */
class RecoverUploadTest extends CutUploadTest {

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
}
