package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.support.ScriptedFtpServer;

/** What a server may say first, and what it hears then. */
class GreetingTest extends WireTest {

    private static final String[] LOGIN = {"c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret"};

    /** Kermit takes the 220 for the reply to AUTH, and is one reply behind from then on. */
    @Test
    void waitsForTheReplyBehindA120() throws Exception {
        explicitServer();
        server.greeting((with, nothing) -> {
            with.say("120 ready in a minute");
            with.say("220 ready");
        });

        loggedIn(SAFE);

        assertThat(server.commands()).containsExactly(LOGIN);
    }

    @Test
    void waitsForTheReplyBehindA120OnAnImplicitConnection() throws Exception {
        server = ScriptedFtpServer.implicit(CERTIFICATE);
        server.greeting((with, nothing) -> {
            with.say("120 ready in a minute");
            with.say("220 ready");
        });

        loggedIn(IMPLICIT);

        assertThat(server.commands()).containsExactly("t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret");
    }

    @Test
    void readsAGreetingOfManyLines() throws Exception {
        explicitServer();
        server.greeting((with, nothing) -> with.sayRaw(
                "220-Welcome\r\n 220 is not the end\r\n220-nor is this\r\n24 hours a day\r\n\r\n220 ready\r\n"));

        loggedIn(SAFE);

        assertThat(server.commands()).containsExactly(LOGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"300 what", "332 account", "421 not today", "450 later", "500 no", "530 not you", "554 no"})
    void saysNothingToAServerThatTurnsItAway(String greeting) throws Exception {
        explicitServer();
        server.greeting((with, nothing) -> with.say(greeting));

        FtpsException refusal = refusal(client(SAFE));

        assertThat(refusal.failure()).isEqualTo(ConnectionFailure.GREETING_REFUSED);
        assertThat(refusal.replyCode()).isEqualTo(Integer.parseInt(greeting.substring(0, 3)));
        assertThat(refusal).hasMessageContaining("Server said: " + greeting);
        assertThat(server.commands()).isEmpty();
        assertThat(client.isConnected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 changed my mind", "530 not you", "120 still not"})
    void saysNothingToAServerThatTurnsItAwayAfterA120(String second) throws Exception {
        explicitServer();
        server.greeting((with, nothing) -> {
            with.say("120 ready in a minute");
            with.say(second);
        });

        FtpsException refusal = refusal(client(SAFE));

        assertThat(refusal.failure()).isEqualTo(ConnectionFailure.GREETING_REFUSED);
        assertThat(refusal).hasMessageContaining(second);
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void givesUpOnAServerThatIsSilentAfterA120() throws Exception {
        explicitServer();
        server.greeting((with, nothing) -> with.say("120 ready in a minute"));
        client(SAFE).setConnectTimeout(300);

        assertThat(refusal(client).failure()).isEqualTo(ConnectionFailure.GREETING_MISSING);
        assertThat(server.commands()).isEmpty();
    }
}
