package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** Names the servers choose, and names some of them cannot take: there and back, or a clear failure and nothing left. */
@NeedsDocker
class FileNamesIT {

    /** Sent, stored, listed, fetched and deleted under these by all three. */
    private static final List<String> ODD = List.of(
            "two words.837",
            "-la",
            "--help",
            "st*r",
            "q?",
            "br[a]",
            "{a,b}",
            "$HOME",
            "%41",
            "!x",
            "~x",
            "dot.",
            "NUL",
            "x:y",
            "a;b=c, d",
            "\"q\"",
            "'q'",
            "caf\u00e9",
            "cafe\u0301",
            "\u00ff\u00ff",
            "\ud83d\ude00",
            "n".repeat(255));

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @Test
    void vsftpdAddsANumber(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        assertThat(unique(server)).containsExactly("two words.837", "two words.837.1", "two words.837.2");
    }

    @Test
    void proftpdMakesUpAName(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) {
        assertThat(unique(server)).allMatch(name -> name.startsWith("ftp"));
        // It knows no STOU with a blank in the name, and is asked with one only once.
        assertThat(server.commands().stream().filter(each -> each.startsWith("STOU two")))
                .hasSize(1);
    }

    @Test
    void pureFtpdMakesUpAName(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) {
        assertThat(unique(server)).allMatch(name -> name.startsWith("pureftpd."));
    }

    private List<String> unique(FtpServerUnderTest server) {
        Endpoint endpoint = Endpoint.of(server).in("box").with("uniqueServerNames", true);
        List<String> names = new ArrayList<>();
        for (String content : List.of("one", "two", "three")) {
            Exchange sent = client.send(endpoint, "two words.837", content);
            assertThat(sent.getException()).isNull();
            String name = sent.getMessage().getHeader("KermitFtpUniqueName", String.class);
            assertThat(sent.getMessage().getHeaders())
                    .containsEntry("KermitFtpOutcome", "VERIFIED")
                    .containsEntry("CamelFileNameProduced", "box/" + name);
            assertThat(server.read("box/" + name)).asString().isEqualTo(content);
            names.add(name);
        }
        assertThat(server.list()).hasSize(3);
        return names;
    }

    @Test
    void vsftpdTakesOddNames(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        goThereAndBack(server, " lead", "trail ", "tab\tx");
    }

    @Test
    void proftpdTakesOddNames(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        goThereAndBack(server, " lead", "trail ", "tab\tx");
    }

    @Test
    void pureFtpdTakesOddNames(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        goThereAndBack(server);
    }

    private void goThereAndBack(FtpServerUnderTest server, String... more) throws Exception {
        Endpoint endpoint = Endpoint.of(server).in("box");
        List<String> names = new ArrayList<>(ODD);
        names.addAll(List.of(more));
        for (String name : names) {
            Exchange sent = client.send(endpoint, name, name);
            assertThat(sent.getException()).as(name).isNull();
            assertThat(sent.getMessage().getHeader("KermitFtpOutcome")).as(name).isEqualTo("VERIFIED");
        }
        // A control character in a listing is passed over: KFTPS-802.
        List<String> listed =
                names.stream().filter(name -> !name.contains("\t")).toList();

        List<Exchange> taken = client.take(endpoint.with("delete", true), listed.size());

        assertThat(taken)
                .allSatisfy(each -> assertThat(new String(each.getIn().getBody(byte[].class), StandardCharsets.UTF_8))
                        .isEqualTo(each.getIn().getHeader(Exchange.FILE_NAME)));
        assertThat(taken.stream().map(each -> each.getIn().getHeader(Exchange.FILE_NAME, String.class)))
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(server.list()).hasSize(names.size() - listed.size());
    }

    @Test
    void vsftpdRefusesLongNames(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        refusesLongNames(server);
    }

    @Test
    void proftpdRefusesLongNames(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) {
        refusesLongNames(server);
    }

    @Test
    void pureFtpdRefusesLongNames(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) {
        refusesLongNames(server);
    }

    private void refusesLongNames(FtpServerUnderTest server) {
        for (String name : List.of("n".repeat(256), "\u00fc".repeat(128))) {
            Exchange sent = client.send(Endpoint.of(server), name, "claim");

            assertThat(sent.getException()).hasMessageContaining("KFTPS-721");
        }
        assertThat(server.list()).isEmpty();
    }

    @Test
    void pureFtpdIsToldThatItChangedAName(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) {
        for (String option : List.of("false", "true")) {
            Exchange sent = client.send(Endpoint.of(server).with("uploadInPlace", option), " lead", "claim");

            assertThat(sent.getException()).hasMessageContaining("KFTPS-724");
            assertThat(server.list()).containsExactly("_lead");
        }
    }

    @Test
    void oneByteCharsetsSendNoTelnet(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) {
        Endpoint endpoint = Endpoint.of(server).with("ftpClient.controlEncoding", "ISO-8859-1");

        assertThat(client.send(endpoint, "y\u00ffy", "claim").getException()).isNull();
        assertThat(client.send(endpoint, "y\u00ff\u00ffy", "claim").getException())
                .hasMessageContaining("KFTPS-805");
        assertThat(client.send(endpoint, "\u0141", "claim").getException()).hasMessageContaining("KFTPS-804");
        assertThat(server.list()).hasSize(1);
    }
}
