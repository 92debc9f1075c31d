package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.negotiate.Credentials;
import org.kermitftps.negotiate.LoginDialog;
import org.kermitftps.policy.AuthMechanism;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;

/** The exact conversation up to the login, for every way a server can answer: the order is the semantics. */
class LoginTranscriptTest extends WireTest {

    @Test
    void protectsBothChannelsBeforeTheLogin() throws Exception {
        explicitServer();

        loggedIn(SAFE);

        assertThat(server.commands())
                .containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
        assertThat(client.security().mechanism()).isEqualTo("TLS");
        assertThat(client.security().data()).isEqualTo(ProtectionLevel.PRIVATE);
    }

    @Test
    void sendsNoAuthOnAnImplicitConnection() throws Exception {
        server = ScriptedFtpServer.implicit(CERTIFICATE);

        loggedIn(IMPLICIT);

        assertThat(server.commands()).containsExactly("t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
        assertThat(client.security().mechanism()).isEqualTo("IMPLICIT");
    }

    @Test
    void goesOnWhenAnOldImplicitServerKnowsNoPbsz() throws Exception {
        server = ScriptedFtpServer.implicit(CERTIFICATE);
        server.reply("PBSZ", "502 what?");

        loggedIn(IMPLICIT);

        assertThat(server.commands()).containsExactly("t:PBSZ 0", "t:USER joe", "t:PASS secret");
        assertThat(client.security().data()).isEqualTo(ProtectionLevel.PRIVATE);
    }

    @Test
    void triesTheOlderSpellingOfTls() throws Exception {
        explicitServer();
        server.reply("AUTH TLS", "504 unknown type");

        loggedIn(SAFE);

        assertThat(server.commands())
                .containsExactly("c:AUTH TLS", "c:AUTH TLS-P", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
        assertThat(client.security().mechanism()).isEqualTo("TLS-P");
    }

    @ParameterizedTest
    @CsvSource({"TLS_P, TLS-P", "TLS_C, TLS-C"})
    void sendsAnOldSpellingAloneIfThatIsAskedFor(AuthMechanism mechanism, String spelling) throws Exception {
        explicitServer();

        loggedIn(policy(false, List.of(mechanism), false));

        assertThat(server.commands())
                .containsExactly("c:AUTH " + spelling, "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
        assertThat(client.security().mechanism()).isEqualTo(spelling);
    }

    @Test
    void triesTheNextMechanismBehindAnOldSpelling() throws Exception {
        explicitServer();
        server.reply("AUTH TLS-C", "504 unknown type");

        loggedIn(policy(false, List.of(AuthMechanism.TLS_C, AuthMechanism.SSL), false));

        assertThat(server.commands()).startsWith("c:AUTH TLS-C", "c:AUTH SSL", "t:PBSZ 0");
    }

    @Test
    void fallsBackToAuthSsl() throws Exception {
        explicitServer();
        server.reply("AUTH TLS", "504 unknown type").reply("AUTH TLS-P", "504 unknown type");

        loggedIn(SAFE);

        assertThat(server.commands())
                .containsExactly(
                        "c:AUTH TLS",
                        "c:AUTH TLS-P",
                        "c:AUTH SSL",
                        "t:PBSZ 0",
                        "t:PROT P",
                        "t:USER joe",
                        "t:PASS secret");
        assertThat(client.security().mechanism()).isEqualTo("SSL");
    }

    @Test
    void keepsDataPrivateAfterAuthSslEvenIfProtIsRefused() throws Exception {
        explicitServer();
        server.reply("PROT", "504 what?");

        loggedIn(policy(false, List.of(AuthMechanism.SSL), false));

        assertThat(server.commands())
                .containsExactly("c:AUTH SSL", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
        assertThat(client.security().data()).isEqualTo(ProtectionLevel.PRIVATE);
    }

    @Test
    void sendsNoUserWhenTheServerHasNoAuth() throws Exception {
        explicitServer();
        server.reply("AUTH", "502 command not implemented");

        FtpsException refusal = refusal(client(SAFE));

        assertThat(refusal.failure()).isEqualTo(NegotiationFailure.AUTH_REFUSED);
        assertThat(refusal).hasMessageContaining("AUTH TLS -> 502").hasMessageContaining("502 command not implemented");
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "c:AUTH TLS-P");
    }

    @Test
    void sendsNoUserWhenEveryMechanismIsRefused() throws Exception {
        explicitServer();
        server.reply("AUTH", "534 not for you");

        assertThat(refusal(client(SAFE)).failure()).isEqualTo(NegotiationFailure.AUTH_REFUSED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "c:AUTH TLS-P", "c:AUTH SSL");
    }

    @Test
    void logsInInClearTextOnlyIfThatWasAskedFor() throws Exception {
        explicitServer();
        server.reply("AUTH", "534 not for you");

        loggedIn(LENIENT);

        assertThat(server.commands())
                .containsExactly("c:AUTH TLS", "c:AUTH TLS-P", "c:AUTH SSL", "c:USER joe", "c:PASS secret");
        assertThat(client.security().isSecured()).isFalse();
    }

    @Test
    void sendsNoUserWhenProtIsRefused() throws Exception {
        explicitServer();
        server.reply("PROT", "536 no private data here");

        FtpsException refusal = refusal(client(SAFE));

        assertThat(refusal.failure()).isEqualTo(NegotiationFailure.DATA_IN_CLEAR);
        assertThat(refusal.replyCode()).isEqualTo(536);
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P");
    }

    @Test
    void sendsNoUserWhenPbszIsRefused() throws Exception {
        explicitServer();
        server.reply("PBSZ", "503 not now");

        assertThat(refusal(client(SAFE)).failure()).isEqualTo(NegotiationFailure.PBSZ_REFUSED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "t:PBSZ 0");
    }

    @Test
    void sendsNoUserToAnUntrustedServer() throws Exception {
        explicitServer();

        FtpsException refusal = refusal(client(SAFE, TestCertificates.authority("Somebody else"), false));

        assertThat(refusal.failure()).isEqualTo(TlsFailure.CERTIFICATE_UNTRUSTED);
        assertThat(server.commands()).containsExactly("c:AUTH TLS");
    }

    @Test
    void sendsNoUserToAServerOfAnotherName() throws Exception {
        server = ScriptedFtpServer.explicit(AUTHORITY.issue("ftp.example.org"));

        assertThat(refusal(client(SAFE)).failure()).isEqualTo(TlsFailure.CERTIFICATE_OTHER_HOST);
        assertThat(server.commands()).containsExactly("c:AUTH TLS");
    }

    @Test
    void sendsNoUserWhenTheServerClosesAfterAuth() throws Exception {
        explicitServer();
        server.on("AUTH", (with, mechanism) -> with.close());

        FtpsException refusal = refusal(client(SAFE));

        assertThat(refusal.failure()).isEqualTo(ConnectionFailure.CONNECTION_LOST);
        assertThat(server.commands(0)).containsExactly("c:AUTH TLS");
        assertThat(server.commands(1)).containsExactly("c:AUTH SSL");
    }

    @Test
    void reconnectsWithTls13WhenTheServerRefusesTls12() throws Exception {
        explicitServer();
        server.protocols("TLSv1.3");

        loggedIn(SAFE);

        assertThat(server.conversations()).hasSize(3);
        assertThat(server.commands(0)).containsExactly("c:AUTH TLS");
        assertThat(server.commands(1)).containsExactly("c:AUTH TLS");
        assertThat(server.commands(2))
                .containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
        assertThat(client.security().tls().protocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void sendsNoSecondCommandHiddenInAUserName() throws Exception {
        explicitServer();
        client(SAFE).connectSecured();
        LoginDialog login = new LoginDialog(client, new Credentials("x", null, "joe\r\nDELE a", "secret", null));

        FtpsException refusal = catchThrowableOfType(FtpsException.class, login::run);

        assertThat(refusal.failure()).isEqualTo(GuardFailure.COMMAND_FORBIDDEN);
        assertThat(server.commands()).containsExactly("c:AUTH TLS", "t:PBSZ 0", "t:PROT P");
    }
}
