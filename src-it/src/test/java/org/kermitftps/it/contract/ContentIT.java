package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** What real servers make of texts, of their sizes and of names, compared beside the server byte by byte. */
@NeedsDocker
class ContentIT {

    private static final String CLAIM = "ISA*00*          *00*~\nGS*HC~\n";

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private static String there(FtpServerUnderTest server, String name) {
        return new String(server.read(name), StandardCharsets.UTF_8);
    }

    private void sent(Endpoint endpoint, String name, Object body) {
        Exchange sent = client.send(endpoint, name, body);
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getHeader("KermitFtpOutcome")).isEqualTo("VERIFIED");
    }

    private static List<String> types(FtpServerUnderTest server) {
        return server.commands().stream()
                .filter(each -> each.startsWith("TYPE") || each.startsWith("STOR"))
                .map(each -> each.replaceFirst("(STOR) .*", "$1"))
                .toList();
    }

    /** Six files over one connection, so more data connections than single-use tickets. */
    private void keepsEachFileAsItIsMeant(FtpServerUnderTest server, String lineEnd) throws Exception {
        Endpoint auto = Endpoint.of(server).with("type", "auto");
        sent(auto, "a.dat", "one\ntwo\n");
        sent(auto, "windows.dat", "one\r\ntwo\r\n");
        sent(auto, "b.txt", "b\0\0\0\0\n");
        sent(auto, "claim.txt", CLAIM);
        sent(auto, "big.dat", "line\n".repeat(40_000));
        sent(auto, "c.837", "SE*1~\r\n");

        assertThat(there(server, "a.dat")).isEqualTo("one" + lineEnd + "two" + lineEnd);
        assertThat(there(server, "windows.dat")).isEqualTo("one" + lineEnd + "two" + lineEnd);
        assertThat(there(server, "b.txt")).isEqualTo("b\0\0\0\0\n");
        assertThat(there(server, "claim.txt")).isEqualTo(CLAIM);
        assertThat(there(server, "big.dat")).isEqualTo(("line" + lineEnd).repeat(40_000));
        assertThat(there(server, "c.837")).isEqualTo("SE*1~\r\n");
        assertThat(types(server)).containsSubsequence("TYPE A", "STOR", "TYPE I", "TYPE A", "STOR", "TYPE I", "STOR");
    }

    private void fetchesByName(FtpServerUnderTest server) throws Exception {
        server.write("a.txt", "one\ntwo\n".repeat(9_000).getBytes(StandardCharsets.US_ASCII));
        server.write("c.837", "SE*1~\r\n".getBytes(StandardCharsets.US_ASCII));
        Endpoint auto = Endpoint.of(server).with("type", "auto").with("delete", true);

        List<String> taken = client.take(auto, 2).stream()
                .map(each -> each.getIn().getBody(String.class))
                .sorted()
                .collect(Collectors.toList());

        assertThat(taken).containsExactly("SE*1~\r\n", "one\ntwo\n".repeat(9_000));
        assertThat(server.commands()).contains("TYPE A").contains("TYPE I");
    }

    @Test
    void sendsByContentToVsftpdWhichKeepsTheLineEndsOfTheWire(@On(ServerVariant.VSFTPD) FtpServerUnderTest server)
            throws Exception {
        keepsEachFileAsItIsMeant(server, "\r\n");
    }

    @Test
    void sendsByContentToVsftpdThatConverts(@On(ServerVariant.VSFTPD_ASCII) FtpServerUnderTest server)
            throws Exception {
        keepsEachFileAsItIsMeant(server, "\n");
    }

    @Test
    void sendsByContentToProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        keepsEachFileAsItIsMeant(server, "\n");
    }

    @Test
    void sendsByContentToPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        keepsEachFileAsItIsMeant(server, "\n");
    }

    @Test
    void fetchesByNameFromVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        fetchesByName(server);
    }

    @Test
    void fetchesByNameFromVsftpdThatConverts(@On(ServerVariant.VSFTPD_ASCII) FtpServerUnderTest server)
            throws Exception {
        fetchesByName(server);
    }

    @Test
    void fetchesByNameFromProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        fetchesByName(server);
    }

    @Test
    void fetchesByNameFromPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        fetchesByName(server);
    }

    private void translates(FtpServerUnderTest server) throws Exception {
        Endpoint latin = Endpoint.of(server)
                .with("type", "text")
                .with("serverCharset", "ISO-8859-1")
                .with("localCharset", "UTF-8");
        sent(latin, "a.txt", "grün\n");

        assertThat(new String(server.read("a.txt"), StandardCharsets.ISO_8859_1).replace("\r", ""))
                .isEqualTo("grün\n");
        Exchange unmappable = client.send(latin, "b.txt", "10 €\n");
        assertThat(unmappable.getException()).hasMessageContaining("KFTPS-718");
        assertThat(client.send(latin, "10€.txt", "x").getException()).hasMessageContaining("KFTPS-804");
        assertThat(server.list()).containsExactly("a.txt");

        Exchange back = client.take(latin.with("delete", true), 1).get(0);
        assertThat(back.getIn().getBody(byte[].class)).isEqualTo("grün\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void translatesTextsOnVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        translates(server);
    }

    @Test
    void translatesTextsOnProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        translates(server);
    }

    @Test
    void translatesTextsOnPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) throws Exception {
        translates(server);
    }

    /** The bytes of the name beside the server; vsftpd takes any. */
    @Test
    void sendsAndReadsNamesInTheServersCharacterSet(@On(ServerVariant.VSFTPD) FtpServerUnderTest server)
            throws Exception {
        Endpoint latin = Endpoint.of(server).with("serverCharset", "ISO-8859-1");
        sent(latin, "grün.837", CLAIM);

        String hex = server.run("sh", "-c", "ls /home/" + server.user() + " | od -An -tx1")
                .replaceAll("\\s", "");
        assertThat(hex).isEqualTo("6772fc6e2e3833370a");
        Exchange back = client.take(latin.with("delete", true), 1).get(0);
        assertThat(back.getIn().getHeader(Exchange.FILE_NAME)).isEqualTo("grün.837");
        assertThat(back.getIn().getBody(String.class)).isEqualTo(CLAIM);
    }

    @Test
    void asksEveryServerForUtf8(
            @On(ServerVariant.VSFTPD) FtpServerUnderTest vsftpd,
            @On(ServerVariant.PROFTPD) FtpServerUnderTest proftpd,
            @On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest pureftpd)
            throws Exception {
        for (FtpServerUnderTest server : List.of(vsftpd, proftpd, pureftpd)) {
            try (CamelClient own = new CamelClient()) {
                Exchange sent = own.send(Endpoint.of(server).with("utf8Opts", true), "grün.837", CLAIM);

                assertThat(sent.getException()).as(server.name()).isNull();
                assertThat(server.commands()).as(server.name()).contains("OPTS UTF8 ON");
                assertThat(server.list()).as(server.name()).containsExactly("grün.837");
            }
        }
    }
}
