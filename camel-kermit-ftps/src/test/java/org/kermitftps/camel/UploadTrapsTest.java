package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** Uploads where two options or two misfortunes meet: no file is lost over it. */
class UploadTrapsTest extends ScriptedTest {

    private void renamed(FtpConversation with, String name) {
        server.files().put(with.path(name), server.files().get(with.renameFrom()));
        server.files().paths().remove(with.renameFrom());
    }

    @Test
    void isNotSentTwiceIfTheReplyToTheSecondRenameIsLost() {
        server.files().put("/in/a.txt", "old");
        int[] renames = {0};
        server.on("RNTO", (with, name) -> {
            switch (++renames[0]) {
                case 1 -> with.say("550 file exists");
                case 3 -> {
                    renamed(with, name);
                    with.close();
                }
                default -> ScriptedFtpServer.usual("RNTO").give(with, name);
            }
        });

        uploaded(in(), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    /** POSIX lets RNTO replace a file: the way back for the old one would be over ours. */
    @Test
    void putsNoOldFileOverOursWhenNobodyKnowsWhetherItArrived() {
        server.files().put("/in/a.txt", "old");
        int[] renames = {0};
        server.on("RNTO", (with, name) -> {
            if (++renames[0] == 2) {
                renamed(with, name);
                server.once("SIZE", (next, file) -> next.close());
                with.close();
            } else {
                ScriptedFtpServer.usual("RNTO").give(with, name);
            }
        });

        Exchange exchange = upload(in("uploadCollision=backup"), "a.txt", "ours");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("ours");
        assertThat(exchange.getException()).hasMessageContaining("KFTPS-716").hasMessageContaining(".~1~");
    }

    @Test
    void isUncertainToTheRouteTooUnderCamelsTemporaryName() {
        server.once("RNTO", (with, name) -> {
            server.files().paths().remove(with.renameFrom());
            with.close();
        });

        Exchange exchange = upload(in("tempPrefix=tmp-"), "a.txt", "hello");

        assertThat(exchange.getException()).hasMessageContaining("KFTPS-716");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("UNCERTAIN");
    }

    @Test
    void storesNoGrowingFileUnderANameOfTheServersChoice() throws IOException {
        Path claim = Files.writeString(temp.resolve("claim"), "hello");
        server.on("STOU", (with, wish) -> {
            with.say("150 FILE: u1");
            server.files().put(with.path("u1"), with.receive());
            Files.writeString(claim, "hello world");
            with.say("226 stored");
        });

        assertThat(refused(in("uniqueServerNames=true"), "a.txt", claim.toFile())
                        .failure())
                .isEqualTo(TransferFailure.SOURCE_CHANGED);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void writesNoChecksumBesideAFileThatWasLeftAlone() {
        server.files().put("/in/a.txt", "old").put("/in/a.txt.md5", "of old");

        uploaded(in("fileExist=Ignore", "checksumFileAlgorithm=md5"), "a.txt", "new");

        assertThat(server.files().text("/in/a.txt.md5")).isEqualTo("of old");
    }

    @Test
    void writesTheChecksumOfABodyThatComesOnce() {
        FilterInputStream once = new FilterInputStream(new ByteArrayInputStream("hello".getBytes())) {};

        uploaded(in("checksumFileAlgorithm=md5"), "a.txt", once);

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        assertThat(server.files().text("/in/a.txt.md5")).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    }

    @Test
    void keepsAFileThatArrivedUnderAnotherName() {
        server.on("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put("/in/_a", with.receive());
            with.say("226 stored");
        });
        server.on("DELE", (with, name) -> {
            server.files().paths().remove("/in/_a");
            with.say("250 gone");
        });

        assertThat(refused(in("uploadInPlace=true"), " a", "hello").failure()).isEqualTo(TransferFailure.NAME_CHANGED);
        assertThat(server.files().paths()).containsExactly("/in/_a");
    }

    @Test
    void removesTheTemporaryFileWhateverNlstSaidMeanwhile() {
        server.reply("SIZE", "500 unknown").reply("NLST", "550 no such file").reply("RNTO", "553 no");

        assertThat(refused(in("uploadCollision=rename"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.RENAME_REFUSED);
        assertThat(server.files().paths()).isEmpty();
    }

    /** A redelivery would overwrite what the partner may have taken by then. */
    @Test
    void isUncertainStepByStepIfTheReplyToTheRenameIsLost() {
        server.once("RNTO", (with, name) -> {
            renamed(with, name);
            with.close();
        });

        Exchange exchange = upload(in("stepwise=true"), "a.txt", "hello");

        assertThat(exchange.getException()).hasMessageContaining("KFTPS-716");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("UNCERTAIN");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void comparesAFileThatIsThereAsAWholeWithNoEarlierText() {
        server.reply("FEAT", "211-F\r\n SIZE\r\n XMD5\r\n211 End");
        server.on("XMD5", (with, name) -> with.say("250 " + DigestUtils.md5Hex(with.content(name))));
        byte[] claim = {0, 1, 2};
        String part = "/in/a.bin." + DigestUtils.sha256Hex(claim).substring(0, 12) + ".part";
        server.files().put(part, claim);
        String endpoint = in("recover=true", "type=auto");

        uploaded(endpoint, "a.txt", "a long text\n".repeat(50));
        Exchange second = uploaded(endpoint, "a.bin", claim);

        assertThat(second.getIn().getHeader(KermitFtpsConstants.BYTES)).isEqualTo(0L);
        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
    }

    /** NLST reads [1] as a pattern there, and another system would list A.TXT. */
    @ParameterizedTest
    @ValueSource(strings = {"Fail", "Ignore", "Append"})
    void replacesNoTextThatTheListingDoesNotShow(String rule) {
        server.files().put("/in/a[1].txt", "old");
        server.reply("NLST", "226 nothing").on("NLST", (with, name) -> {
            with.say("150 here it comes");
            with.send(new byte[0]);
            with.say("226 sent");
        });

        upload(in("type=text", "fileExist=" + rule), "a[1].txt", "new");

        assertThat(server.files().text("/in/a[1].txt")).startsWith("old");
    }
}
