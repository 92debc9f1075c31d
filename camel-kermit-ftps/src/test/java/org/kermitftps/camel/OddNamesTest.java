package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** Names that not every server can have, and names that must not be. */
class OddNamesTest extends ScriptedTest {

    /** Pure-FTPd changes such names, so it is asked; the file was proven before. */
    @Test
    void keepsAnUploadWhoseConnectionIsLostOverTheQuestionForItsName() {
        AtomicInteger asked = new AtomicInteger();
        server.on("SIZE", (with, name) -> {
            if (asked.incrementAndGet() == 1) {
                with.say("213 5");
            } else {
                with.close();
            }
        });

        uploaded(in("uploadInPlace=true"), "a\u0001.txt", "hello");

        assertThat(asked).hasValue(2);
        assertThat(server.files().text("/in/a\u0001.txt")).isEqualTo("hello");
        assertThat(said(0)).noneMatch(command -> command.contains("DELE"));
    }

    /** ProFTPD takes the brackets of a directory for wildcards and lists nothing: the file may be there all the same. */
    @Test
    void appendsWhereNlstMayHaveReadTheNameAsAPattern() {
        server.files().put("/in/d[1]/a.txt", "old");
        server.on("SIZE", (with, name) -> with.say("550 not in this type"));
        server.on("NLST", (with, name) -> {
            with.say("150 here");
            with.send(new byte[0]);
            with.say("226 sent");
        });

        upload(in("fileExist=Append", "verifyTransfer=none"), "d[1]/a.txt", "new");

        assertThat(said(0)).anyMatch(command -> command.startsWith("t:APPE"));
        assertThat(server.files().text("/in/d[1]/a.txt")).isEqualTo("oldnew");
    }

    @Test
    void fitsTheTemporaryNameIfTheFinalOneFits() {
        String longest = "n".repeat(255);
        server.on("STOR", (with, name) -> {
            if (name.length() - name.lastIndexOf('/') - 1 > 255) {
                with.say("553 Could not create file.");
            } else {
                ScriptedFtpServer.usual("STOR").give(with, name);
            }
        });

        uploaded(in(), longest, "hello");

        assertThat(server.files().paths()).containsExactly("/in/" + longest);
        assertThat(refused(in(), longest + "n", "hello").failure()).isEqualTo(TransferFailure.NAME_TOO_LONG);
        assertThat(server.files().paths()).hasSize(1);
    }

    /** As Pure-FTPd does it. */
    @Test
    void saysSoIfTheServerHasChangedTheName() {
        server.on("RNTO", (with, name) -> {
            server.files().put("/in/_lead", server.files().get(with.renameFrom()));
            server.files().delete(with.renameFrom());
            with.say("250 renamed");
        });
        server.reply("FEAT", "211-F\r\n SIZE\r\n211 End");

        assertThat(refused(in(), " lead", "hello").failure()).isEqualTo(TransferFailure.NAME_CHANGED);
        assertThat(server.files().paths()).containsExactly("/in/_lead");
    }

    /** The numbered name is the one that is looked for. */
    @Test
    void findsAnOddNameUnderTheNumberItGot() {
        server.files().put("/in/ a", "older");

        Exchange exchange = uploaded(in("uploadCollision=rename"), " a", "hello");

        assertThat(exchange.getIn().getHeader(Exchange.FILE_NAME_PRODUCED)).isEqualTo("in/ a.~1~");
        assertThat(server.files().text("/in/ a.~1~")).isEqualTo("hello");
        assertThat(server.files().text("/in/ a")).isEqualTo("older");
    }

    @ParameterizedTest
    @ValueSource(strings = {" lead", "trail ", "tab\tx", "-la", "st*r", "br[a]", "~x", "e\u0301", "\u00e9"})
    void keepsOddNames(String name) {
        uploaded(in(), name, "hello");

        assertThat(server.files().paths()).containsExactly("/in/" + name);
    }

    @Test
    void sendsNoNameThatTheCharsetHasNot() {
        assertThat(refused(in("ftpClient.controlEncoding=ISO-8859-1"), "\u0141.txt", "hello")
                        .failure())
                .isEqualTo(GuardFailure.NAME_UNMAPPABLE);
        assertThat(refused(in("ftpClient.controlEncoding=ISO-8859-1"), "\u00ff\u00ff", "hello")
                        .failure())
                .isEqualTo(GuardFailure.NAME_IS_TELNET);
        assertThat(server.files().paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asName=RAW(${header.bad}.txt)",
                "fileName=RAW(${header.bad}.txt)",
                "tempFileName=RAW(${header.bad})"
            })
    void sendsNoControlCharactersWhereverTheyComeFrom(String option) {
        Exchange exchange = template.send(in(option), message -> {
            message.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
            message.getIn().setHeader("bad", "a\r\nDELE b");
            message.getIn().setBody("hello");
        });

        assertThat(exchange.getException()).hasMessageContaining("KFTPS-801");
        assertThat(server.commands()).noneMatch(each -> each.contains("DELE"));
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void movesToNoNameWithControlCharacters() throws Exception {
        server.files().put("/in/a.txt", "hello");

        pollOnce(exchange -> exchange.setProperty("bad", "x\r\nDELE a.txt"), "move=RAW(${exchangeProperty.bad})");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(server.commands()).noneMatch(each -> each.contains("DELE") || each.contains("RNTO"));
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void listsADirectoryThatLooksLikeAnOption() throws Exception {
        server.files().put("/-la/a.txt", "hello");
        server.on("LIST -la", (with, options) -> with.say("226 that was an option"));
        String directory = in("delete=true").replace("/in?", "/-la?");

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(directory + "&initialDelay=0&repeatCount=1").process(e -> received.add(e.copy()));
            }
        });
        await().until(() -> received.size() == 1);

        assertThat(server.commands()).contains("t:LIST ./-la");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.txt", "a/../../x.txt", "..\\x.txt"})
    void writesNoFileOutsideOfTheLocalDirectory(String path) {
        KermitFtpsEndpoint endpoint =
                (KermitFtpsEndpoint) context.getEndpoint(in("localWorkDirectory=" + temp.resolve("work")));
        Exchange exchange = endpoint.createExchange();
        GenericFile<FTPFile> file = new GenericFile<>();
        file.setRelativeFilePath(path);
        exchange.setProperty(FileComponent.FILE_EXCHANGE_FILE, file);

        assertThatThrownBy(() -> LocalPath.check(endpoint, exchange)).hasMessageContaining("KFTPS-806");
    }
}
