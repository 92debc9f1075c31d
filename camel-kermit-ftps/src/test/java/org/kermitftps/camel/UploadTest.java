package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.FtpConstants;
import org.junit.jupiter.api.Test;

/** The exact conversation of an upload, and what it tells. */
class UploadTest extends ScriptedTest {

    /** What the first upload of a connection begins with: the directory is looked for once. */
    private static final List<String> LOOKED = List.of("t:PWD", "t:CWD in", "t:CWD /");

    @Test
    void storesUnderATemporaryNameAndRenames() {
        Exchange exchange = uploaded(in(), "a.txt", "hello");

        assertThat(said(0).subList(0, LOOKED.size())).isEqualTo(LOOKED);
        assertThat(said(0).subList(LOOKED.size(), said(0).size()))
                .containsExactly(
                        "t:EPSV",
                        "t:STOR in/a.txt.*.part",
                        "t:SIZE in/a.txt.*.part",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        assertThat(exchange.getIn().getHeader(Exchange.FILE_NAME_PRODUCED)).isEqualTo("in/a.txt");
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

        assertThat(said(0)).containsExactly("t:EPSV", "t:STOR in/a.txt", "t:SIZE in/a.txt");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void believesA226OfAServerThatKnowsNoSize() {
        server.reply("SIZE", "502 what?");

        uploaded(in(), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
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
                        "t:EPSV",
                        "t:STOR a.txt.*.part",
                        "t:SIZE a.txt.*.part",
                        "t:RNFR a.txt.*.part",
                        "t:RNTO a.txt",
                        "t:CWD /");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
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
