package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** Uploads where two options or two misfortunes meet: no file is lost over it, and none is told of wrongly. */
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
    void doesNotCallAFileStoredThatCamelLeftAlone() throws IOException {
        server.files().put("/in/a.txt", "old");
        Path log = temp.resolve("log");
        Path claim = Files.writeString(temp.resolve("claim"), "new");

        Exchange exchange = uploaded(
                in("tempPrefix=tmp-", "fileExist=Ignore", "transactionLog=" + log, "moveTo=sent"),
                "a.txt",
                claim.toFile());

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.SKIP_REASON)).isEqualTo("Name collision");
        assertThat(log).content().contains("SKIPPED");
        assertThat(claim).exists();
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

    @Test
    void saysWhatToDoIfCamelsTemporaryNameCannotBeRenamed() {
        server.reply("RNTO", "553 no");

        assertThat(refused(in("tempPrefix=tmp-"), "a.txt", "new"))
                .hasMessageContaining("KFTPS-707")
                .hasMessageContaining("in/tmp-a.txt")
                .hasMessageContaining("553 no");
    }

    @Test
    void saysWhatToDoIfTheFileExistsUnderCamelsTemporaryName() {
        server.files().put("/in/a.txt", "old");

        assertThat(refused(in("tempPrefix=tmp-", "fileExist=Fail"), "a.txt", "new")
                        .failure())
                .isEqualTo(TransferFailure.FILE_EXISTS);
    }

    @Test
    void saysWhatToDoAboutABodyThatIsNull() {
        assertThat(refused(in(), "a.txt", null))
                .hasMessageContaining("KFTPS-719")
                .hasMessageContaining("allowNullBody");
    }

    @Test
    void saysWhatToDoAboutAFileThatIsGone() {
        assertThat(refused(in("type=auto"), "a.txt", temp.resolve("gone").toFile())
                        .failure())
                .isEqualTo(TransferFailure.BODY_UNREADABLE);
        assertThat(server.commands()).noneMatch(each -> each.contains("STOR"));
    }

    @Test
    void tellsInTheLogOfAMessageThatIsNoFileToMove() throws IOException {
        Path log = temp.resolve("log");

        upload(in("moveTo=sent", "transactionLog=" + log), "a.txt", "hello");

        assertThat(log).content().contains("FAILED", "KFTPS-127");
    }

    @Test
    void tellsTheRouteWhyTheLocalFileStays() throws IOException {
        Path claim = Files.writeString(temp.resolve("claim"), "new");
        Files.writeString(Files.createDirectory(temp.resolve("sent")).resolve("claim"), "another");

        Exchange exchange = upload(in("moveTo=sent"), "a.txt", claim.toFile());

        assertThat(exchange.getIn().getHeaders())
                .containsEntry(KermitFtpsConstants.FAILURE, "KFTPS-740")
                .containsEntry(KermitFtpsConstants.OUTCOME, "VERIFIED");
    }

    @Test
    void forgetsTheHeadersOfAnEarlierTransfer() {
        server.reply("STOR", "553 no");

        Exchange exchange = template.send(in(), sent -> {
            sent.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
            List.of("KermitFtpDateSet", "KermitFtpMillis", "KermitFtpBytes", "KermitFtpSecurity", "KermitFtpTlsVersion")
                    .forEach(header -> sent.getIn().setHeader(header, "earlier"));
            sent.getIn().setBody("hello");
        });

        assertThat(exchange.getIn().getHeaders().values()).doesNotContain("earlier");
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

    @Test
    void saysWhichUploadCannotBeTakenUpAgain() {
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in("recover=true", "type=auto"), "a.txt", "a text\n");
            uploaded(in("recover=true"), "b.bin", new ByteArrayInputStream(new byte[5]));

            assertThat(log.text())
                    .contains("in/a.txt: could not be taken up again after a cut, it is sent as text")
                    .contains("in/b.bin: could not be taken up again after a cut, its body comes only once");
        }
    }
}
