package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.GuardFailure;

/** What files are called on the other side where asName, filenames or convertInbound says so. */
class ChosenNamesTest extends ScriptedTest {

    @Test
    void namesAnUploadByAnExpressionAndConvertsNothing() {
        Exchange exchange = uploaded(
                in("filenames=converted", "asName=RAW(${header.partner}/${file:name.noext} #1.v2)"),
                "my file.txt",
                "hello");
        assertThat(exchange.getIn().getHeader(Exchange.FILE_NAME_PRODUCED)).isEqualTo("in//my file #1.v2");

        template.send(in("asName=RAW(${header.partner}/x.837)"), message -> {
            message.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
            message.getIn().setHeader("partner", "acme");
            message.getIn().setBody("hello");
        });
        assertThat(server.files().text("/in/acme/x.837")).isEqualTo("hello");
    }

    @Test
    void keepsAnAsNameBelowItsDirectory() {
        Exchange exchange = upload(in("asName=../a.txt"), "a.txt", "hello");

        assertThat(exchange.getException()).hasMessageContaining("jailed");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void takesNoAsNameForAFileToFetch() {
        server.files().put("/in/a.txt", "hello");

        assertThatThrownBy(() -> pollOnce(exchange -> {}, "asName=a.txt")).hasStackTraceContaining("KFTPS-102");
    }

    @Test
    void sendsNothingWithoutAName() {
        assertThat(refused(in("asName=RAW(${header.nothing}/)"), "a.txt", "hello")
                        .failure())
                .isEqualTo(GuardFailure.NAME_EMPTY);
        assertThat(server.files().paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsTheConvertedName(boolean inPlace) {
        Exchange exchange = uploaded(in("filenames=converted", "uploadInPlace=" + inPlace), "my file.txt", "hello");

        assertThat(exchange.getIn().getHeader(Exchange.FILE_NAME_PRODUCED)).isEqualTo("in/MY_FILE.TXT");
        assertThat(exchange.getIn().getHeader(Exchange.FILE_NAME)).isEqualTo("my file.txt");
    }

    @Test
    void showsTheRouteConvertedNamesAndMovesTheServersFile() throws Exception {
        server.files().put("/in/CLAIMS 7.837", "hello");

        pollOnce(exchange -> {}, "convertInbound=true", "move=done/${file:name}.ok");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(received.get(0).getIn().getHeaders())
                .containsEntry(Exchange.FILE_NAME, "claims_7.837")
                .containsEntry(Exchange.FILE_NAME_ONLY, "claims_7.837")
                .containsEntry(Exchange.FILE_NAME_CONSUMED, "CLAIMS 7.837");
        assertThat(server.files().paths()).containsExactly("/in/done/CLAIMS 7.837.ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"convertInbound=true", "convertInbound=true&streamDownload=true"})
    void removesTheServersFile(String options) throws Exception {
        server.files().put("/in/CLAIMS 7.837", "hello");

        pollOnce(exchange -> exchange.getIn().getBody(String.class), options, "delete=true");
        await().until(() -> received.size() == 1);
        context.stop();

        assertThat(received.get(0).getIn().getHeader(Exchange.FILE_NAME)).isEqualTo("claims_7.837");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void leavesNamesOfDownloadsAloneOtherwise() throws Exception {
        server.files().put("/in/CLAIMS 7.837", "hello");

        pollOnce(exchange -> {}, "delete=true", "kermitCompat=true");
        await().until(() -> received.size() == 1);

        assertThat(received.get(0).getIn().getHeader(Exchange.FILE_NAME)).isEqualTo("CLAIMS 7.837");
    }
}
