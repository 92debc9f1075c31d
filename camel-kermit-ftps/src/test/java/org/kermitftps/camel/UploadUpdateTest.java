package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.TransferFailure;

/** An upload that depends on the time of the file that is there. */
class UploadUpdateTest extends TakenNameTest {

    @ParameterizedTest
    @CsvSource({
        "update=true,                     1, ours,   ",
        "update=true,                     0, theirs, Identical modification times",
        "update=true,                    -1, theirs, Remote file not older",
        "uploadCollision=update,          1, ours,   ",
        "uploadCollision=update,         -1, theirs, Remote file not older",
        "uploadCollision=dates-differ,    1, ours,   ",
        "uploadCollision=dates-differ,    0, theirs, Identical modification times",
        "uploadCollision=dates-differ,   -1, ours,   ",
    })
    void comparesTimes(String option, int secondsNewer, String stands, String reason) {
        theirs();

        Exchange sent = dated(THEIRS.plusSeconds(secondsNewer), option, "autoCreate=false");

        assertThat(header(sent, KermitFtpsConstants.SKIP_REASON)).isEqualTo(reason);
        assertThat(server.files().text("/in/a.txt")).isEqualTo(stands);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(said(0).get(0)).isEqualTo("t:MDTM in/a.txt");
        assertThat(said(0)).hasSize(reason == null ? 6 : 1);
    }

    @Test
    void sendsWhatTheServerHasNot() {
        assertThat(header(dated(THEIRS, "update=true"), KermitFtpsConstants.SKIP_REASON))
                .isNull();
        assertThat(server.files().text("/in/a.txt")).isEqualTo("ours");
    }

    @Test
    void asksByMlstWhereMdtmIsNotKnown() {
        theirs();
        server.reply("MDTM", "502 not implemented")
                .reply("FEAT", "211-Features\r\n MLST type*;size*;modify*;\r\n211 End")
                .reply("MLST", "250-Here\r\n type=file;modify=20260102030405; in/a.txt\r\n250 End");

        Exchange sent = dated(THEIRS.minusSeconds(1), "update=true");

        assertThat(header(sent, KermitFtpsConstants.SKIP_REASON)).isEqualTo("Remote file not older");
    }

    @Test
    void correctsTheServersClock() {
        theirs();

        Exchange sent = dated(THEIRS.plusSeconds(1), "update=true", "serverTimeOffset=%2B01:00");

        assertThat(header(sent, KermitFtpsConstants.SKIP_REASON)).isEqualTo("Remote file not older");
    }

    @Test
    void refusesToCompareWithATimeNobodyTells() {
        theirs();

        FtpsOperationFailedException failure = refused(in("update=true"), "a.txt", "ours");

        assertThat(failure.failure()).isEqualTo(TransferFailure.LOCAL_TIME_UNKNOWN);
        assertThat(failure).hasMessageContaining("KermitFtpLastModified");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("theirs");
    }

    @Test
    void asksAgainOverANewConnectionWhenTheOldOneHasDied() {
        dated(THEIRS, "update=true", "autoCreate=false");
        server.once("MDTM", (with, name) -> with.close());

        Exchange sent = dated(THEIRS.minusSeconds(1), "update=true", "autoCreate=false");

        assertThat(header(sent, KermitFtpsConstants.SKIP_REASON)).isEqualTo("Remote file not older");
        assertThat(said(1)).containsExactly("t:MDTM in/a.txt");
    }
}
