package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.LoginFailure;

/** Which commands leave, in which order, for every way a server can ask. */
class LoginDialogTest {

    private static final Credentials PLAIN = new Credentials("example", null, "joe", "secret", null);
    private static final Credentials WITH_ACCOUNT = new Credentials("example", null, "joe", "secret", "claims");
    private static final Credentials WITH_HOST = new Credentials("example", "ftp.example.org", "joe", "secret", null);

    private final ScriptedChannel server = new ScriptedChannel();

    @Test
    void sendsThePasswordWhenItIsAskedFor() throws IOException {
        server.replies("USER joe", 331);
        server.replies("PASS secret", 230);

        new LoginDialog(server, PLAIN).run();

        assertThat(server.seen()).containsExactly("USER joe", "PASS secret");
    }

    @Test
    void sendsNoPasswordNobodyAskedFor() throws IOException {
        server.replies("USER joe", 230);

        new LoginDialog(server, PLAIN).run();

        assertThat(server.seen()).containsExactly("USER joe");
    }

    @Test
    void sendsTheAccountWhenThePasswordIsNotEnough() throws IOException {
        server.replies("USER joe", 331);
        server.replies("PASS secret", 332);
        server.replies("ACCT claims", 230);

        new LoginDialog(server, WITH_ACCOUNT).run();

        assertThat(server.seen()).containsExactly("USER joe", "PASS secret", "ACCT claims");
    }

    @Test
    void sendsTheAccountAnywayAndIgnoresTheReplyAsKermitDoes() throws IOException {
        server.replies("USER joe", 331);
        server.replies("PASS secret", 230);
        server.replies("ACCT claims", 502);

        new LoginDialog(server, WITH_ACCOUNT).run();

        assertThat(server.seen()).containsExactly("USER joe", "PASS secret", "ACCT claims");
    }

    @Test
    void sendsTheAccountAfterA230ToUserToo() throws IOException {
        server.replies("USER joe", 230);
        server.replies("ACCT claims", 202);

        new LoginDialog(server, WITH_ACCOUNT).run();

        assertThat(server.seen()).containsExactly("USER joe", "ACCT claims");
    }

    @Test
    void sendsTheAccountAloneWhenThatIsWhatUserIsAnsweredWith() throws IOException {
        server.replies("USER joe", 332);
        server.replies("ACCT claims", 230);

        new LoginDialog(server, WITH_ACCOUNT).run();

        assertThat(server.seen()).containsExactly("USER joe", "ACCT claims");
    }

    @Test
    void sendsThePasswordAfterTheAccountIfItIsAskedForThen() throws IOException {
        server.replies("USER joe", 332);
        server.replies("ACCT claims", 331);
        server.replies("PASS secret", 230);

        new LoginDialog(server, WITH_ACCOUNT).run();

        assertThat(server.seen()).containsExactly("USER joe", "ACCT claims", "PASS secret");
    }

    @Test
    void saysThatAnAccountIsMissing() {
        server.replies("USER joe", 331);
        server.replies("PASS secret", 332);

        assertThat(refused(PLAIN, LoginFailure.ACCOUNT_MISSING)).hasMessageContaining("Set account");
    }

    @Test
    void doesNotGoRoundInCirclesWithAServerThatDoes() {
        server.replies("USER joe", 331);
        server.replies("PASS secret", 332);
        server.replies("ACCT claims", 331);

        refused(WITH_ACCOUNT, LoginFailure.LOGIN_REFUSED);

        assertThat(server.seen()).containsExactly("USER joe", "PASS secret", "ACCT claims");
    }

    @Test
    void sendsNoPasswordForARefusedUser() {
        server.replies("USER joe", 530);

        assertThat(refused(PLAIN, LoginFailure.LOGIN_REFUSED))
                .hasMessageContaining("(joe at example)")
                .hasMessageContaining("530 scripted")
                .hasMessageNotContaining("secret");
        assertThat(server.seen()).containsExactly("USER joe");
    }

    @Test
    void tellsTemporaryRefusalsFromPermanentOnes() {
        server.replies("USER joe", 331);
        server.replies("PASS secret", 421);

        assertThat(refused(PLAIN, LoginFailure.LOGIN_UNAVAILABLE).replyCode()).isEqualTo(421);
    }

    @Test
    void passesABrokenConnectionOn() {
        server.replies("USER joe", ScriptedChannel.DROPPED);

        assertThatThrownBy(() -> new LoginDialog(server, PLAIN).run()).isInstanceOf(EOFException.class);
    }

    @Test
    void namesTheHostBeforeTheUser() throws IOException {
        server.replies("HOST ftp.example.org", 220);
        server.replies("USER joe", 230);

        new LoginDialog(server, WITH_HOST).run();

        assertThat(server.seen()).containsExactly("HOST ftp.example.org", "USER joe");
    }

    @Test
    void goesOnWithAServerThatDoesNotKnowHost() throws IOException {
        server.replies("HOST ftp.example.org", 502);
        server.replies("USER joe", 230);

        new LoginDialog(server, WITH_HOST).run();

        assertThat(server.seen()).containsExactly("HOST ftp.example.org", "USER joe");
    }

    @Test
    void sendsNobodysNameToAnotherHost() {
        server.replies("HOST ftp.example.org", 504);

        refused(WITH_HOST, LoginFailure.HOST_REFUSED);

        assertThat(server.seen()).containsExactly("HOST ftp.example.org");
    }

    @Test
    void showsNoSecretInWords() {
        assertThat(WITH_ACCOUNT).hasToString("joe at example");
    }

    private FtpsException refused(Credentials credentials, Failure failure) {
        FtpsException e = catchThrowableOfType(FtpsException.class, () -> new LoginDialog(server, credentials).run());
        assertThat(e).as("seen: %s", server.seen()).isNotNull();
        assertThat(e.failure()).isEqualTo(failure);
        return e;
    }
}
