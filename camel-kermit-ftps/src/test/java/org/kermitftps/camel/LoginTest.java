package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.support.CapturedLog;

/** The exact conversation of a login, option by option. */
class LoginTest extends ScriptedTest {

    private static final int SECURED = 3;

    /** What was said between PROT P and TYPE on the first connection. */
    private List<String> login() {
        List<String> commands = server.commands(0);
        assertThat(commands).startsWith("c:AUTH TLS", "t:PBSZ 0", "t:PROT P").contains("t:TYPE I");
        return commands.subList(SECURED, commands.indexOf("t:TYPE I"));
    }

    private String trusted(String options, String... more) {
        return endpoint(options + "&verifyFile=" + temp.resolve("ca.pem"), more);
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous=true, anonymous, anonymous@",
        "delete=false, anonymous, anonymous@",
        "anonymous=true&anonymousPassword=claims@example.org, anonymous, claims@example.org",
        "username=ftp, ftp, anonymous@",
        "username=Anonymous&anonymous=true, Anonymous, anonymous@",
        "anonymous=true&password=guest, anonymous, guest"
    })
    void logsInAnonymously(String options, String user, String password) {
        server.reply("PASS", "230 guest access");

        uploaded(trusted(options), "a.txt", "hello");

        assertThat(login()).containsExactly("t:USER " + user, "t:PASS " + password);
    }

    @Test
    void sendsNoPasswordNobodyAskedFor() {
        server.reply("USER", "230 come in");

        uploaded(in(), "a.txt", "hello");

        assertThat(login()).containsExactly("t:USER joe");
    }

    @Test
    void sendsTheAccountThatIsAskedFor() {
        server.reply("PASS", "332 account please");

        uploaded(in("account=claims"), "a.txt", "hello");

        assertThat(login()).containsExactly("t:USER joe", "t:PASS secret", "t:ACCT claims");
    }

    @Test
    void sendsTheAccountNobodyAskedForAndIgnoresTheReply() {
        server.reply("ACCT", "502 what?");

        uploaded(in("account=claims"), "a.txt", "hello");

        assertThat(login()).containsExactly("t:USER joe", "t:PASS secret", "t:ACCT claims");
    }

    @Test
    void saysThatAnAccountIsMissing() {
        server.reply("PASS", "332 account please");

        FtpsOperationFailedException failure = refused(in(), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(LoginFailure.ACCOUNT_MISSING);
        assertThat(failure).hasMessageContaining("332 account please");
    }

    @Test
    void namesTheHostInsideTls() {
        server.reply("HOST", "220 localhost it is");

        uploaded(in("sendHost=true"), "a.txt", "hello");

        assertThat(login()).containsExactly("t:HOST localhost", "t:USER joe", "t:PASS secret");
    }

    @Test
    void sendsNoPasswordToAServerThatIsNotThatHost() {
        server.reply("HOST", "504 no such host");

        assertThat(refused(in("sendHost=true"), "a.txt", "hello").failure()).isEqualTo(LoginFailure.HOST_REFUSED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:HOST localhost");
    }

    @Test
    void sendsNoUserWithoutAutoLogin() {
        uploaded(in("autoLogin=false"), "a.txt", "hello");

        assertThat(login()).isEmpty();
    }

    /** HOST, USER, PASS and ACCT take another way to the wire than the inherited commands. */
    @Test
    void keepsPasswordAndAccountOutOfTheLog() {
        server.reply("PASS", "332 account please");
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in("account=RAW(cost-centre)", "verbose=true"), "a.txt", "hello");

            assertThat(log.lines("PASS ********")).hasSize(1);
            assertThat(log.lines("ACCT ********")).hasSize(1);
            assertThat(log.lines("cost-centre")).isEmpty();
            assertThat(log.lines("> PASS secret")).isEmpty();
        }
    }
}
