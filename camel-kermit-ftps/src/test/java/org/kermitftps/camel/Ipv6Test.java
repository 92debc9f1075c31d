package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** Both channels over ::1, by a literal in the URI that the certificate is for. Without an IPv6 loopback this fails. */
class Ipv6Test extends ScriptedTest {

    @BeforeEach
    void moveServerToIpv6() throws Exception {
        server.close();
        server = ScriptedFtpServer.explicitOn(InetAddress.getByName("::1"), AUTHORITY.issue("::1"));
        server.files().mkdir("/in");
    }

    private String there(String options) {
        return "kermit-ftps:[::1]:" + server.port() + "/in?username=joe&password=secret&autoCreate=false&verifyFile="
                + temp.resolve("ca.pem") + options;
    }

    @Test
    void uploadsInPassiveMode() {
        uploaded(there(""), "a.txt", "hello");

        assertThat(said(0)).startsWith("t:EPSV", "t:STOR in/a.txt.*.part");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void uploadsInActiveMode() {
        uploaded(there("&passiveMode=false"), "a.txt", "hello");

        assertThat(said(0).get(0)).matches("t:EPRT \\|2\\|(0:0:0:0:0:0:0:1|::1)(%\\w+)?\\|\\d+\\|");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void asksForEprtAndNeverForPasvWhenEpsvIsRefused() {
        server.reply("EPSV", "500 what?");

        uploaded(there(""), "a.txt", "hello");

        assertThat(said(0)).noneMatch("t:PASV"::equals);
        assertThat(said(0).get(1)).startsWith("t:EPRT |2|");
    }

    @Test
    void refusesACertificateForAnotherAddress() throws Exception {
        server.close();
        server = ScriptedFtpServer.explicitOn(InetAddress.getByName("::1"), AUTHORITY.issue("::2"));

        assertThat(refused(there(""), "a.txt", "hello").failure()).isEqualTo(TlsFailure.CERTIFICATE_OTHER_HOST);
    }
}
