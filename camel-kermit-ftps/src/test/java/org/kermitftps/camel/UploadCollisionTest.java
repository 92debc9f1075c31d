package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** A name that is taken on the server: whatever the option says, neither of the two files is lost. */
class UploadCollisionTest extends TakenNameTest {

    @Test
    void discardsOurs() {
        theirs();

        Exchange sent = uploaded(in("uploadCollision=discard"), "a.txt", "ours");

        assertThat(header(sent, KermitFtpsConstants.SKIP_REASON)).isEqualTo("Name collision");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("theirs");
        assertThat(server.commands()).noneMatch(each -> each.contains("STOR"));
    }

    @Test
    void backsUpTheirsOnceOursIsWhole() {
        theirs();

        Exchange sent = uploaded(in("uploadCollision=backup", "autoCreate=false"), "a.txt", "ours");

        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/a.txt.~1~");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("ours");
        assertThat(server.files().text("/in/a.txt.~1~")).isEqualTo("theirs");
        assertThat(header(sent, Exchange.FILE_NAME_PRODUCED)).isEqualTo("in/a.txt");
        assertThat(said(0).stream().filter(each -> !each.startsWith("t:NLST") && !each.startsWith("t:EPSV")))
                .containsSubsequence(
                        "t:STOR in/a.txt.*.part",
                        "t:SIZE in/a.txt.*.part",
                        "t:RNFR in/a.txt",
                        "t:RNTO in/a.txt.~1~",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt");
    }

    @Test
    void backsUpNothingWhereNothingIs() {
        uploaded(in("uploadCollision=backup"), "a.txt", "ours");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void leavesTheirsAloneIfOursDoesNotArrive() {
        theirs();
        server.reply("STOR", "552 quota");

        refused(in("uploadCollision=backup"), "a.txt", "ours");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.commands()).noneMatch(each -> each.contains("RNFR"));
    }

    @Test
    void namesOursAfterTheLastOfManyAtFewQuestions() {
        String[] numbered = new String[40];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = "a.txt.~" + (i + 1) + "~";
        }
        theirs(numbered);
        server.reply("FEAT", "211-F\r\n SIZE\r\n211 End");

        Exchange sent = uploaded(in("uploadCollision=rename"), "a.txt", "ours");

        assertThat(server.files().text("/in/a.txt.~41~")).isEqualTo("ours");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("theirs");
        assertThat(header(sent, Exchange.FILE_NAME_PRODUCED)).isEqualTo("in/a.txt.~41~");
        assertThat(server.commands().stream().filter(each -> each.contains("SIZE in/a.txt.~")))
                .hasSizeLessThan(14);
    }

    @Test
    void givesOursItsOwnNameWhereItIsFree() {
        Exchange sent = uploaded(in("uploadCollision=rename"), "a.txt", "ours");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(header(sent, Exchange.FILE_NAME_PRODUCED)).isEqualTo("in/a.txt");
    }

    @Test
    void doesNotAskAServerForEverThatSaysYesToEveryName() {
        theirs();
        server.reply("SIZE", "213 4");

        assertThat(refused(in("uploadCollision=rename"), "a.txt", "ours").failure())
                .isEqualTo(TransferFailure.NO_FREE_NAME);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    /** The n-th RNTO and what it is answered by; the others work. */
    private void atRename(Map<Integer, ScriptedFtpServer.Answer> answers) {
        int[] count = {0};
        server.on("RNTO", (with, name) -> {
            count[0]++;
            answers.getOrDefault(count[0], ScriptedFtpServer.usual("RNTO")).give(with, name);
        });
    }

    @Test
    void bringsTheirsBackIfOursCannotTakeItsPlace() {
        theirs();
        atRename(Map.of(2, (with, name) -> with.say("553 not this name")));

        FtpsOperationFailedException failure = refused(in("uploadCollision=backup"), "a.txt", "ours");

        assertThat(failure.failure()).isEqualTo(TransferFailure.RENAME_REFUSED);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("theirs");
    }

    @Test
    void saysWhereBothAreIfTheWayBackIsRefusedToo() {
        theirs();
        atRename(Map.of(
                2, (with, name) -> with.say("553 not this name"), 3, (with, name) -> with.say("553 nor this one")));

        FtpsOperationFailedException failure = refused(in("uploadCollision=backup"), "a.txt", "ours");

        assertThat(failure.failure()).isEqualTo(TransferFailure.OLD_FILE_ASIDE);
        assertThat(failure).hasMessageContaining("in/a.txt.~1~").hasMessageContaining(".part");
        assertThat(server.files().text("/in/a.txt.~1~")).isEqualTo("theirs");

        server.on("RNTO", ScriptedFtpServer.usual("RNTO"));
        uploaded(in("uploadCollision=backup"), "a.txt", "ours");
        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/a.txt.~1~");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("ours");
    }

    /** Both renames of a backup, done or not, and the connection is gone. */
    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "2, true", "2, false"})
    void losesNeitherWhenTheConnectionBreaksOverARename(int at, boolean done) {
        theirs();
        server.reply("FEAT", "211-F\r\n SIZE\r\n211 End");
        atRename(Map.of(at, (with, name) -> {
            if (done) {
                server.files().put(with.path(name), server.files().get(with.renameFrom()));
                server.files().paths().remove(with.renameFrom());
            }
            with.close();
        }));

        uploaded(in("uploadCollision=backup"), "a.txt", "ours");

        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/a.txt.~1~");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("ours");
        assertThat(server.files().text("/in/a.txt.~1~")).isEqualTo("theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MFMT", "SITE"})
    void deliversAFileThoughTheConnectionIsLostOverItsTimeOrMode(String verb) {
        server.reply("FEAT", "211-F\r\n MFMT\r\n SIZE\r\n211 End").reply("MFMT", "213 done");
        for (List<String> options :
                List.of(List.<String>of(), List.of("uploadInPlace=true"), List.of("uploadCollision=backup"))) {
            server.once(verb, (with, argument) -> with.close());
            String[] all = new String[] {
                "setServerDates=true", "chmod=640", options.isEmpty() ? "autoCreate=false" : options.get(0)
            };

            Exchange sent = dated(THEIRS, all);

            assertThat(header(sent, KermitFtpsConstants.DATE_SET)).isEqualTo("LOST");
            assertThat(header(sent, KermitFtpsConstants.OUTCOME)).isEqualTo("VERIFIED");
            assertThat(server.files().text("/in/a.txt")).isEqualTo("ours");
            assertThat(server.files().paths()).noneMatch(each -> each.endsWith(".part"));
        }
    }

    @Test
    void tellsTheNameThatWasConverted() {
        Exchange sent = uploaded(in("filenames=converted"), "my claim.txt", "ours");

        String name = server.files().paths().iterator().next();
        assertThat(header(sent, Exchange.FILE_NAME_PRODUCED)).isEqualTo(name.substring(1));
    }
}
