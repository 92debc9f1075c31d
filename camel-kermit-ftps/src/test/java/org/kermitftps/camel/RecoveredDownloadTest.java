package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** Downloads with recover=true: what is fetched again after a cut, and what is not trusted. */
class RecoveredDownloadTest extends ScriptedTest {

    private static final int SIZE = 300_000;
    private static final int CUT = 200_000;
    private static final String REST = "t:REST " + (CUT - 65_536);

    private final byte[] content = new byte[SIZE];
    private Path keep;

    @BeforeEach
    void oneFileIsCut() throws IOException {
        new Random(837).nextBytes(content);
        server.files().put("/in/a.bin", content);
        keep = Files.createDirectory(temp.resolve("keep"));
        server.once("RETR", this::cut);
    }

    private void cut(FtpConversation with, String name) throws IOException {
        with.say("150 here it comes");
        with.send(Arrays.copyOf(content, CUT));
        with.say("426 cut");
    }

    private void fetchTwice(String... options) throws Exception {
        String[] all = Stream.concat(
                        Stream.of("localDirectory=" + keep, "recover=true", "delete=true"), Stream.of(options))
                .toArray(String[]::new);
        poll("initialDelay=0&delay=20", exchange -> {}, all);
        await().until(() -> received.size() == 1);
        context.stop();
    }

    private void assertRecovery(String word) throws IOException {
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.RECOVERY))
                .isEqualTo(word);
        try (Stream<Path> files = Files.list(keep)) {
            assertThat(files).containsExactly(keep.resolve("a.bin"));
        }
        assertThat(server.files().paths()).isEmpty();
        assertThat(failures).hasSize(1);
    }

    @Test
    void fetchesTheRest() throws Exception {
        fetchTwice();

        assertRecovery("RECOVERED");
        assertThat(keep.resolve("a.bin")).hasBinaryContent(content);
        assertThat(server.commands()).containsOnlyOnce(REST);
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.BYTES)).isEqualTo(SIZE - CUT + 65_536L);
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.OUTCOME))
                .isEqualTo("VERIFIED");
    }

    @Test
    void beginsAnewIfTheEndOfThePartIsAnother() throws Exception {
        byte[] other = content.clone();
        other[CUT - 1] ^= 1;
        other[SIZE - 1] ^= 1;
        server.once("RETR", (with, name) -> {
            cut(with, name);
            server.files().put("/in/a.bin", other);
        });
        fetchTwice();

        assertRecovery("DIFFERENT");
        assertThat(keep.resolve("a.bin")).hasBinaryContent(other);
        assertThat(server.commands()).containsOnlyOnce(REST);
    }

    @Test
    void beginsAnewIfTheServersFileHasAnotherSize() throws Exception {
        byte[] longer = Arrays.copyOf(content, SIZE + 1);
        server.once("RETR", (with, name) -> {
            cut(with, name);
            server.files().put("/in/a.bin", longer);
        });
        fetchTwice();

        assertRecovery("NOTHING_KEPT");
        assertThat(keep.resolve("a.bin")).hasBinaryContent(longer);
        assertThat(server.commands()).doesNotContain(REST);
    }

    @Test
    void beginsAnewIfTheServersFileHasAnotherTime() throws Exception {
        server.once("RETR", (with, name) -> {
            cut(with, name);
            server.reply("MDTM", "213 20260102030406");
        });
        fetchTwice();

        assertRecovery("NOTHING_KEPT");
        assertThat(keep.resolve("a.bin")).hasBinaryContent(content);
    }

    @Test
    void beginsAnewIfTheServerTellsNoTime() throws Exception {
        server.reply("MDTM", "502 what?");
        fetchTwice();

        assertRecovery("NOT_TOLD");
        assertThat(server.commands()).doesNotContain(REST);
    }

    @Test
    void fetchesTheWholeIfRestIsRefused() throws Exception {
        server.reply("REST", "502 not here");
        fetchTwice();

        assertRecovery("REST_REFUSED");
        assertThat(keep.resolve("a.bin")).hasBinaryContent(content);
    }

    /** It says yes and begins at the start: the compared bytes show it. */
    @Test
    void findsOutAServerThatForgetsRest() throws Exception {
        server.reply("REST", "350 yes");
        fetchTwice();

        assertRecovery("DIFFERENT");
        assertThat(keep.resolve("a.bin")).hasBinaryContent(content);
    }

    /** Where all bytes are the same only the size does. */
    @Test
    void findsOutAServerThatForgetsRestBySizeToo() throws Exception {
        Arrays.fill(content, (byte) 0);
        server.files().put("/in/a.bin", content);
        server.reply("REST", "350 yes");
        fetchTwice();

        assertRecovery("DIFFERENT");
        assertThat(keep.resolve("a.bin")).hasBinaryContent(content);
    }

    @Test
    void takesUpMoreThanOnce() throws Exception {
        String[] options = {"localDirectory=" + keep, "recover=true", "delete=true"};
        server.once("REST", (with, place) -> {
            ScriptedFtpServer.usual("REST").give(with, place);
            server.once("RETR", (again, name) -> {
                again.say("150 here it comes");
                again.send(Arrays.copyOfRange(content, again.restart(), CUT + 50_000));
                again.say("426 cut");
            });
        });
        poll("initialDelay=0&delay=20", exchange -> {}, options);
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(failures).hasSize(2);
        assertThat(keep.resolve("a.bin")).hasBinaryContent(content);
        assertThat(server.commands()).contains(REST, "t:REST " + (CUT + 50_000 - 65_536));
    }

    @Test
    void provesTheKeptBytesToo() throws Exception {
        String digits = hash(content);
        server.on("FEAT", (with, nothing) -> with.say("211-Features:\r\n HASH SHA-256*\r\n211 End"));
        server.reply("HASH", "213 SHA-256 0-" + SIZE + " " + digits + " a.bin");
        fetchTwice("verifyTransfer=hash");

        assertRecovery("RECOVERED");
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.SHA256))
                .isEqualTo(digits);
    }

    /** Its bytes are not those of the server, and fetching the rest once more does not mend that. */
    @Test
    void givesUpAPartWhoseHashIsAnother() throws Exception {
        server.on("FEAT", (with, nothing) -> with.say("211-Features:\r\n HASH SHA-256*\r\n211 End"));
        server.once("HASH", (with, name) -> with.say("213 SHA-256 0-" + SIZE + " " + "0".repeat(64) + " a.bin"));
        server.reply("HASH", "213 SHA-256 0-" + SIZE + " " + hash(content) + " a.bin");
        poll(
                "initialDelay=0&delay=20",
                exchange -> {},
                "localDirectory=" + keep,
                "recover=true",
                "delete=true",
                "verifyTransfer=hash");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(failures).hasSize(2);
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.RECOVERY))
                .isEqualTo("NOTHING_KEPT");
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(keep)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incomplete=keep", "incomplete=discard", "incomplete=auto"})
    void leavesAPartOnlyIfAskedTo(String option) throws Exception {
        pollOnce(exchange -> {}, "localDirectory=" + keep, option);
        await().until(() -> !failures.isEmpty());
        context.stop();

        if (option.equals("incomplete=keep")) {
            assertThat(left()).singleElement().satisfies(part -> assertThat(part)
                    .hasSize(CUT));
        } else {
            assertThat(left()).isEmpty();
        }
    }
}
