package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.kermitftps.support.CapturedLog;

/** Every transfer has its record, and none fails because of it. */
class TransactionLogTest extends LoggedTransfersTest {

    @Test
    void tellsOfAnUploadThatWorked() throws Exception {
        uploaded(in(option), "a.txt", "hello");

        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record)
                    .containsEntry("direction", "PUT")
                    .containsEntry("local", "a.txt")
                    .containsEntry("remote", "in/a.txt")
                    .containsEntry("type", "binary")
                    .containsEntry("outcome", "VERIFIED")
                    .containsEntry("server", "localhost:" + server.port())
                    .containsEntry("resumed", true)
                    .containsEntry("code", null);
            assertThat(record.getLong("bytes")).isEqualTo(5);
            assertThat(record.getString("tls")).startsWith("TLSv1.");
        });
        assertThat(log).content().doesNotContain("secret", "joe");
    }

    @Test
    void tellsOfAnUploadThatWasRefused() throws Exception {
        server.reply("STOR", "553 not\there");

        Exchange sent = upload(in(option), "a.txt", "hello");

        assertThat(sent.getIn().getHeaders())
                .containsEntry("KermitFtpFailure", "KFTPS-701")
                .containsEntry("KermitFtpOutcome", "FAILED")
                .containsEntry("KermitFtpCode", 553)
                .containsEntry("KermitFtpMessage", "not\\x09here");
        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("outcome", "FAILED")
                .containsEntry("code", "KFTPS-701")
                .containsEntry("replyText", "not\\x09here"));
    }

    @Test
    void tellsOfAnUploadThatNeverBegan() throws Exception {
        server.reply("PASS", "530 wrong");

        Exchange sent = upload(in(option), "a.txt", "hello");

        assertThat(sent.getIn().getHeader("KermitFtpFailure")).isEqualTo("KFTPS-501");
        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("code", "KFTPS-501"));
    }

    @Test
    void saysKermitsOwnCodeWhereTheServerSaidNothing() throws Exception {
        server.on("STOR", (with, name) -> with.close());

        Exchange sent = upload(in(option, "maximumReconnectAttempts=0"), "a.txt", "hello");

        assertThat(sent.getIn().getHeader("KermitFtpCode", Integer.class)).isNegative();
        assertThat(sent.getIn().getHeader("KermitFtpMessage", String.class)).isNotBlank();
    }

    @Test
    void forgetsAFailureWithTheNextTransfer() {
        server.once("STOR", (with, name) -> with.say("553 no"));
        Exchange sent = upload(in(option), "a.txt", "hello");
        sent.setException(null);

        template.send(in(option), sent);

        assertThat(sent.getIn().getHeaders())
                .doesNotContainKey("KermitFtpFailure")
                .containsEntry("KermitFtpCode", 226);
    }

    @Test
    void tellsOfASkippedUpload() throws Exception {
        server.files().put("/in/a.txt", "older");

        Exchange sent = uploaded(in(option, "fileExist=Ignore"), "a.txt", "hello");

        assertThat(sent.getIn().getHeader("KermitFtpSkipReason")).isEqualTo("Name collision");
        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("outcome", "SKIPPED")
                .containsEntry("reason", "Name collision")
                .containsEntry("tls", null));
    }

    @Test
    void tellsUnderWhichNameItWasSent() throws Exception {
        uploaded(in(option, "filenames=converted"), "My File#1.txt", "hello");

        assertThat(records()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("local", "My File#1.txt")
                .containsEntry("remote", "in/MY_FILEX1.TXT"));
    }

    @Test
    void tellsThePathOfALocalFile() throws Exception {
        Path file = Files.writeString(temp.resolve("claim.837"), "hello");

        uploaded(in(option, "transactionLogFormat=verbose"), "a.txt", file.toFile());

        assertThat(log).content().isEqualTo("ftp put BINARY: " + file + "\n as in/a.txt\n complete, size: 5\n");
    }

    @Test
    void isSharedByEndpoints() throws Exception {
        uploaded(in(option, "transactionLogFormat=brief"), "a,b.txt", "hello");
        uploaded(in(option, "transactionLogFormat=brief", "disconnect=true"), "c.txt", "hello");

        assertThat(Files.readAllLines(log))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .matches("\\d{8},\\d\\d:\\d\\d:\\d\\d,PUT,\"a,b\\.txt\",5,binary,OK,\".*cps\""),
                        two -> assertThat(two).contains(",PUT,c.txt,5,binary,OK,"));
    }

    @Test
    void failsNoTransferWhenItCannotBeWritten() throws Exception {
        String endpoint = in(option);
        uploaded(endpoint, "a.txt", "hello");
        Files.delete(log);
        Files.createDirectory(log);

        try (CapturedLog said = CapturedLog.start()) {
            uploaded(endpoint, "b.txt", "hello");
            uploaded(endpoint, "c.txt", "hello");
            assertThat(said.lines("Cannot write to transactionLog")).hasSize(1);

            Files.delete(log);
            uploaded(endpoint, "d.txt", "hello");
        }

        assertThat(records()).hasSize(1);
        assertThat(server.files().paths()).hasSize(4);
    }
}
