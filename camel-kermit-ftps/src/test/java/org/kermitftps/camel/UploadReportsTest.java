package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.CapturedLog;

/** What the route and the log are told of an upload where two options meet: what happened, and what to do. */
class UploadReportsTest extends ScriptedTest {

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
