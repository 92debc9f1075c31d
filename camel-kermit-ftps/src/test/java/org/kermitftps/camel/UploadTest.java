package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.FtpConstants;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.Failure;
import org.kermitftps.support.FtpConversation;

/** The exact conversation of an upload, and that no stub and nothing short is ever left behind. */
class UploadTest extends ScriptedTest {

    /** What the first upload of a connection begins with: the directory is looked for once. */
    private static final List<String> LOOKED = List.of("t:PWD", "t:CWD in", "t:CWD /");

    @Test
    void storesUnderATemporaryNameAndRenames() {
        Exchange exchange = uploaded(in(), "a.txt", "hello");

        assertThat(said(0).subList(0, LOOKED.size())).isEqualTo(LOOKED);
        assertThat(said(0).subList(LOOKED.size(), said(0).size()))
                .containsExactly(
                        "t:PASV",
                        "t:STOR in/a.txt.*.part",
                        "t:SIZE in/a.txt.*.part",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        assertThat(exchange.getIn().getHeader(Exchange.FILE_NAME_PRODUCED)).isEqualTo("in/a.txt");
    }

    @Test
    void needsSixCommandsOnAWarmConnection() {
        uploaded(in(), "a.txt", "hello");
        int before = server.commands().size();

        uploaded(in(), "b.txt", "hello");

        assertThat(server.conversations()).hasSize(1);
        assertThat(said(0).subList(before - LOGIN.size(), said(0).size()))
                .containsExactly(
                        "t:NOOP",
                        "t:PASV",
                        "t:STOR in/b.txt.*.part",
                        "t:SIZE in/b.txt.*.part",
                        "t:RNFR in/b.txt.*.part",
                        "t:RNTO in/b.txt");
    }

    @Test
    void tellsHowTheTransferWasSecured() {
        uploaded(in(), "a.txt", "hello");
        Exchange exchange = uploaded(in(), "b.txt", "hello");

        assertThat(exchange.getIn().getHeaders())
                .containsEntry(KermitFtpsConstants.SECURITY, "TLS")
                .containsEntry(KermitFtpsConstants.TLS_VERSION, "TLSv1.2")
                .containsEntry(KermitFtpsConstants.TLS_ENGINE, "bc")
                .containsEntry(KermitFtpsConstants.RESUMED, true)
                .containsEntry(KermitFtpsConstants.BYTES, 5L)
                .containsEntry(FtpConstants.FTP_REPLY_CODE, 226)
                .containsKeys(KermitFtpsConstants.MILLIS, KermitFtpsConstants.TLS_CIPHER);
    }

    @Test
    void storesAnEmptyFile() {
        uploaded(in(), "a.txt", new byte[0]);

        assertThat(server.files().get("/in/a.txt")).isEmpty();
    }

    @Test
    void storesInPlaceIfAsked() {
        uploaded(in("uploadInPlace=true", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0)).containsExactly("t:PASV", "t:STOR in/a.txt", "t:SIZE in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void removesWhatIsShorterThanWhatWasSent() {
        server.files().put("/in/a.txt", "yesterday's");
        server.on("STOR", (with, name) -> store(with, name, 3, "226 stored"));

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(Failure.SIZE_DIFFERS);
        assertThat(failure).hasMessageContaining("KFTPS-704").hasMessageContaining("5 bytes sent, 3 stored");
        assertThat(said(0))
                .startsWith("t:PASV", "t:STOR in/a.txt.*.part", "t:SIZE in/a.txt.*.part", "t:DELE in/a.txt.*.part");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void removesAShortFileThatWasStoredInPlace() {
        server.on("STOR", (with, name) -> store(with, name, 3, "226 stored"));

        assertThat(refused(in("uploadInPlace=true"), "a.txt", "hello").failure())
                .isEqualTo(Failure.SIZE_DIFFERS);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void removesTheStubWhenTheServerReportsAFailureAfterTheData() {
        for (String reply : List.of("426 connection closed", "451 disk error", "552 quota exceeded")) {
            server.once("STOR", (with, name) -> store(with, name, 2, reply));

            FtpsOperationFailedException failure = refused(in(), "a.txt", "hello");

            assertThat(failure.failure()).isEqualTo(Failure.TRANSFER_BROKEN);
            assertThat(failure).hasMessageContaining(reply);
            assertThat(server.files().paths()).isEmpty();
        }
    }

    @Test
    void removesNothingWhenTheServerRefusesToOpenTheFile() {
        server.files().put("/in/a.txt", "yesterday's");
        server.reply("STOR", "553 could not create file");

        FtpsOperationFailedException failure = refused(in("autoCreate=false", "uploadInPlace=true"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(Failure.TRANSFER_REFUSED);
        assertThat(failure.getCode()).isEqualTo(553);
        assertThat(said(0)).startsWith("t:PASV", "t:STOR in/a.txt").noneMatch(each -> each.startsWith("t:DELE"));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");
    }

    @Test
    void reconnectsToRemoveTheStubWhenTheConnectionBreaksBeforeThe226() {
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), Arrays.copyOf(with.receive(), 2));
            with.close();
        });

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(Failure.TRANSFER_BROKEN);
        assertThat(said(0)).containsExactly("t:PASV", "t:STOR in/a.txt.*.part");
        assertThat(said(1)).startsWith("t:DELE in/a.txt.*.part");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void putsTheTargetOfARefusedRenameAsideAndTriesAgain() {
        server.files().put("/in/a.txt", "yesterday's");
        server.once("RNTO", (with, name) -> with.say("550 file exists"));

        uploaded(in("autoCreate=false"), "a.txt", "hello");

        assertThat(said(0))
                .containsExactly(
                        "t:PASV",
                        "t:STOR in/a.txt.*.part",
                        "t:SIZE in/a.txt.*.part",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt",
                        "t:RNFR in/a.txt",
                        "t:RNTO in/a.txt.*.old",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt",
                        "t:DELE in/a.txt.*.old");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void removesTheStubWhenRenamingIsForbidden() {
        server.reply("RNTO", "550 renaming is forbidden");

        FtpsOperationFailedException failure = refused(in(), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(Failure.RENAME_REFUSED);
        assertThat(failure)
                .hasMessageContaining("KFTPS-705")
                .hasMessageContaining("550 renaming is forbidden")
                .hasMessageContaining("uploadInPlace=true");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void believesA226OfAServerThatKnowsNoSize() {
        server.reply("SIZE", "502 what?");

        uploaded(in(), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void refusesAFileNameWithALineEndBeforeAnythingIsSent() {
        for (String name : List.of("a.txt\r\nDELE in/victim.txt", "a\nb", "a\0b")) {
            server.files().put("/in/victim.txt", "alive");

            FtpsOperationFailedException failure = refused(in("autoCreate=false"), name, "hello");

            assertThat(failure.failure()).isEqualTo(Failure.COMMAND_FORBIDDEN);
            assertThat(server.files().paths()).containsExactly("/in/victim.txt");
            assertThat(server.commands()).noneMatch(each -> each.contains("STOR") || each.contains("DELE"));
        }
    }

    @Test
    void sendsALiveStreamOnce() {
        uploaded(in(), "a.txt", new ByteArrayInputStream("hello".getBytes()));

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void usesStepwiseOnlyWhenAsked() {
        uploaded(in("stepwise=true", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0))
                .containsExactly(
                        "t:PWD",
                        "t:CWD in",
                        "t:PASV",
                        "t:STOR a.txt.*.part",
                        "t:SIZE a.txt.*.part",
                        "t:RNFR a.txt.*.part",
                        "t:RNTO a.txt",
                        "t:CWD /");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    private void store(FtpConversation with, String name, int kept, String reply) throws IOException {
        with.say("150 send");
        server.files().put(with.path(name), Arrays.copyOf(with.receive(), kept));
        with.say(reply);
    }

    @Test
    void makesAMissingDirectoryOnce() {
        String endpoint = in().replace("/in?", "/in/new?");

        uploaded(endpoint, "a.txt", "hello");
        uploaded(endpoint, "b.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/new/a.txt", "/in/new/b.txt");
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:MKD")))
                .hasSize(1);
    }
}
