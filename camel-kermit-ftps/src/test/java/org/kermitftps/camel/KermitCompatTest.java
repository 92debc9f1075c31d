package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** kermitCompat=true: the command sequences recorded from C-Kermit, without what Kermit does wrong. */
class KermitCompatTest extends ScriptedTest {

    private static final String COMPAT = "kermitCompat=true";

    /** The command sequence up to the first command of the transfer. */
    private List<String> opened() {
        return server.commands(0).stream()
                .takeWhile(command -> !command.endsWith(":PWD"))
                .toList();
    }

    @Test
    void saysAfterTheLoginWhatKermitSays() {
        uploaded(in(COMPAT), "a.txt", "hello");

        assertThat(opened())
                .containsExactly(
                        "c:AUTH TLS",
                        "t:PBSZ 0",
                        "t:PROT P",
                        "t:USER joe",
                        "t:PASS secret",
                        "t:REST 0",
                        "t:SYST",
                        "t:TYPE I",
                        "t:MODE S",
                        "t:STRU F",
                        "t:FEAT");
    }

    /** DT12 of the recorded tests. */
    @Test
    void findsOutTheTypeByContentAndAsksTheSystemWhereThatDoesNotTell() {
        server.reply("SYST", "215 Windows_NT");
        String auto = in(COMPAT, "uploadInPlace=true", "verifyTransfer=none", "filenames=literal", "autoCreate=false");
        uploaded(auto, "b.txt", "b\0\0\0\0x\n");
        uploaded(auto, "empty.zip", "");
        uploaded(auto, "t.zip", "t\nu\n");

        assertThat(server.commands(0).stream().filter(each -> each.matches("t:(TYPE|STOR).*")))
                .containsExactly(
                        "t:TYPE A",
                        "t:TYPE I",
                        "t:STOR in/b.txt",
                        "t:TYPE A",
                        "t:STOR in/empty.zip",
                        "t:STOR in/t.zip");
    }

    @Test
    void asksAnImplicitServerForNothing() {
        server.close();
        server = ScriptedFtpServer.implicit(CERTIFICATE);
        server.files().mkdir("/in");

        uploaded(in(COMPAT, "implicit=true"), "a.txt", "hello");

        assertThat(opened())
                .containsExactly(
                        "t:USER joe",
                        "t:PASS secret",
                        "t:REST 0",
                        "t:SYST",
                        "t:TYPE I",
                        "t:MODE S",
                        "t:STRU F",
                        "t:FEAT");
    }

    @ParameterizedTest
    @CsvSource({
        "215 UNIX Type: L8, TYPE I, My File.v2.txt",
        "215 WIN32 v1, TYPE A, My_File.v2.txt",
        "215 Windows_NT, TYPE A, MY_FILE_V2.TXT",
        "502 what?, TYPE A, MY_FILE_V2.TXT"
    })
    void letsSystDecideTypeAndNames(String system, String type, String name) {
        server.reply("SYST", system);

        uploaded(in(COMPAT), "My File.v2.txt", "hello");

        assertThat(server.files().text("/in/" + name)).isEqualTo("hello");
        assertThat(server.commands(0)).contains("t:" + type).containsOnlyOnce("t:SYST");
    }

    @Test
    void believesA226OfATextThatTheServerKeepsInAFormOfItsOwn() {
        server.reply("SYST", "215 Windows_NT").reply("SIZE", "213 99");

        Exchange sent = uploaded(in(COMPAT), "a.txt", "hello");

        assertThat(sent.getIn().getHeader("KermitFtpOutcome")).isEqualTo("STORED");
    }

    @Test
    void lowersNothingThatIsMended() {
        server.reply("AUTH", "534 policy");

        assertThat(refused(in(COMPAT), "a.txt", "hello").failure()).isEqualTo(NegotiationFailure.AUTH_REFUSED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "c:AUTH TLS-P", "c:AUTH SSL");
    }

    @Test
    void goesOnInClearTextAsKermitOnlyWithTheOptionForThat() {
        server.reply("AUTH", "500 what?");

        uploaded(in(COMPAT, "clearTextFallback=true"), "a.txt", "hello");

        assertThat(opened())
                .containsExactly(
                        "c:AUTH TLS",
                        "c:AUTH TLS-P",
                        "c:USER joe",
                        "c:PASS secret",
                        "c:REST 0",
                        "c:SYST",
                        "c:TYPE I",
                        "c:MODE S",
                        "c:STRU F",
                        "c:FEAT");
    }

    @Test
    void doesNotTakeARefusedLoginForASuccess() {
        server.reply("PASS", "530 no");

        assertThat(refused(in(COMPAT), "a.txt", "hello").failure()).isEqualTo(LoginFailure.LOGIN_REFUSED);
        assertThat(server.commands())
                .containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
    }

    /** The order in the URI plays no part. */
    @ParameterizedTest
    @CsvSource({
        "noInit=true&type=binary&filenames=literal&kermitCompat=true",
        "kermitCompat=true&noInit=true&binary=true&filenames=literal"
    })
    void givesWayToWhatIsSetExplicitly(String options) {
        server.reply("SYST", "215 Windows_NT");

        uploaded(in(options), "My File.v2.txt", "hello");

        assertThat(opened()).containsExactlyElementsOf(LOGIN);
        assertThat(server.files().text("/in/My File.v2.txt")).isEqualTo("hello");
    }

    @Test
    void takesFtpForTheAnonymousUser() {
        server.reply("PASS", "230 guest access");

        uploaded(endpoint("username=FTP&kermitCompat=true&verifyFile=" + temp.resolve("ca.pem")), "a.txt", "hello");

        assertThat(server.commands(0)).contains("t:USER anonymous", "t:PASS anonymous@");
    }

    /** MODE and FEAT are for who is logged in; the type is for the file that follows. */
    @Test
    void saysNothingButTheTypeWithoutALogin() {
        uploaded(in(COMPAT, "autoLogin=false"), "a.txt", "hello");

        assertThat(opened()).containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:SYST", "t:TYPE I");
    }

    @Test
    void asksForPasvAloneUnlessEpsvIsSet() {
        uploaded(in(COMPAT), "a.txt", "hello");
        uploaded(in(COMPAT, "epsv=auto"), "b.txt", "hello");

        assertThat(server.commands(0)).contains("t:PASV").doesNotContain("t:EPSV");
        assertThat(server.commands(1)).contains("t:EPSV").doesNotContain("t:PASV");
    }

    @Test
    void hasTypeBySystemWithoutTheRest() {
        server.reply("SYST", "215 VMS");

        uploaded(in("type=system"), "a.txt", "hello");

        assertThat(opened())
                .containsExactly(
                        "c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret", "t:SYST", "t:TYPE A");
    }
}
